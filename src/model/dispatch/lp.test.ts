import { beforeAll, describe, expect, it } from 'vitest'
import type { LpSolver } from '../../numeric/index.js'
import { createHighsSolver } from '../../report/highs.js'
import { capUse, costOf, overCap, reserveShort } from './cost.js'
import { buildProgram } from './lp.js'
import type { DispatchProblem, GeneratorClass } from './problem.js'
import { solveRolling, solveWhole } from './solve.js'

const MW = 1e6
const MWh = 3.6e9
const hour = 3600
let solver: LpSolver
beforeAll(async () => {
  solver = await createHighsSolver()
})

const all = (hours: number, value: number) => new Float64Array(hours).fill(value)

/** 10 MW at 40 USD/MWh of slope and 50 USD/h of idling. */
const engine = (hours: number, change: Partial<GeneratorClass> = {}): GeneratorClass => ({
  name: 'engine',
  count: all(hours, 3),
  unitPower: all(hours, 10 * MW),
  loadMin: 0.4,
  fuelIdle: 10 * MW,
  fuelSlope: 2,
  fuelPrice: 5 / MWh,
  startFuel: 0,
  startCost: 0,
  maintenance: 30 / MWh,
  ...change,
})

function problemOf(load: number[], change: Partial<DispatchProblem> = {}): DispatchProblem {
  const hours = load.length
  return {
    step: hour,
    load: Float64Array.from(load, (power) => power * MW),
    month: new Int32Array(hours),
    months: 1,
    importLimit: all(hours, 20 * MW),
    importPrice: all(hours, 60 / MWh),
    demandCharges: [],
    renewable: all(hours, 0),
    generators: [],
    batteries: [],
    curtailable: [],
    valueOfLostLoad: 5000 / MWh,
    contingency: all(hours, 0),
    gridCovers: false,
    caps: [],
    ...change,
  }
}

const battery = (hours: number, power: number, energy: number) => ({
  name: 'battery',
  power: all(hours, power * MW),
  energyMin: all(hours, 0),
  energyMax: all(hours, energy * MWh),
  chargeEfficiency: 0.9,
  dischargeEfficiency: 0.8,
  throughputCost: 0,
})

describe('dispatch as a linear program', () => {
  it('takes the cheaper first, and sheds what nothing carries', () => {
    const problem = problemOf([10, 25, 60], { generators: [engine(3)] })
    const { result, objective } = solveWhole(problem, solver, { energy: [], online: [0] })
    // a full engine costs 40 + 5 = 45 USD/MWh, the grid 60
    expect([...result.output[0]!].map((w) => Math.round(w / MW))).toEqual([10, 25, 30])
    expect([...result.grid].map((w) => Math.round(w / MW))).toEqual([0, 0, 20])
    expect(result.unserved[2]! / MW).toBeCloseTo(10, 6)
    expect(objective).toBeCloseTo(65 * 45 + 20 * 60 + 10 * 5000, 3)
  })

  it('pays a start unless idling is cheaper', () => {
    const dips = problemOf([10, 10, 0, 10, 10], { importLimit: all(5, 0) })
    const units = (startCost: number) => {
      const generators = [engine(5, { startCost, loadMin: 0 })]
      const { result } = solveWhole({ ...dips, generators }, solver, { energy: [], online: [1] })
      return result.online[0]![2]!
    }
    expect(units(49)).toBeCloseTo(0, 9)
    expect(units(51)).toBeCloseTo(1, 9)
  })

  it('shifts energy when the spread pays for the losses, and keeps the balance of the store', () => {
    const price = (night: number) => ({
      importPrice: Float64Array.of(night, 100).map((p) => p / MWh),
      importLimit: all(2, 50 * MW),
      batteries: [battery(2, 10, 100)],
    })
    const begin = { energy: [0], online: [] }
    // round trip 0.72
    const idle = solveWhole(problemOf([20, 20], price(73)), solver, begin).result
    expect(idle.charge[0]![0]).toBeCloseTo(0, 3)
    const busy = solveWhole(problemOf([20, 20], price(71)), solver, begin).result
    expect(busy.charge[0]![0]! / MW).toBeCloseTo(10, 6)
    expect(busy.energy[0]![0]! / MWh).toBeCloseTo(9, 6)
    expect(busy.discharge[0]![1]! / MW).toBeCloseTo(7.2, 6)
  })

  it('cuts the peak of a month as far as the demand charge is worth it', () => {
    const charge = { price: [1000 / MW] }
    const change = { demandCharges: [charge], batteries: [battery(4, 10, 8)] }
    const problem = problemOf([10, 10, 16, 10], change)
    const begin = { energy: [8 * MWh], online: [] }
    const { result } = solveWhole(problem, solver, begin)
    const peak = Math.max(...result.grid)
    // 6.4 MWh can be given out: spread over all hours, (46 - 6.4)/4
    expect(peak / MW).toBeCloseTo((46 - 6.4) / 4, 6)
    const cost = costOf(problem, result, [])
    expect(cost.demand[0]).toBeCloseTo(1000 * ((46 - 6.4) / 4), 3)
  })

  it('holds the loss of a unit in reserve, by units or by batteries', () => {
    const contingency = all(2, 10 * MW)
    const island = { importLimit: all(2, 0), generators: [engine(2)], contingency }
    const begin = { energy: [], online: [0] }
    const { result } = solveWhole(problemOf([15, 15], island), solver, begin)
    expect(result.online[0]![0]).toBeCloseTo(2.5, 6)
    const helped = { ...island, batteries: [battery(2, 6, 6)] }
    const held = solveWhole(problemOf([15, 15], helped), solver, {
      energy: [0],
      online: [0],
    }).result
    expect(held.online[0]![0]).toBeCloseTo(1.9, 6)
    for (let t = 0; t < 2; t++) {
      expect(reserveShort(problemOf([15, 15], helped), held, t) / MW).toBeLessThan(1e-6)
    }
  })

  it('sheds load for its reserve rather than have no solution', () => {
    const island = { importLimit: all(1, 0), generators: [engine(1, { count: all(1, 1) })] }
    const problem = problemOf([9], { ...island, contingency: all(1, 10 * MW) })
    const { status, result } = solveWhole(problem, solver, { energy: [], online: [1] })
    expect(status).toBe('optimal')
    // x shed, 9 - x run: 10 - (9 - x) + x >= 9
    expect(result.unserved[0]! / MW).toBeCloseTo(4, 6)
  })

  it('burns no more fuel than the pipe carries', () => {
    // 2 J/J of slope and 10 MW of idling per unit: 30 MW of fuel are a full unit
    const problem = problemOf([20, 20], { generators: [engine(2)], fuelLimit: all(2, 30 * MW) })
    const { result } = solveWhole(problem, solver, { energy: [], online: [0] })
    expect(result.output[0]![0]! / MW).toBeCloseTo(10, 6)
    expect(result.grid[0]! / MW).toBeCloseTo(10, 6)
  })

  it('keeps twelve months of running within their permit', () => {
    const hours = 24
    const month = Int32Array.from({ length: hours }, (_, t) => Math.floor(t / 8))
    const cap = {
      name: 'hours',
      limit: all(3, 12 * hour),
      perEnergy: [0],
      perUnitSecond: [1],
    }
    const change = { month, months: 3, generators: [engine(hours)], caps: [cap] }
    const problem = problemOf(new Array(hours).fill(10), change)
    const begin = { energy: [], online: [0] }
    const whole = solveWhole(problem, solver, begin).result
    expect(capUse(problem, whole, 0).reduce((a, b) => a + b, 0) / hour).toBeCloseTo(12, 6)
    const rolling = { keep: 6, ahead: 2, endShare: 0, warm: true }
    const weeks = solveRolling(problem, solver, begin, rolling).result
    expect(overCap(capUse(problem, weeks, 0), cap.limit)).toBeNull()
    expect(capUse(problem, weeks, 0).reduce((a, b) => a + b, 0) / hour).toBeGreaterThan(11.5)
  })

  it('bills later months on an earlier peak, whole and rolling', () => {
    const month = Int32Array.of(0, 0, 1, 1)
    const charge = { price: [1, 1].map((p) => (p * 100) / MW), ratchet: { share: 0.5 } }
    const problem = problemOf([16, 16, 4, 4], { month, months: 2, demandCharges: [charge] })
    const begin = { energy: [], online: [] }
    const { result, objective } = solveWhole(problem, solver, begin)
    expect(objective).toBeCloseTo(40 * 60 + 1600 + 800, 4)
    expect([...costOf(problem, result, []).demand].map(Math.round)).toEqual([1600, 800])
    const rolling = { keep: 2, ahead: 1, endShare: 0, warm: false }
    const rolled = solveRolling(problem, solver, begin, rolling).result
    expect(costOf(problem, rolled, []).total).toBeCloseTo(objective!, 4)
  })

  it('lets energy go with batteries that leave, and brings the reserve of those that come', () => {
    const store = {
      ...battery(4, 10, 0),
      energyMin: Float64Array.of(0, 0, 3, 3).map((e) => e * MWh),
      energyMax: Float64Array.of(8, 2, 9, 9).map((e) => e * MWh),
    }
    const problem = problemOf([1, 1, 1, 1], { batteries: [store] })
    const { status, result } = solveWhole(problem, solver, { energy: [8 * MWh], online: [] })
    expect(status).toBe('optimal')
    for (let t = 0; t < 4; t++) {
      expect(result.energy[0]![t]! + 1).toBeGreaterThanOrEqual(store.energyMin[t]!)
      expect(result.energy[0]![t]! - 1).toBeLessThanOrEqual(store.energyMax[t]!)
    }
  })

  it('has one shape for all stretches of one length, so that a basis fits', () => {
    const month = Int32Array.of(0, 0, 0, 1, 1, 1)
    const problem = problemOf([1, 2, 3, 4, 5, 6], {
      month,
      months: 2,
      demandCharges: [{ price: [1, 1] }],
      generators: [engine(6, { startCost: 10 })],
    })
    const shape = (from: number) => {
      const terms = { begin: { energy: [], online: [0] }, budgets: [], months: 2 }
      const { program } = buildProgram(problem, { from, to: from + 3 }, terms)
      return [program.numCols, program.numRows]
    }
    expect(shape(0)).toEqual(shape(2))
  })
})
