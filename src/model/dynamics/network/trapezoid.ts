import type { Seconds } from '../../../quantity/index.js'
import { clamp } from './equations.js'
import { type Connection, evaluate, type Point } from './evaluate.js'
import { Factors } from './linear/factors.js'
import { PARTS_MOST, type System } from './system.js'

/** Largest last correction of Newton's method, relative above 1. */
const CLOSE = 1e-11
const ITERATIONS = 40
/** Corrections that shrink less than to this share ask for a new Jacobian. */
const SLOW = 0.3
const NUDGE = 1e-7

/**
 * Implicit trapezoidal steps with a Jacobian that is kept while it serves (dishonest Newton). States
 * with a time constant below half the step go by the implicit Euler rule, which does not ring, and those
 * without one are algebraic; bounds are projections, x = clamp(x − residual), so that nothing winds up.
 */
export class Trapezoid {
  readonly #system: System
  readonly #n: number
  readonly #size: number
  /** Times as they hold: of a machine that is out, 1. */
  readonly #times: Float64Array
  readonly #point: Point
  readonly #before: Float64Array
  /** Rates at the start of a step over their times, 0 where a bound holds them. */
  readonly #slope: Float64Array
  /** Last change of everything, for a first guess. */
  readonly #change: Float64Array
  readonly #jacobian: Factors
  readonly #groups: readonly Group[]
  readonly #residual: Float64Array
  readonly #nudged: Float64Array
  readonly #nudges: Float64Array
  readonly #held: Float64Array
  #connection: Connection
  #stepOfJacobian = Number.NaN
  #stepOfChange = Number.NaN
  time: Seconds = 0

  constructor(system: System, connection: Connection) {
    const n = system.states
    const size = n + 2 * system.buses
    this.#system = system
    this.#connection = connection
    this.#n = n
    this.#size = size
    this.#times = system.times.slice()
    this.#point = {
      states: system.start.slice(),
      rate: new Float64Array(n),
      low: system.low.slice(),
      high: system.high.slice(),
      mismatch: new Float64Array(2 * system.buses),
    }
    this.#before = new Float64Array(size)
    this.#slope = new Float64Array(n)
    this.#change = new Float64Array(size)
    this.#jacobian = new Factors(size)
    this.#groups = groupsOf(system)
    this.#residual = new Float64Array(size)
    this.#nudged = new Float64Array(size)
    this.#nudges = new Float64Array(size)
    this.#held = new Float64Array(size)
  }

  get point(): Point {
    return this.#point
  }

  /**
   * Solves for voltages and algebraic states after something happened, all others as they stand.
   * @returns whether a solution was found
   */
  settle(connection: Connection): boolean {
    this.#connection = connection
    this.#stepOfJacobian = Number.NaN
    this.#stepOfChange = Number.NaN
    for (const unit of this.#system.units) {
      if (!unit.running) this.#freeze(unit.at, unit.governorAt + unit.governor.times.length)
    }
    this.#before.set(this.#point.states)
    if (!this.#newton(0)) {
      this.#point.states.set(this.#before)
      return false
    }
    this.#accept()
    return true
  }

  /** Steps on, in parts where Newton's method asks for it. @returns whether a solution was found */
  advance(step: Seconds, parts = 1): boolean {
    this.#before.set(this.#point.states)
    const guess = this.#stepOfChange === step ? 1 : 0
    const states = this.#point.states
    for (let i = 0; i < this.#size; i++) states[i] = states[i]! + guess * this.#change[i]!
    if (this.#newton(step)) {
      for (let i = 0; i < this.#size; i++) this.#change[i] = states[i]! - this.#before[i]!
      this.#stepOfChange = step
      this.time += step
      this.#accept()
      return true
    }
    states.set(this.#before)
    this.#stepOfChange = Number.NaN
    if (parts >= PARTS_MOST) return false
    return this.advance(step / 2, parts * 2) && this.advance(step / 2, parts * 2)
  }

  #freeze(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      this.#times[i] = 1
      this.#point.rate[i] = 0
      this.#point.low[i] = -Infinity
      this.#point.high[i] = Infinity
    }
  }

  /** Keeps what a next step needs of this one. */
  #accept(): void {
    const { states, rate, low, high } = this.#point
    evaluate(this.#system, this.#connection, this.#point, this.time, this.#system.network.step)
    for (let i = 0; i < this.#n; i++) {
      const pushed =
        (states[i]! <= low[i]! && rate[i]! < 0) || (states[i]! >= high[i]! && rate[i]! > 0)
      const time = this.#times[i]!
      this.#slope[i] = pushed || time === 0 ? 0 : rate[i]! / time
    }
    for (const { running, governor, governorAt, deadTime, signals } of this.#system.units) {
      if (!running) continue
      governor.accept?.(states, governorAt)
      if (governor.dead) {
        deadTime?.accept(this.time, governor.dead.input(states, governorAt, signals))
      }
    }
  }

  #newton(step: Seconds): boolean {
    const z = this.#point.states
    if (this.#stepOfJacobian !== step && !this.#differentiate(step)) return false
    let last = Infinity
    let kept = 0
    for (let iteration = 0; iteration < ITERATIONS; iteration++) {
      this.#residualAt(step, this.#residual)
      this.#jacobian.solve(this.#residual)
      let most = 0
      for (let i = 0; i < this.#size; i++) {
        const correction = this.#residual[i]!
        z[i] = z[i]! - correction
        const size = Math.abs(correction) / (1 + Math.abs(z[i]!))
        if (!(size <= most)) most = size
      }
      if (!(most < 1e6)) return false
      if (most < CLOSE) return true
      if (kept > 0 && most > SLOW * last) {
        if (!this.#differentiate(step)) return false
        kept = 0
        last = Infinity
        continue
      }
      kept++
      last = most
    }
    return false
  }

  /**
   * Jacobian of the residual by differences, factored. The frame of an island stands still meanwhile:
   * how machines meet through it is left to the iteration, and the matrix stays in blocks.
   */
  #differentiate(step: Seconds): boolean {
    const { matrix } = this.#jacobian
    const z = this.#point.states
    const size = this.#size
    this.#stepOfJacobian = Number.NaN
    this.#residualAt(step, this.#residual)
    this.#connection.frozen = true
    matrix.fill(0)
    for (const group of this.#groups) {
      for (const { column } of group) {
        this.#nudges[column] = NUDGE * Math.max(1, Math.abs(z[column]!))
        this.#held[column] = z[column]!
        z[column] = z[column]! + this.#nudges[column]!
      }
      this.#residualAt(step, this.#nudged)
      for (const { column, rows } of group) {
        z[column] = this.#held[column]!
        for (const row of rows) {
          const change = this.#nudged[row]! - this.#residual[row]!
          matrix[row * size + column] = change / this.#nudges[column]!
        }
      }
    }
    this.#connection.frozen = false
    if (!this.#jacobian.factor()) return false
    this.#stepOfJacobian = step
    return true
  }

  #residualAt(step: Seconds, out: Float64Array): void {
    const point = this.#point
    const elapsed = step > 0 ? step : this.#system.network.step
    evaluate(this.#system, this.#connection, point, this.time + step, elapsed)
    const { states: z, rate, low, high, mismatch } = point
    for (let i = 0; i < this.#n; i++) {
      const time = this.#times[i]!
      const moved = z[i]! - this.#before[i]!
      let off: number
      if (time === 0) off = -rate[i]!
      else if (time < step / 2) off = (time * moved - step * rate[i]!) / (time + step)
      else off = moved - (step / 2) * (this.#slope[i]! + rate[i]! / time)
      out[i] = z[i]! - clamp(z[i]! - off, low[i]!, high[i]!)
    }
    for (let i = 0; i < mismatch.length; i++) out[this.#n + i] = mismatch[i]!
  }
}

/** Unknowns that no equation has in common, each with the equations it appears in. */
type Group = readonly { readonly column: number; readonly rows: readonly number[] }[]

/** States of machines on different buses go together; each voltage goes alone. */
function groupsOf(system: System): readonly Group[] {
  const { units, states: n, buses } = system
  const all = Array.from({ length: n + 2 * buses }, (_, row) => row)
  const groups = new Map<string, { column: number; rows: readonly number[] }[]>()
  for (const [index, { bus, at, governorAt, governor }] of units.entries()) {
    const turn = units.slice(0, index).filter((unit) => unit.bus === bus).length
    const end = governorAt + governor.times.length
    const rows = [...all.slice(at, end), n + 2 * bus, n + 2 * bus + 1]
    for (let column = at; column < end; column++) {
      const key = `${turn} ${column - at}`
      const group = groups.get(key) ?? []
      groups.set(key, group)
      group.push({ column, rows })
    }
  }
  return [...groups.values(), ...all.slice(n).map((column) => [{ column, rows: all }])]
}
