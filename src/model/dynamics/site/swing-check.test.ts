import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GridLimit } from '../../../scenario/index.js'
import { battery, engine, input, MW, moment, squareLoad, turbine } from '../dynamics.fixture.js'
import { swingCheck } from '../index.js'

const band: GridLimit = {
  id: 'band',
  name: 'Band',
  quantity: 'frequency',
  low: 59,
  high: 61,
  status: 'in-force',
  kind: 'filing',
  source: '',
}
const swing: GridLimit = { ...band, id: 'swing', quantity: 'swing', high: 12 * MW, window: 5 }
const { low: _low, ...swingOnly } = swing
const storage = (units: number) => ({
  b: { equipment: battery, units, control: 'grid-forming' as const },
})
const codes = (out: { findings: readonly { code: string }[] }) => out.findings.map((f) => f.code)

describe('on an island', () => {
  it('simulates, and tells inertia, step and frequency', () => {
    const out = swingCheck(input([moment()]))
    const [only] = out.moments
    expect(only).toMatchObject({ island: true, inertia: 2, stepAccepted: 36 * MW, slowdown: 0 })
    expect(only?.swing).toBeCloseTo(40 * MW, -4)
    expect(only?.cases.alone?.nadir).toBeLessThan(60)
    expect(out.frequency?.values.length).toBeLessThanOrEqual(600)
    expect(codes(out)).toEqual(['dynamics.swing', 'dynamics.floor'])
  })

  it('hands out the load of the worst moment, its highest and lowest kept', () => {
    const smaller = moment({ at: 0, racks: squareLoad(90 * MW, 100 * MW) })
    const { power, worst, moments } = swingCheck(input([smaller, moment({ at: 86_400 })]))
    const values = [...(power?.values ?? [])]
    expect(worst).toBe(1)
    expect(values.length).toBeLessThanOrEqual(600)
    expect(power).toMatchObject({ unit: 'W', start: 0 })
    expect(Math.max(...values) - Math.min(...values)).toBe(moments[1]?.swing)
    expect((power?.step ?? 0) * values.length).toBeCloseTo(58, 0)
    expect(swingCheck(input([])).power).toBeNull()
  })

  it('finds the least floor: it holds, a little less does not, and its cost is told', () => {
    const { moments } = swingCheck(input([moment()]))
    const [only] = moments
    const floored = (floor: number) => {
      const racks = squareLoad(60 * MW, 100 * MW)
      const values = racks.values.map((w) => Math.max(w, floor * 120 * MW))
      return swingCheck(input([moment({ racks: { ...racks, values } })]))
    }
    expect(only?.holds).toBe(true)
    expect(only?.floor).toBeGreaterThan(0.5)
    expect(floored((only?.floor ?? 0) + 0.001).moments[0]?.floor).toBe(0)
    expect(floored((only?.floor ?? 0) - 0.005).moments[0]?.floor).toBeGreaterThan(0)
    // 4.7 of 17 s lie at 60 MW, two edges of 0.3 s beside them
    const lift = (only?.floor ?? 0) * 120 * MW - 60 * MW
    const energy = lift * 4.7 + (lift * lift * 0.3) / (40 * MW)
    expect((only?.wasted ?? 0) / (energy / 17)).toBeCloseTo(1, 3)
  })

  it('needs no floor once batteries of the size it asks for are there', () => {
    const bare = swingCheck(input([moment()], { limits: { band } })).moments[0]
    const units = Math.ceil((bare?.storageNeeded?.power ?? 0) / (2 * MW)) + 1
    expect(units).toBeLessThan(30)
    const out = swingCheck(input([moment({ storage: storage(units) })], { limits: { band } }))
    expect(out.moments[0]).toMatchObject({ floor: 0, holds: true })
    expect(out.moments[0]?.cases.built?.nadir).toBeGreaterThan(bare?.cases.alone?.nadir ?? 60)
    expect(out.moments[0]?.duty.power).toBeLessThanOrEqual(units * 2 * MW)
    expect(codes(out)).toEqual([])
  })

  it('tells the duty of batteries: a full swing each 17 s where they carry all of it', () => {
    const { duty } = swingCheck(input([moment({ storage: storage(25) })])).moments[0]!
    expect(duty.power).toBeGreaterThan(25 * MW)
    expect(duty.power).toBeLessThan(35 * MW)
    // losses drain the store a little, so that the excursion of a minute exceeds that of a swing
    expect(duty.cyclesPerDay / (86_400 / 17)).toBeGreaterThan(0.7)
    expect(duty.cyclesPerDay / (86_400 / 17)).toBeLessThan(1.1)
    // 28 MW below the mean for 5 s; four swings lose a tenth each
    expect(duty.energy / (28 * MW * 5)).toBeGreaterThan(1)
    expect(duty.energy / (28 * MW * 5)).toBeLessThan(1.45)
  })

  it('knows that batteries that follow come late', () => {
    const late = { b: { equipment: battery, units: 30, control: 'grid-following' as const } }
    const forming = swingCheck(input([moment({ storage: storage(30) })])).moments[0]
    const following = swingCheck(input([moment({ storage: late })])).moments[0]
    const [slow, early] = [following?.cases.built, forming?.cases.built]
    expect(slow?.swing).toBeGreaterThan(early?.swing ?? 0)
    expect(slow?.nadir).toBeLessThan(early?.nadir ?? 0)
  })

  it('lets the machine with much inertia and little tolerance bind', () => {
    const sources = { t: { equipment: turbine, units: 10 }, e: { equipment: engine, units: 10 } }
    const [only] = swingCheck(input([moment({ sources })])).moments
    // turbines hold 320 of 360 MJ and accept 40 MW
    expect(only?.inertia).toBeCloseTo(1.8, 12)
    expect(only?.stepAccepted).toBeCloseTo(45 * MW, 3)
  })

  it('says which limit is broken, and which is only a practice', () => {
    const practice = { ...band, low: 59.9, status: 'practice' as const }
    const out = swingCheck(
      input([moment()], { limits: { band: { ...band, low: 59.7 }, practice } }),
    )
    const told = out.findings.filter((f) => /limit|practice/.test(f.code))
    expect(told).toMatchObject([
      { code: 'dynamics.limit', severity: 'warning', values: { limit: 'band', bound: 59.7 } },
      { code: 'dynamics.practice', severity: 'note', values: { limit: 'practice', bound: 59.9 } },
    ])
    expect(out.moments[0]?.cases.floored?.nadir).toBeGreaterThanOrEqual(59.7)
  })

  it('does not invent what a record lacks', () => {
    const { inertiaConstant: _, ...bare } = turbine
    const out = swingCheck(input([moment({ sources: { t: { equipment: bare, units: 9 } } })]))
    expect(out.moments[0]).toMatchObject({
      inertia: null,
      cases: { alone: null, built: null, floored: null, needed: null, loss: null },
      floor: 0,
      storageNeeded: null,
      stepAccepted: 36 * MW,
      holds: false,
    })
    expect(out.frequency).toBeNull()
    expect(out.power).not.toBeNull()
    expect(out.findings).toEqual([
      {
        code: 'dynamics.unknown',
        severity: 'note',
        path: 'power.sources.t.type',
        values: { equipment: 'turbine', field: 'inertiaConstant' },
      },
    ])
  })

  it('says that nothing turns, that machines are short, and that an island is lost', () => {
    expect(codes(swingCheck(input([moment({ sources: {} })])))).toEqual(['dynamics.no-inertia'])
    const few = { t: { equipment: turbine, units: 4 } }
    expect(codes(swingCheck(input([moment({ sources: few })])))).toContain('dynamics.short')
    const light = { t: { equipment: { ...turbine, inertiaConstant: 0.05 }, units: 9 } }
    expect(codes(swingCheck(input([moment({ sources: light })])))).toContain('dynamics.lost')
  })
})

describe('on a grid', () => {
  const grid = 200 * MW

  it('tells swing and ramp where no limit applies', () => {
    const out = swingCheck(input([moment({ grid })]))
    expect(out.moments[0]).toMatchObject({ island: false, floor: 0, holds: true })
    expect(out.findings).toMatchObject([{ code: 'dynamics.ramp', severity: 'note' }])
    expect(out.moments[0]?.ramp).toBeCloseTo(40 * MW, -4)
    // the meter sees what batteries leave
    const stored = swingCheck(input([moment({ grid: 200 * MW, at: 86_400, storage: storage(8) })]))
    const { swing: seen } = stored.findings[0]!.values
    expect(stored.findings[0]).toMatchObject({ code: 'dynamics.ramp', values: { at: 86_400 } })
    expect(seen).toBeCloseTo(stored.moments[0]!.cases.built!.swing, 6)
    expect(seen).toBeLessThan(stored.moments[0]!.swing)
  })

  it('holds a swing limit by a floor, or by batteries', () => {
    const limits = { swing: swingOnly }
    const bare = swingCheck(input([moment({ grid })], { limits }))
    expect(bare.moments[0]?.floor).toBeCloseTo(0.75, 1)
    expect(bare.moments[0]?.cases.floored?.swing).toBeLessThanOrEqual(12 * MW)
    // an unknown battery answers in 0.1 s: a third of an edge of 0.3 s passes it by
    expect(bare.moments[0]?.storageNeeded).toBeNull()
    const held = swingCheck(input([moment({ grid, storage: storage(25) })], { limits }))
    expect(held.moments[0]).toMatchObject({ floor: 0, holds: true })
    expect(held.moments[0]?.storageNeeded?.power).toBeGreaterThan(20 * MW)
    expect(held.moments[0]?.storageNeeded?.power).toBeLessThan(50 * MW)
  })

  it('tells the voltage where the connection is known, and when it fails', () => {
    const strong = { shortCircuit: 1e5 * MW, reactanceRatio: 10 }
    const [only] = swingCheck(input([moment({ grid })], { connection: strong })).moments
    expect((only?.voltageChange ?? 0) / ((40 / 1e5) * (0.0995 + 0.199))).toBeCloseTo(1, 2)
    const weak = { shortCircuit: 100 * MW, reactanceRatio: 10 }
    const out = swingCheck(input([moment({ grid })], { connection: weak }))
    expect(codes(out)).toContain('dynamics.voltage')
    expect(out.moments[0]?.voltageChange).toBe(1)
  })
})

describe('laws', () => {
  it('more machines: never a larger floor; the worst moment is the one with the largest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 14 }),
        fc.integer({ min: 1, max: 6 }),
        (units, more) => {
          const at = (n: number) => moment({ sources: { t: { equipment: turbine, units: n } } })
          const out = swingCheck(input([at(units + more), at(units)]))
          const [many, few] = out.moments
          expect(many?.floor).toBeLessThanOrEqual((few?.floor ?? 0) + 0.01)
          if ((few?.floor ?? 0) > (many?.floor ?? 0)) expect(out.worst).toBe(1)
        },
      ),
      { seed: 9, numRuns: 6 },
    )
  })

  it('repeats itself to the bit', () => {
    const once = () => swingCheck(input([moment({ storage: storage(5) })], { limits: { band } }))
    expect(once()).toEqual(once())
  })
})
