import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type Planned, planCampus } from '../../src/campus/index.js'
import { createMemo } from '../../src/numeric/index.js'
import { type LoadedScenario, loadScenario, type Override } from '../../src/scenario/index.js'

/** The text that all laws edit. */
export const smallCampus = readFileSync(new URL('../small-campus.yaml', import.meta.url), 'utf8')

/** What differs from the small campus, by path, as `--set` takes it. */
export type Edits = Readonly<Record<string, string>>

const memo = createMemo()

export async function loadWith(edits: Edits, text = smallCampus): Promise<LoadedScenario> {
  const set: Override[] = Object.entries(edits).map(([path, value]) => ({ path, value }))
  const loaded = await loadScenario(text, { set })
  if (!loaded.ok) throw new Error(`${JSON.stringify(edits)}: ${JSON.stringify(loaded.diagnostics)}`)
  return loaded
}

/** The plan of the small campus with edits; stages that did not change are not run again. */
export async function planWith(edits: Edits, text = smallCampus): Promise<Planned> {
  return planCampus(await loadWith(edits, text), { memo })
}

const month = fc.integer({ min: 1, max: 13 }).map((m) => {
  const [year, number] = m > 12 ? [2026, m - 12] : [2025, m]
  return `${year}-${String(number).padStart(2, '0')}-15`
})
const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((x) => x / 10)
const percent = (min: number, max: number) => fc.integer({ min, max }).map((x) => `${x} %`)

const liquid = fc.constantFrom(
  '{plant: chiller-mobile-air-500t, rented: yes, supply: 25 °C, rise: 10 K}',
  '{plant: chiller-air-freecool, supply: 30 °C, rise: 10 K}',
  '{plant: tower-evap, supply: 36 °C, rise: 10 K}',
  '{plant: dry-cooler, supply: 42 °C, rise: 10 K}',
)

/** Grid of the first site: power from the start, and from a later month on. */
export interface GridSteps {
  readonly early: number
  readonly late: number
  readonly from: string
}

export const gridSteps: fc.Arbitrary<GridSteps> = fc.record({
  early: tenths(0, 3),
  late: tenths(1, 8),
  from: month,
})

export const gridText = ({ early, late, from }: GridSteps): string =>
  `{2025-01-01: ${early} MW, ${from}: ${late} MW}`

const cooling = 'sites.north.cooling'
const power = 'sites.north.power'

/** Edits of counts, power, dates, prices, use, plant and reserve; the grid is told apart. */
export const edits: fc.Arbitrary<Edits> = fc.record(
  {
    'phases.first.count': fc.integer({ min: 1, max: 128 }).map((n) => String(8 * n)),
    'phases.second.count': fc.integer({ min: 1, max: 128 }).map((n) => String(8 * n)),
    'phases.hosted.count': fc.integer({ min: 1, max: 64 }).map((n) => String(8 * n)),
    'phases.second.arrive': fc
      .tuple(fc.integer({ min: 10, max: 500 }), month)
      .map(([rate, from]) => `${rate}/week from ${from}`),
    [`${power}.sources.engines.units`]: fc
      .tuple(month, fc.integer({ min: 0, max: 4 }))
      .map(([from, units]) => `{${from}: ${units}}`),
    [`${power}.storage.batteries.units`]: fc.integer({ min: 0, max: 3 }).map(String),
    [`${power}.storage.batteries.control`]: fc.constantFrom('grid-forming', 'grid-following'),
    [`${power}.reserve`]: fc.constantFrom('none', 'n-1', 'n-2'),
    'sites.south.power.grid': tenths(0, 2).map((p) => `${p} MW`),
    [`${cooling}.liquid`]: liquid,
    [`${cooling}.trim`]: fc.constantFrom('chiller-air-freecool', 'chiller-water-centrif'),
    [`${cooling}.reserve`]: fc.constantFrom('none', 'n-1', 'n-2'),
    'sites.north.prices.electricity': fc.integer({ min: 1, max: 400 }).map((p) => `${p} USD/MWh`),
    'sites.north.prices.gas': tenths(1, 20).map((p) => `${p} USD/MMBtu`),
    'work.training.model.share': percent(5, 100),
    'work.serving.chat.share': percent(5, 100),
    'work.tiers.seats.users': fc.integer({ min: 0, max: 300_000 }).map(String),
    'work.tiers.developers.price': tenths(0, 5).map((p) => `${p} $/M tokens`),
    'work.tiers.developers.from': month,
    'finance.utilisation': percent(5, 100),
    'finance.contracts.loan.repayment': fc.constantFrom('annuity', 'straight', 'bullet'),
    'finance.contracts.loan.amount': fc.integer({ min: 1, max: 200 }).map((m) => `${m} M$`),
    'money.discount-rate': percent(1, 20),
  },
  { requiredKeys: [] },
)

/** A small campus of any kind. */
export const campuses: fc.Arbitrary<Edits> = fc
  .tuple(edits, fc.option(gridSteps, { nil: undefined }))
  .map(([other, grid]) => (grid ? { ...other, [`${power}.grid`]: gridText(grid) } : other))
