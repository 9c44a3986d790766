import { expect, it } from 'vitest'
import { browserForAll, planned, settled } from './browser.js'

const { open } = browserForAll()

it('a new user reads, breaks the power, follows the finding, mends it, and sends the link', async () => {
  const { page, faults } = await open()
  await planned(page)
  const lead = page.locator('.lead').first()
  const before = await lead.textContent()
  expect(before).toContain('100,000 H100 work on')
  expect(before).toContain('Power holds up')

  // break the power supply
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const turbines = page
    .locator('[id="field-sites.memphis.power.sources.turbines.units.2024-08-01"]')
    .first()
  await turbines.fill('0')
  await turbines.press('Enter')
  await expect.poll(() => lead.textContent()).not.toBe(before)
  const broken = await lead.textContent()
  expect(broken).toContain('MW are missing')

  // the finding leads to the field that mends it
  const finding = page.locator('.findings li', { hasText: 'MW missing from' }).first()
  await finding.getByRole('button').click()
  await page.waitForSelector('.form .here')
  expect(await page.locator('.form .here').textContent()).toContain('MW missing from')
  const mend = page.locator('.form .marked input:not([type="range"])').first()
  expect(await mend.count()).toBe(1)

  // mend it: more from the grid in time
  const grid = page.locator('[id="field-sites.memphis.power.grid.2024-08-01"]').first()
  await grid.fill('250 MW')
  await grid.press('Enter')
  await expect.poll(() => lead.textContent()).not.toContain('missing')
  const mended = await lead.textContent()

  // share it, and open what was shared
  await page.getByRole('button', { name: 'Copy link' }).first().click()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(copied).toContain('#/overview?')
  const link = await copied()
  const other = await open(link.slice(link.indexOf('#')))
  await planned(other.page)
  expect(await other.page.locator('.lead').first().textContent()).toBe(mended)
  expect([...faults, ...other.faults]).toEqual([])
})

it('a slider answers while it is dragged, and the text follows when it is let go', async () => {
  const { page, faults } = await open('#/overview?a=colossus&lang=en&edit=phases.first.count')
  await planned(page)
  const slider = page.getByRole('slider', { name: /phases\.first\.count/ }).first()
  const tile = page.locator('main .tile').nth(1)
  const box = (await slider.boundingBox())!
  expect(await tile.textContent()).toContain('200,000')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  for (let i = 5; i <= 9; i++) {
    await page.mouse.move(box.x + (box.width * i) / 10, box.y + box.height / 2)
  }
  await expect.poll(() => tile.textContent()).toMatch(/2[5-9]\d,\d{3}/)
  expect(page.url()).not.toContain('ta=')
  await page.mouse.up()
  await expect.poll(() => page.url()).toContain('ta=')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => tile.textContent()).toContain('200,000')
  expect(faults).toEqual([])
})

it('two scenarios stand beside each other, and every export gives a file', async () => {
  const { page, faults } = await open('#/overview?a=colossus&b=abilene&lang=en')
  await planned(page)
  await expect.poll(() => page.locator('.lead.other').textContent()).toContain('B')
  await settled(page)
  const chart = page.locator('#chart-usable')
  expect(await chart.locator('svg path.dashed').count()).toBe(1)
  for (const [name, ending] of [
    ['CSV', '.csv'],
    ['SVG', '.svg'],
    ['PNG', '.png'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name, exact: true }).click(),
    ])
    expect(file.suggestedFilename()).toBe(`usable${ending}`)
  }
  await chart.getByRole('button', { name: 'Table' }).click()
  expect(await chart.locator('tbody tr').count()).toBeGreaterThan(10)
  expect(faults).toEqual([])
})

it('what is typed in the YAML is in the form, undo takes it back in both, and nothing typed is lost', async () => {
  const { page, faults } = await open('#/overview?a=colossus&lang=en&edit=phases.first.count')
  await planned(page)
  const field = page.locator('[id="field-phases.first.count"]').first()
  await page.getByRole('tab', { name: 'YAML' }).click()
  const content = page.locator('.cm-content')
  // the place that the link names is where the caret is
  await expect.poll(() => page.locator('.cm-activeLine').textContent()).toContain('count: 100_000')
  await page.keyboard.press('End')
  for (let i = 0; i < 7; i++) await page.keyboard.press('Backspace')
  await page.keyboard.type('70_000')
  // sooner than the text rests
  await page.getByRole('tab', { name: 'Form' }).click()
  await expect.poll(() => field.inputValue()).toBe('70_000')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => field.inputValue()).toBe('100_000')
  await page.getByRole('tab', { name: 'YAML' }).click()
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect.poll(() => content.textContent()).toContain('count: 70_000')
  // typing above the place that somebody came for leaves the caret where it is
  await page.keyboard.press('Control+Home')
  await content.press('Control+Home')
  const before = page.url()
  await page.keyboard.type('# one\n')
  await expect.poll(() => page.url()).not.toBe(before)
  await page.keyboard.type('# two')
  await page.getByRole('tab', { name: 'Form' }).click()
  await page.getByRole('tab', { name: 'YAML' }).click()
  await content.press('Control+Home')
  expect((await content.textContent())?.slice(0, 10)).toBe('# one# two')
  expect(faults).toEqual([])
})
