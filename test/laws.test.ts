import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plan, Planned } from '../src/campus/index.js'
import { campuses, edits, gridSteps, gridText, planWith } from './laws/campus.js'

/** Series are whole doubles; only the order of additions differs. */
const rounding = 1e-9
/** Half a unit in the seventh digit, to which a plan is told. */
const digit = 5e-7

const sum = (values: Iterable<number>) => {
  let total = 0
  for (const value of values) total += value
  return total
}

/** Two sums of figures of a plan are the same, but for the digits that the plan leaves out. */
const equalSums = (left: readonly number[], right: readonly number[], what: string) => {
  const size = sum([...left, ...right].map(Math.abs))
  expect(Math.abs(sum(left) - sum(right)), what).toBeLessThanOrEqual(digit * size)
}

/** Index of the first value that differs from its counterpart by more than rounding. */
const unlike = (a: ArrayLike<number>, b: (i: number) => number): number =>
  Array.from(a).findIndex(
    (value, i) => !(Math.abs(value - b(i)) <= rounding * Math.max(1, Math.abs(value))),
  )

describe('a campus of any kind keeps', () => {
  const kept = (law: (planned: Planned) => void) =>
    fc.assert(
      fc.asyncProperty(campuses, async (edit) => law(await planWith(edit))),
      { seed: 20250101, numRuns: 25, endOnFailure: true },
    )

  it('energy: in every hour, IT, losses and cooling take what the supply gives or lacks', () =>
    kept(({ plan, series }) => {
      for (const key of Object.keys(plan.sites)) {
        const of = (name: string) => series[`sites.${key}.${name}`]?.values ?? new Float64Array(0)
        const facility = of('facility.power')
        const [it, cooling] = [of('it.mean'), of('cooling.power')]
        const losses = Array.from(facility, (value, i) => value - it[i]! - cooling[i]!)
        expect(losses.findIndex((loss, i) => loss < -rounding * facility[i]!)).toBe(-1)
        const { energy, sources } = plan.sites[key]!.power
        if (!energy) continue
        const made = Object.keys(sources).map((name) => of(`power.sources.${name}`))
        const [grid, storage, unserved, ballast] = [
          of('power.grid'),
          of('power.storage'),
          of('power.unserved'),
          of('power.ballast'),
        ]
        const supply = (i: number) =>
          grid[i]! +
          storage[i]! +
          unserved[i]! -
          ballast[i]! +
          sum(made.map((values) => values[i]!))
        expect(unlike(facility, supply), `${key} by hour`).toBe(-1)
        const { demand, ballast: held, ...parts } = energy
        const { storage: kept, ...given } = parts
        equalSums(Object.values(given), [demand, held, kept], `${key} in all`)
        equalSums([sum(facility) * 3600], [demand], `${key} in all from hours`)
      }
    }))

  it('money: what one pays another receives, columns add up, sources are uses', () =>
    kept(({ plan: { money } }) => {
      if (!money) throw new Error('no account')
      const values = (record: Readonly<Record<string, number>>) => Object.values(record)
      const { parties, capital, running, monthly, acceleratorHour } = money
      const all = Object.values(parties)
      equalSums(
        all.map((p) => p.paid),
        all.map((p) => p.received),
        'parties',
      )
      equalSums([money.capitalTotal], values(capital), 'capital')
      equalSums([money.runningTotal], values(running), 'running')
      equalSums(
        values(capital),
        monthly.map((m) => m.capital),
        'capital by month',
      )
      equalSums(
        values(running),
        monthly.map((m) => m.running),
        'running by month',
      )
      equalSums(values(money.sources), values(money.uses), 'sources and uses')
      for (const [key, { net }] of Object.entries(money.standings)) {
        const { paid = 0, received = 0 } = parties[key] ?? {}
        equalSums([received], [paid, net], `net of ${key}`)
      }
      if (acceleratorHour) {
        equalSums(values(acceleratorHour.parts), [acceleratorHour.perHour], 'accelerator-hour')
      }
    }))

  it('accelerators: on every day, useful <= installed <= delivered <= ordered', () =>
    kept(({ plan, series }) => {
      for (const [key, { count, working }] of Object.entries(plan.phases)) {
        const of = (name: string) => series[`phases.${key}.${name}`]!.values
        const [useful, installed, delivered] = [of('useful'), of('installed'), of('delivered')]
        for (let day = 0; day < installed.length; day++) {
          const chain = [useful[day]!, installed[day]!, delivered[day]!, count]
          const inOrder = chain.every((value, i) => i === 0 || chain[i - 1]! <= value)
          if (!inOrder || useful[day]! < 0) expect(chain, `${key} on day ${day}`).toEqual([])
        }
        expect(working).toBe(installed.at(-1))
      }
    }))

  it('tokens: what is asked is served, waits or is turned away', () =>
    kept(({ plan }) => {
      for (const { offered, served, waiting, shed, servedShare } of Object.values(plan.tiers)) {
        for (const part of [served, waiting, shed]) expect(part).toBeGreaterThanOrEqual(0)
        equalSums([served, waiting, shed], [offered], 'tokens')
        if (offered > 0) equalSums([servedShare], [served / offered], 'share')
      }
    }))
})

describe('a campus of any kind never', () => {
  const runs = (numRuns: number) => ({ seed: 20250102, numRuns, endOnFailure: true })
  const factor = fc.integer({ min: 105, max: 400 }).map((x) => x / 100)
  const dates = (plan: Plan) =>
    Object.entries(plan.phases).flatMap(([key, { first, half, most, ready }]) =>
      Object.entries({ first, half, most, ready }).flatMap(([name, date]) =>
        (['p10', 'p50', 'p90', 'deterministic'] as const).map(
          (q) => [`${key}.${name}.${q}`, date[q] ?? '9999'] as const,
        ),
      ),
    )

  it('waits longer, or serves less energy, for more grid', () =>
    fc.assert(
      fc.asyncProperty(edits, gridSteps, factor, async (edit, grid, by) => {
        const path = 'sites.north.power.grid'
        const less = (await planWith({ ...edit, [path]: gridText(grid) })).plan
        const early = grid.early * by
        const more = (
          await planWith({ ...edit, [path]: gridText({ ...grid, early, late: grid.late * by }) })
        ).plan
        const after = new Map(dates(more))
        for (const [name, date] of dates(less)) {
          expect((after.get(name) ?? '') <= date, `${name}: ${date} → ${after.get(name)}`).toBe(
            true,
          )
        }
        const served = (plan: Plan) => {
          const { demand = 0, unserved = 0 } = plan.sites.north?.power.energy ?? {}
          return demand - unserved
        }
        expect(served(more)).toBeGreaterThanOrEqual(served(less) * (1 - rounding))
      }),
      runs(10),
    ))

  it('earns more at the same price with a slower chip', () =>
    fc.assert(
      fc.asyncProperty(edits, factor, async (edit, by) => {
        const rates = (k: number) => ({
          'catalog.h200-sxm.bf16-rate': `${989 / k} TFLOP/s`,
          'catalog.h200-sxm.fp8-rate': `${1979 / k} TFLOP/s`,
          'catalog.h200-sxm.hbm-bandwidth': `${4.8 / k} TB/s`,
        })
        const earned = async (k: number) => {
          const { tiers } = (await planWith({ ...edit, ...rates(k) })).plan
          return sum(Object.values(tiers).map((tier) => tier.revenue))
        }
        expect(await earned(by)).toBeLessThanOrEqual((await earned(1)) * (1 + rounding))
      }),
      runs(10),
    ))

  it('pays less when electricity costs more', () =>
    fc.assert(
      fc.asyncProperty(edits, factor, fc.integer({ min: 1, max: 200 }), async (edit, by, price) => {
        const paid = async (usd: number) => {
          const path = 'sites.north.prices.electricity'
          const { plan } = await planWith({ ...edit, [path]: `${usd} USD/MWh` })
          return [plan.sites.north?.power.cost ?? 0, plan.money?.runningTotal ?? 0]
        }
        const [cheap, dear] = [await paid(price), await paid(price * by)]
        dear.forEach((cost, i) => {
          expect(cost).toBeGreaterThanOrEqual(cheap[i]! * (1 - rounding))
        })
      }),
      runs(12),
    ))

  it('trains later on twice the accelerators with twice the power, halls and deliveries', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 8, max: 64 }),
        fc.integer({ min: 1, max: 20 }),
        async (n, t) => {
          const finish = async (k: number) => {
            const { plan } = await planWith({
              'phases.first.count': String(8 * n * k),
              'phases.first.arrive': `${32 * n * k}/week from 2025-03-01`,
              'work.training.model.phases': '[first]',
              'work.training.model.tokens': `${t} T tokens`,
              'sites.north.power.grid': `${n * k * 0.1} MW`,
            })
            return plan.training.model?.finish ?? '9999'
          }
          expect((await finish(2)) <= (await finish(1))).toBe(true)
        },
      ),
      runs(8),
    ))
})
