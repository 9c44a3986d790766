import axeCore from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { browserForAll, expectNoOverflow, planned } from './browser.js'

const { open } = browserForAll()

/** Waits until the run on screen is that of the dials. */
async function ran(page: Page): Promise<void> {
  await page.waitForSelector('.swing-section[aria-busy="false"] .swing-bench')
}

const verdict = (page: Page) => page.locator('.swing-bench .tile-figure').first()
const verdictNote = (page: Page) => page.locator('.swing-bench .tile-note').first()
const range = (page: Page) => page.locator('.swing-bench .tile-figure').nth(1)
const dial = (page: Page, name: string | RegExp) => page.getByRole('slider', { name })

/** Kinds of violations of WCAG 2.2 AA and of good practice. */
const violations = (page: Page) =>
  page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const found = await axe.run()
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })

/** What a canvas shows, as a number that another drawing changes. */
const drawn = (page: Page, chart: string) =>
  page.locator(`#chart-${chart} canvas`).evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height)
    return data.reduce((sum, value, i) => (sum * 31 + value * (i % 7)) % 1_000_003, 0)
  })

it('dials change frequency, verdict and curves, and the link brings them back', async () => {
  const { page, faults } = await open('#/swings?a=colossus&lang=en')
  await planned(page)
  await ran(page)
  expect(await verdict(page).textContent()).toBe('does not hold')
  expect(await verdictNote(page).textContent()).toBe('NERC PRC-024, East: low frequency')
  const before = await range(page).textContent()
  await page.locator('#chart-frequency').scrollIntoViewIfNeeded()
  await page.waitForSelector('#chart-frequency canvas')
  const curve = await drawn(page, 'frequency')

  // a floor, by hand: the run follows while the slider is held, the link once it rests
  const floor = dial(page, /Power floor/)
  const box = (await floor.boundingBox())!
  await page.mouse.move(box.x + 8, box.y + box.height / 2)
  await page.mouse.down()
  for (let i = 1; i <= 6; i++) {
    await page.mouse.move(box.x + (box.width * i) / 8, box.y + box.height / 2)
  }
  await expect.poll(() => verdict(page).textContent()).toBe('holds')
  expect(page.url()).not.toContain('dials=')
  await page.mouse.up()
  await expect.poll(() => page.url()).toContain('dials=floor')
  await ran(page)
  const floored = await range(page).textContent()
  expect(floored).not.toBe(before)
  expect(await drawn(page, 'frequency')).not.toBe(curve)

  // batteries, by the keyboard
  const battery = dial(page, /batteries, in all/)
  await battery.focus()
  // a slow machine draws later than keys come: nothing may wait so long that React takes it for a loop
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight')
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expect
    .poll(() => page.url())
    .toMatch(/dials=floor\d+%7Ebattery\d+|dials=floor\d+~battery\d+/)
  await ran(page)
  const held = await range(page).textContent()
  expect(held).not.toBe(floored)
  expect(await page.locator('#chart-batteries').count()).toBe(1)

  const other = await open(page.url().slice(page.url().indexOf('#')))
  await planned(other.page)
  await ran(other.page)
  expect(await range(other.page).textContent()).toBe(held)
  await other.page.getByRole('button', { name: 'Back to as built' }).click()
  await ran(other.page)
  await expect.poll(() => range(other.page).textContent()).toBe(before)
  expect([...faults, ...other.faults]).toEqual([])
})

it('rates have the time over which they were taken, and B without swings there is told', async () => {
  const { page, faults } = await open('#/swings?a=colossus&b=abilene&lang=en')
  await planned(page)
  await ran(page)
  expect(await range(page).locator('xpath=..').innerText()).toMatch(
    /changes by up to [\d.]+\sHz\/s over 500\sms/,
  )
  const told = (name: RegExp) => page.getByRole('group', { name }).innerText()
  expect(await told(/^What holds the swing/)).toMatch(/rate over 500\sms/)
  expect(await told(/^Dates at which/)).toMatch(/Rate of change\s+over 500\sms/)
  expect(await told(/^Limits on/)).toMatch(/5\.58 Hz\/s\s+over 100\sms\s+5 Hz\/s/)
  await expect
    .poll(() => page.locator('main').innerText())
    .toMatch(/B has no swings at memphis, so only A is shown; B has swings at /)
  expect(faults).toEqual([])
})

it('a chart can be looked into down to a millisecond', async () => {
  const { page, faults } = await open('#/swings?a=colossus&lang=en')
  await planned(page)
  await ran(page)
  const chart = page.locator('#chart-load .drawing')
  await chart.scrollIntoViewIfNeeded()
  await chart.focus()
  for (let i = 0; i < 20; i++) await page.keyboard.press('+')
  // the spoken moment has the decimals of the window, and the next sample is another
  await page.keyboard.press('ArrowRight')
  const said = page.locator('#chart-load .unseen')
  await expect.poll(() => said.textContent()).toMatch(/^\d+\.\d{4,} s: drawn [\d.]+ MW/)
  expect(faults).toEqual([])
})

it('a lost island is a result, not an error', async () => {
  const { page, faults } = await open('#/swings?a=colossus&lang=en&dials=inertia0.05')
  await planned(page)
  await ran(page)
  expect(await verdict(page).textContent()).toBe('does not hold')
  expect(await verdictNote(page).textContent()).toMatch(/^the island is lost after [\d.]+\ss$/)
  expect(await page.locator('.scope').textContent()).toContain('there is no curve to show')
  expect(await page.locator('#chart-load').count()).toBe(1)
  expect(faults).toEqual([])
})

it('odds and prices are asked for, and a set of measures is put on the dials', async () => {
  const { page, faults } = await open('#/swings?a=colossus&lang=en&dials=floor65')
  await planned(page)
  await ran(page)
  await page.getByRole('button', { name: 'Draw 200, then 1,000' }).click()
  await expect
    .poll(() => page.locator('.swing-study [role="status"]').first().textContent(), {
      timeout: 60_000,
    })
    .toMatch(/holds in .* of 1,000 draws/)
  const told = (name: string | RegExp) => page.getByRole('group', { name }).innerText()
  expect(await page.locator('.swing-study').first().innerText()).toMatch(
    /Draws that do not hold break: .*"NERC PRC-024, East: low frequency" [\d.]+\s%/,
  )
  await page.getByRole('button', { name: 'Size and price' }).click()
  await page.waitForSelector('#chart-sizing', { timeout: 60_000 })
  expect(await told(/^What binds the cheapest/)).toMatch(
    /floor\s+[\d.]+ %\s+[\d.]+ %\s+the load step that machines accept: [\d.]+\sMW within 1\ss/,
  )
  const alone = await told(/^Each measure alone/)
  expect(alone).toMatch(/floor\s+holds\s+\d+ %\s+0\s+[\d.]+/)
  expect(alone).toMatch(/units beside\s+does not hold\s+up to 2 × engines\s+–\s+–\s+"NERC PRC-024/)
  const apply = page.getByRole('button', { name: /^Set the dials: .*batteries/ }).first()
  await apply.click()
  await expect.poll(() => page.url()).toContain('battery')
  await ran(page)
  expect(await verdict(page).textContent()).toBe('holds')
  expect(faults).toEqual([])
}, 120_000)

it('nothing sounds by itself; a button plays and stops', async () => {
  const { page, faults } = await open('#/overview?a=colossus&lang=en')
  await page.addInitScript(() => {
    const Own = globalThis.AudioContext
    Object.assign(globalThis, { sounds: 0 })
    globalThis.AudioContext = class extends Own {
      constructor() {
        super()
        ;(globalThis as unknown as { sounds: number }).sounds += 1
      }
    }
  })
  await page.goto(page.url().replace('overview', 'swings'))
  await page.reload()
  await planned(page)
  await ran(page)
  const sounds = () => page.evaluate(() => (globalThis as unknown as { sounds: number }).sounds)
  expect(await sounds()).toBe(0)
  await page.getByRole('button', { name: /^Listen/ }).click()
  expect(await sounds()).toBe(1)
  await page.getByRole('button', { name: 'Stop the sound' }).click()
  await page.getByRole('button', { name: /^Listen/ }).waitFor()
  expect(faults).toEqual([])
})

it.each(['en', 'ko'])(
  'tables have all their figures in view on a telephone, in %s',
  async (lang) => {
    const { page, faults } = await open(`#/swings?a=colossus&lang=${lang}`, { width: 390 })
    await planned(page)
    await ran(page)
    const tables = () =>
      page.locator('.data-table').evaluateAll((all) =>
        all.map((table) => ({
          isCut: table.scrollWidth > table.clientWidth,
          isFolded: table.classList.contains('folded'),
          // every figure has the head of its column beside it, or stands beside the name of its row
          bare: [...table.querySelectorAll('td.number:not([data-head])')].length,
          tallest: Math.max(...[...table.querySelectorAll('tr')].map((row) => row.offsetHeight)),
        })),
      )
    const folded = await tables()
    expect(folded).toHaveLength(3)
    for (const { tallest, ...table } of folded) {
      expect(table).toEqual({ isCut: false, isFolded: true, bare: 0 })
      expect(tallest).toBeLessThan(300)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await expect
      .poll(async () => (await tables()).map(({ isCut, isFolded }) => isCut || isFolded))
      .toEqual([false, false, false])
    expect(faults).toEqual([])
  },
)

it.each([
  ['en', 1280, false, 'colossus'],
  ['ko', 390, true, 'colossus'],
  ['ko', 1280, false, 'abilene'],
] as const)('is accessible in %s at %d px, dark: %s, %s', async (lang, width, dark, scenario) => {
  const { page, faults } = await open(`#/swings?a=${scenario}&lang=${lang}&dials=floor60`, {
    width,
    dark,
  })
  await planned(page)
  await ran(page)
  await page.waitForSelector('#chart-spectrum')
  await expectNoOverflow(page, 'swings')
  await page.evaluate(axeCore.source)
  expect(await violations(page)).toEqual([])
  const { height } = (await dial(page, /./).first().boundingBox())!
  expect(height).toBeGreaterThanOrEqual(24)
  expect(faults).toEqual([])
})
