import type { Count, Fraction, Joules, Seconds, Watts } from '../../quantity/index.js'
import { binomial } from './firm.js'

/** Like generating sets that must start and run through an outage, without repair. */
export interface BackupClass {
  readonly units: Count
  readonly power: Watts
  /** Share of the time a set is fit to be called. */
  readonly availability: Fraction
  readonly failureToStart: Fraction
  readonly timeToFailure: Seconds
}

/** A battery beside them; energies counted above the least state of charge. */
export interface BackupBattery {
  readonly power: Watts
  readonly energy: Joules
  readonly begin: Joules
  readonly chargeEfficiency: Fraction
  readonly dischargeEfficiency: Fraction
  /** Levels of stored energy that are told apart, at least 2. */
  readonly bins: Count
}

/** What is to be survived. */
export interface Outage {
  /** W by step; the series wraps around. */
  readonly load: ArrayLike<number>
  readonly step: Seconds
  /** Steps that an outage lasts. */
  readonly duration: Count
}

/**
 * Probability that the critical load is carried through each step of an outage that begins at
 * `start`. Markov chain over (units up) x (stored energy in bins). In every step units fail first
 * (1 - step/timeToFailure each), states that cannot carry the load are lost, then the store moves.
 * Source: NREL REopt, backup reliability; Marqusee & Jenket 2020.
 * @returns one value a step
 */
export function survivalFrom(
  outage: Outage,
  classes: readonly BackupClass[],
  battery: BackupBattery | null,
  start: Count,
): Float64Array {
  return new Chain(outage, classes, battery).run(start)
}

/** Mean over all starts of the probability to last the whole outage, and the least of them. */
export function survivalOverYear(
  outage: Outage,
  classes: readonly BackupClass[],
  battery: BackupBattery | null,
): { readonly mean: Fraction; readonly least: Fraction } {
  const chain = new Chain(outage, classes, battery)
  const steps = outage.load.length
  const flat = Array.prototype.every.call(outage.load, (load) => load === outage.load[0])
  const last = (start: Count) => chain.run(start)[outage.duration - 1] ?? 1
  if (flat) return { mean: last(0), least: last(0) }
  let sum = 0
  let least = 1
  for (let start = 0; start < steps; start++) {
    const value = last(start)
    sum += value
    least = Math.min(least, value)
  }
  return { mean: sum / steps, least }
}

/** State arrays of one chain, reused from start to start. */
class Chain {
  readonly #outage: Outage
  readonly #classes: readonly BackupClass[]
  readonly #battery: BackupBattery | null
  readonly #bins: Count
  readonly #states: Count
  readonly #power: Float64Array
  readonly #initial: Float64Array
  /** Per class: chance that n of m units outlast a step, m·(units + 1) + n. */
  readonly #outlast: readonly Float64Array[]
  #now: Float64Array
  #next: Float64Array

  constructor(outage: Outage, classes: readonly BackupClass[], battery: BackupBattery | null) {
    this.#outage = outage
    this.#classes = classes
    this.#battery = battery
    this.#bins = battery ? Math.max(2, battery.bins) : 1
    this.#states = classes.reduce((product, one) => product * (one.units + 1), 1)
    this.#power = new Float64Array(this.#states)
    this.#initial = new Float64Array(this.#states).fill(1)
    let stride = 1
    for (const one of classes) {
      const up = binomial(one.units, one.availability * (1 - one.failureToStart))
      for (let s = 0; s < this.#states; s++) {
        const n = Math.floor(s / stride) % (one.units + 1)
        this.#power[s] = this.#power[s]! + n * one.power
        this.#initial[s] = this.#initial[s]! * up[n]!
      }
      stride *= one.units + 1
    }
    this.#outlast = classes.map((one) => outlasting(one, outage.step))
    this.#now = new Float64Array(this.#states * this.#bins)
    this.#next = new Float64Array(this.#states * this.#bins)
  }

  run(start: Count): Float64Array {
    const { load, duration } = this.#outage
    const survived = new Float64Array(duration)
    const at = this.#battery ? nearestBin(this.#battery, this.#bins) : 0
    this.#now.fill(0)
    for (let s = 0; s < this.#states; s++) this.#now[s * this.#bins + at] = this.#initial[s]!
    for (let d = 0; d < duration; d++) {
      this.#fail()
      survived[d] = this.#carry(load[(start + d) % load.length]!)
    }
    return survived
  }

  /** Every class loses units. */
  #fail(): void {
    let stride = this.#bins
    this.#classes.forEach((one, k) => {
      const outlast = this.#outlast[k]!
      const width = one.units + 1
      const block = stride * width
      for (let base = 0; base < this.#now.length; base += block) {
        for (let i = 0; i < stride; i++) {
          for (let n = 0; n < width; n++) {
            let sum = 0
            for (let m = n; m < width; m++) {
              sum += this.#now[base + m * stride + i]! * outlast[m * width + n]!
            }
            this.#now[base + n * stride + i] = sum
          }
        }
      }
      stride = block
    })
  }

  /** Drops states that cannot carry the load, moves the store; returns what is left. */
  #carry(load: Watts): Fraction {
    const { step } = this.#outage
    const battery = this.#battery
    const bins = this.#bins
    const bin = battery ? battery.energy / (bins - 1) : 0
    this.#next.fill(0)
    let left = 0
    for (let s = 0; s < this.#states; s++) {
      const power = this.#power[s]!
      for (let b = 0; b < bins; b++) {
        const chance = this.#now[s * bins + b]!
        if (chance === 0) continue
        let target = b
        if (battery) {
          const give = Math.min(battery.power, (b * bin * battery.dischargeEfficiency) / step)
          if (power + give < load * (1 - 1e-9)) continue
          target = Math.min(bins - 1, Math.max(0, b + shift(battery, bin, power - load, step)))
        } else if (power < load * (1 - 1e-9)) continue
        this.#next[s * bins + target] = this.#next[s * bins + target]! + chance
        left += chance
      }
    }
    const spare = this.#now
    this.#now = this.#next
    this.#next = spare
    return left
  }
}

/** Bins that the store moves with a surplus or a lack, rounded. */
function shift(battery: BackupBattery, bin: Joules, surplus: Watts, step: Seconds): number {
  if (!(bin > 0)) return 0
  const power = Math.max(-battery.power, Math.min(battery.power, surplus))
  const energy = power > 0 ? power * battery.chargeEfficiency : power / battery.dischargeEfficiency
  return Math.round((energy * step) / bin)
}

function nearestBin(battery: BackupBattery, bins: Count): Count {
  if (!(battery.energy > 0)) return 0
  const at = Math.round((battery.begin / battery.energy) * (bins - 1))
  return Math.min(bins - 1, Math.max(0, at))
}

function outlasting(one: BackupClass, step: Seconds): Float64Array {
  const width = one.units + 1
  const stays = Math.max(0, 1 - step / one.timeToFailure)
  const out = new Float64Array(width * width)
  for (let m = 0; m < width; m++) out.set(binomial(m, stays), m * width)
  return out
}
