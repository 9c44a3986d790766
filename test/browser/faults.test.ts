import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { squeeze } from '../../web/state/squeeze.js'
import { folderWith, gigacampus } from '../command.js'
import { browserForAll, planned } from './browser.js'

const { open } = browserForAll()
const colossus = readFileSync(new URL('../../scenarios/colossus.yaml', import.meta.url), 'utf8')

const broken: readonly (readonly [string, string | RegExp, string])[] = [
  ['a unit of another kind', 'grid:', 'grid: 5 kg\n      was:'],
  ['an unknown site', 'site: memphis', 'site: menphis'],
  ['an unknown accelerator', 'accelerator: h100', 'accelerator: h1000'],
  ['a key twice', 'seed: 20240501', 'seed: 1\nseed: 2'],
  ['an unknown key', 'seed: 20240501', 'sead: 1'],
  ['an unknown key in braces', 'kind: retrofit', 'kinds: retrofit'],
  ['no date', '2025-05-01: 150 MW', '2025-05-41: 150 MW'],
  ['an open brace', '{2025-05-01: 78}', '{2025-05-01: 78'],
  ['a list for a map', 'phases:', 'phases: []\nold:'],
  ['a text for a map', /^money:[\s\S]*?\n\n/m, 'money: dollars\n'],
  ['a tab', '  memphis:', '\tmemphis:'],
  ['an unknown word', 'reserve: none', 'reserve: some'],
  ['a negative count', 'count: 100_000', 'count: -4'],
  ['a Korean word for a number', 'count: 100_000', 'count: 십만'],
  ['the end before the start', 'end: 2025-06-30', 'end: 2023-06-30'],
  ['an alias without an anchor', 'supply: 25 °C', 'supply: *warm'],
  ['a quote left open', 'campus: xAI Colossus', 'campus: "xAI'],
  ['a name with capitals', '\n  first:\n', '\n  First:\n'],
  ['a range from high to low', '8..15 MW', '15..8 MW'],
  ['nothing at all', /[\s\S]+/, ''],
]

it('tells every fault where the command tells it, and leads to the editor', async () => {
  const { page, faults } = await open('#/overview?lang=en')
  await planned(page)
  for (const [what, before, after] of broken) {
    const text = colossus.replace(before, after)
    expect(text, what).not.toBe(colossus)
    const folder = await folderWith({ 'own.yaml': text })
    const { stdout } = await gigacampus(['check', join(folder, 'own.yaml'), '--json'])
    const told = JSON.parse(stdout) as { line: number; column: number; path: string }[]
    expect(told.length, what).toBeGreaterThan(0)
    const hash = `#/overview?lang=en&ta=${await squeeze(text)}`
    await page.evaluate((fragment) => {
      location.hash = fragment
    }, hash)
    const places = page.locator('main .faults li .link')
    await expect
      .poll(() => places.allTextContents(), { message: what })
      .toEqual(told.map(({ line, column, path }) => `L${line}:${column} ${path}`))
    await places.first().click()
    await page.waitForSelector('.panel .editor .form, .panel .cm-content')
  }
  expect(faults).toEqual([])
})
