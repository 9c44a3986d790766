import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { parseCsv } from '../../src/numeric/index.js'
import { formatNumber } from '../../src/quantity/index.js'
import { squeeze } from '../../web/state/squeeze.js'
import { folderWith, gigacampus } from '../command.js'
import { browserForAll, planned, settled } from './browser.js'

const { open } = browserForAll()
const colossus = readFileSync(new URL('../../scenarios/colossus.yaml', import.meta.url), 'utf8')

/** The file that a click hands to the person. */
async function saved(page: Page, within: Page | Locator, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    within.getByRole('button', { name, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

it('gives the YAML and the plan that the command gives for the same text', async () => {
  const text = colossus
    .replace('count: 100_000', 'count: 90_000 # 구만 개')
    .replaceAll('\n', '\r\n')
  const { page, faults } = await open(`#/overview?lang=en&ta=${await squeeze(text)}`)
  await planned(page)
  const menu = page.locator('.bar details.drop-down')
  await menu.locator('summary').click()
  const yaml = await saved(page, menu, 'Scenario (YAML)')
  const plan = await saved(page, menu, 'Plan (JSON)')
  expect([yaml.name, plan.name]).toEqual(['campus.yaml', 'campus.plan.json'])
  expect(yaml.bytes.toString()).toBe(text)
  const folder = await folderWith({ 'own.yaml': text })
  const { stdout } = await gigacampus(['plan', join(folder, 'own.yaml'), '--json'])
  expect(plan.bytes.toString()).toBe(stdout)
  expect(faults).toEqual([])
})

it.each([
  ['colossus', 'en', '–'],
  ['korea', 'ko', '–'],
] as const)('CSV holds what the table of %s shows, in full', async (scenario, lang, nothing) => {
  const { page } = await open(`#/overview?a=${scenario}&lang=${lang}`)
  await planned(page)
  const figures = page.locator('figure.chart')
  await figures.nth(1).waitFor()
  const count = await figures.count()
  for (let i = 0; i < count; i++) {
    const figure = figures.nth(i)
    const { bytes } = await saved(page, figure, 'CSV')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const { header, rows } = parseCsv(bytes.toString())
    await figure.locator('.tools button').first().click()
    expect(await figure.locator('th').allTextContents()).toEqual(header)
    const shown = await figure
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
    const written = rows.slice(0, 50).map((row) =>
      row.map((cell) => {
        if (cell === '') return nothing
        return cell === String(Number(cell)) ? formatNumber(Number(cell), 6) : cell
      }),
    )
    expect(shown).toEqual(written)
  }
})

it.each([false, true])('SVG stands alone, in colour and Korean (dark: %s)', async (dark) => {
  const { page, context } = await open('#/overview?a=korea&lang=ko', { dark })
  await planned(page)
  const { bytes } = await saved(page, page.locator('figure.chart').first(), 'SVG')
  const svg = bytes.toString()
  expect(svg).not.toMatch(/class=|var\(|<script|href="http/)
  expect(svg).toMatch(/[가-힣]/)
  expect(svg).toContain('paint-order')
  const alone = await context.newPage()
  await alone.setContent(`<body style="margin:0">${svg}</body>`)
  const looks = () => {
    const drawn = [
      ...document.querySelectorAll('figure.chart:first-of-type .drawing svg *, body > svg *'),
    ]
    return drawn
      .filter(
        (one) =>
          !(
            one.parentElement?.parentElement === document.body &&
            one.matches('rect[fill]:first-child')
          ),
      )
      .map((one) => {
        const { fill, stroke, fontSize, paintOrder, opacity } = getComputedStyle(one)
        return [one.tagName, fill, stroke, fontSize, paintOrder, opacity].join(' ')
      })
  }
  const [inPage, byItself] = [await page.evaluate(looks), await alone.evaluate(looks)]
  expect(byItself.filter((look) => !inPage.includes(look))).toEqual([])
  expect(byItself.length).toBeGreaterThan(20)
})

it.each(['overview', 'power', 'build', 'swings', 'compare'])(
  'no PNG of %s is blank',
  async (id) => {
    const b = id === 'compare' ? '&b=abilene' : ''
    const { page, faults } = await open(`#/${id}?a=colossus&lang=ko${b}`)
    await planned(page)
    const figures = page.locator('figure.chart')
    await figures.first().waitFor()
    const count = await figures.count()
    expect(count).toBeGreaterThan(0)
    for (let i = 0; i < count; i++) {
      await figures.nth(i).scrollIntoViewIfNeeded()
      await settled(page)
      const { bytes, name } = await saved(page, figures.nth(i), 'PNG')
      const colours = await page.evaluate(async (base64) => {
        const binary = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
        const image = await createImageBitmap(new Blob([binary], { type: 'image/png' }))
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')!
        context.drawImage(image, 0, 0)
        return new Set(
          new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer),
        ).size
      }, bytes.toString('base64'))
      expect(colours, `${id} ${name}`).toBeGreaterThan(8)
    }
    expect(faults).toEqual([])
  },
)

it('the link of a chart leads to it, and is used up', async () => {
  const { page } = await open('#/power?a=korea&lang=en')
  await planned(page)
  const last = page.locator('figure.chart').last()
  const id = await last.getAttribute('id')
  await last.getByRole('button', { name: 'Copy link' }).click()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(copied).toContain('chart=')
  const link = await copied()
  const other = await open(link.slice(link.indexOf('#')))
  await planned(other.page)
  await expect
    .poll(() =>
      other.page.locator(`[id="${id}"]`).evaluate((figure) => {
        const { top, bottom } = figure.getBoundingClientRect()
        return bottom > 100 && top < innerHeight - 100
      }),
    )
    .toBe(true)
  await expect.poll(() => other.page.url()).not.toContain('chart=')
})
