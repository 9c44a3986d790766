import { beforeAll, describe, expect, it } from 'vitest'
import { bears } from './bears.js'
import { type Candidate, candidateOf, dialsOf } from './candidate.js'
import { sizeQuestionOf } from './question.js'
import { type SizeQuestion, type Sizing, sizeSwings } from './size.js'
import { plannedScenario } from './swings.fixture.js'

const running = ({ yearly, parts }: Candidate) => yearly - parts.annuity

describe('measures for Colossus', () => {
  let question: SizeQuestion
  let sizing: Sizing
  beforeAll(async () => {
    const { scenario, planned } = await plannedScenario('colossus')
    question = sizeQuestionOf(scenario, planned, 'memphis', 0)!
    sizing = sizeSwings(question)
  }, 120_000)

  it('hold, all of them, and the front is one', () => {
    expect(sizing.front.length).toBeGreaterThan(4)
    for (const { measures } of sizing.front) {
      expect(bears(question.input, question.moment, dialsOf(question, measures))?.holds).toBe(true)
    }
    for (const [i, one] of sizing.front.entries()) {
      const before = sizing.front[i - 1]
      if (!before) continue
      expect(one.capital).toBeGreaterThan(before.capital)
      expect(running(one)).toBeLessThan(running(before))
    }
    const beaten = sizing.front.filter((one) =>
      sizing.candidates.some(
        (other) =>
          other.capital <= one.capital &&
          running(other) <= running(one) &&
          (other.capital < one.capital || running(other) < running(one) * (1 - 1e-6)),
      ),
    )
    expect(beaten).toEqual([])
    expect(sizing.tried).toBeGreaterThan(180)
  })

  it('are bought in whole units, which hold, and of which one less does not', () => {
    const { power, energy, type } = question.unit!
    expect(type).toBe('megapack-2xl-2h')
    const { input, moment, prices } = question
    const holds = (measures: Candidate['measures'], units: number) =>
      bears(input, moment, {
        ...dialsOf(question, measures),
        storage: { power: units * power, energy: units * energy, lag: measures.lag },
      })?.holds
    for (const { measures, units, needed, capital } of sizing.front) {
      expect(measures.storage).toBeCloseTo(units! * power, 3)
      expect(measures.energy).toBeCloseTo(units! * energy, 0)
      expect(units).toBe(Math.ceil(needed / power))
      const racks = measures.rack * question.accelerators * prices.rackEnergy!
      expect(capital).toBeCloseTo(units! * energy * prices.storageEnergy! + racks, 0)
      if (units === 0) continue
      expect(holds(measures, units!)).toBe(true)
      expect(holds(measures, units! - 1)).toBe(false)
      for (const more of [1.25, 1.5]) expect(holds(measures, Math.ceil(units! * more))).toBe(true)
    }
  })

  it('are not beaten by more than 5 % by a finer search over floors and batteries', () => {
    let best = Number.POSITIVE_INFINITY
    for (let floor = 0.38; floor <= 0.5; floor += 0.01) {
      for (let units = 1; units <= 21; units++) {
        const storage = units * question.unit!.power
        const measures = { floor, storage, energy: storage * question.duration, lag: 0.03 }
        const set = { ...measures, rack: 0, spinning: 0 }
        const borne = bears(question.input, question.moment, dialsOf(question, set))
        if (!borne?.holds) continue
        best = Math.min(best, candidateOf(question, set, borne).yearly)
        break
      }
    }
    expect(best).toBeLessThan(Number.POSITIVE_INFINITY)
    expect(sizing.cheapest!.yearly).toBeLessThan(best * 1.05)
  }, 120_000)

  it('ask the maker for lags, and know what the record says', () => {
    expect(question.recordedLag).toEqual({ record: 'megapack-2xl-2h', lag: 0.08 })
    expect(question.lags).toContain(sizing.cheapest!.measures.lag)
  })

  it('cost what their parts cost, what batteries lose and their wear included', () => {
    const { cheapest } = sizing
    const { prices } = question
    const { annuity, energy, compute, machines } = cheapest!.parts
    expect(cheapest!.yearly).toBeCloseTo(annuity + energy + compute + machines, 6)
    expect(cheapest!.losses).toBeGreaterThan(0)
    const year = 365.25 * 86_400
    expect(energy).toBeCloseTo((cheapest!.wasted + cheapest!.losses) * prices.energy! * year, 3)
    // worn out before the twelve years in which batteries are paid else
    expect(cheapest!.life!).toBeLessThan(12 * year)
    expect(annuity).toBeGreaterThan(cheapest!.capital * prices.annuity)
    expect(cheapest!.unpriced).toEqual([])
  })

  it('tell a part without a price, and leave it out of the sums', () => {
    const measures = { floor: 0.45, storage: 3e7, energy: 2e11, lag: 0.03, rack: 65, spinning: 1 }
    const borne = { holds: true, wasted: 1e6, slowdown: 0.1 }
    const { prices } = question
    const bare = { ...prices, storageEnergy: null, rackEnergy: null, compute: null, spinning: {} }
    const found = candidateOf({ ...question, prices: bare }, measures, borne)
    expect(found.unpriced).toEqual(['storage', 'rack', 'compute', 'machines'])
    expect(found.capital).toBe(0)
    expect(found.parts).toMatchObject({ annuity: 0, compute: 0, machines: 0 })
    const priced = candidateOf(question, measures, borne)
    expect(priced.unpriced).toEqual([])
    expect(priced.parts.compute).toBeGreaterThan(0)
    expect(priced.parts.machines).toBeGreaterThan(1.5e6)
  })

  it('go on to hold when a battery of a quick inverter is larger, and do not for a slow one', () => {
    const holds = (lag: number, megawatts: number, floor: number) => {
      const storage = megawatts * 1e6
      const energy = storage * question.duration
      const measures = { floor, storage, energy, lag, rack: 0, spinning: 0 }
      return bears(question.input, question.moment, dialsOf(question, measures))?.holds
    }
    for (const lag of [0.03, 0.1]) {
      for (const floor of [0, 0.4, 0.55]) {
        const held = [10, 20, 40, 60, 80, 120, 180, 260].map((power) => holds(lag, power, floor))
        expect(held.lastIndexOf(false)).toBeLessThan(held.includes(true) ? held.indexOf(true) : 99)
      }
    }
    // an inverter of 0.3 s comes after the edge: 3 MW too few, 40 MW too late, 200 MW enough
    expect([3, 40, 200].map((power) => holds(0.3, power, 0.55))).toEqual([true, false, true])
  }, 60_000)

  it('say what a little less of each would break', () => {
    const { measures } = sizing.cheapest!
    const { binding } = sizing
    expect(binding.map(({ measure }) => measure)).toEqual(
      (['floor', 'storage', 'rack', 'spinning'] as const).filter((name) => measures[name] > 0),
    )
    for (const { measure, less, breaches } of binding) {
      expect(less).toBeLessThan(measures[measure])
      const set = { ...measures, [measure]: less }
      const held = bears(question.input, question.moment, dialsOf(question, set))
      expect(held?.holds).toBe(false)
      const [first] = breaches
      expect(first?.cause).toMatch(/limit|step/)
      expect(first!.value).not.toBe(first!.bound)
    }
    // that of the battery is one unit less
    const less = binding.find(({ measure }) => measure === 'storage')!.less
    expect(measures.storage - less).toBeCloseTo(question.unit!.power, 3)
  })

  it('say of each measure alone what it costs or why it does not do', () => {
    const byName = Object.fromEntries(sizing.alone.map((one) => [one.measure, one]))
    expect(Object.keys(byName)).toEqual(['floor', 'storage', 'rack', 'spinning'])
    for (const name of ['floor', 'storage'] as const) {
      const { candidate, breaches } = byName[name]!
      expect(breaches).toEqual([])
      expect(candidate!.yearly).toBeGreaterThan(sizing.cheapest!.yearly)
      const dials = dialsOf(question, candidate!.measures)
      expect(bears(question.input, question.moment, dials)?.holds).toBe(true)
    }
    for (const name of ['rack', 'spinning'] as const) {
      expect(byName[name]).toMatchObject({ candidate: null })
      expect(byName[name]!.breaches.map(({ cause }) => cause)).toContain('step')
    }
    expect(byName.spinning!.most).toBe(question.spinningMost)
  })

  it('survive the loss of the largest unit where that is asked', () => {
    const [set] = sizing.front
    const dials = { ...dialsOf(question, set!.measures), loss: true }
    const less = bears(question.input, question.moment, dials)
    expect(less?.holds).toBe(true)
    const few = { ...question.moment, sources: oneUnitEach(question.moment.sources) }
    expect(bears(question.input, few, dials)?.holds).not.toBe(true)
  })
})

/** One unit less would leave nothing. */
const oneUnitEach = (sources: SizeQuestion['moment']['sources']) =>
  Object.fromEntries(Object.entries(sources).map(([key, one]) => [key, { ...one, units: 1 }]))

describe('prices', () => {
  it("are in the scenario's currency, of racks too", async () => {
    const { scenario, planned } = await plannedScenario('korea')
    const { prices } = sizeQuestionOf(scenario, planned, 'haenam', 0)!
    const won = prices.storageEnergy! / (300 / 3.6e6)
    expect(won).toBeGreaterThan(1000)
    expect(prices.rackEnergy).toBeCloseTo((40 / 3600) * won, 6)
    expect(prices.storageKind).toBe('memory')
    // bought here: its capital is told, and what is left of a year without annuity is fuel
    const { engines } = prices.spinning
    expect(engines!.capital).toBeGreaterThan(1e9)
    expect(engines!.yearly).toBeGreaterThan(engines!.annuity)
  })
})
