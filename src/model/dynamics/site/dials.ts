import type { Fraction, Joules, Ratio, Seconds, Watts } from '../../../quantity/index.js'
import type { IslandBattery } from '../battery/battery.js'
import type { DynamicsInput, Moment } from '../contract.js'
import { droopOf, typicalBattery, withDroop, withLags } from '../governor/typical.js'
import type { IslandMachine } from '../island/island.js'
import { typicalFloor, typicalRackStorage } from '../mitigation/typical.js'
import { type Bench, benchOf } from './bench.js'

/** What a hand changes at a moment; absent: as it is. */
export interface SwingDials {
  /** Power floor of the accelerators, share of nameplate; its rates and hysteresis as they are. */
  readonly floor?: Fraction | undefined
  /** All batteries replaced by grid-forming ones of this power; energy two hours, lag 0.1 s by default. */
  readonly storage?:
    | {
        readonly power: Watts
        readonly energy?: Joules | undefined
        readonly lag?: Seconds | undefined
      }
    | undefined
  /** Storage in the racks, J in all; its power and smoothing as they are, or typical. */
  readonly rackStorage?: Joules | undefined
  /** Inertia and droop of every machine, ratio to what they are. */
  readonly inertia?: Ratio | undefined
  readonly droop?: Ratio | undefined
  /** Lags of every governor and engine, ratio to what they are. */
  readonly lags?: Ratio | undefined
  /** Delay of batteries' feed-forward and lag of their inverters, ratio to what they are. */
  readonly delay?: Ratio | undefined
  /** Units of each source that run beside those there, by key. */
  readonly spinning?: Readonly<Record<string, number>> | undefined
  /** Lose the largest unit at the worst moment. */
  readonly loss?: boolean | undefined
}

/** A moment as dials have it, ready to be run; null where nothing can be: an inertia that is not known. */
export function dialledBench(
  input: DynamicsInput,
  given: Moment,
  dials: SwingDials,
  step: Seconds,
): Bench | null {
  const bench = benchOf(input, dialled(given, dials), step)
  if (!bench.simulated) return null
  const machines = bench.trial.machines.map((machine) => dialledMachine(machine, dials))
  const batteries = dialledBatteries(bench, dials)
  return { ...bench, trial: { ...bench.trial, machines }, batteries }
}

function dialled(moment: Moment, { floor, rackStorage, spinning }: SwingDials): Moment {
  const { floor: own, storage, ...rest } = moment.mitigation
  const level = floor ?? own?.floor ?? 0
  const energy = rackStorage ?? storage?.energy ?? 0
  const sources = Object.fromEntries(
    Object.entries(moment.sources).map(([key, fleet]) => {
      return [key, { ...fleet, units: fleet.units + (spinning?.[key] ?? 0) }]
    }),
  )
  const typical = typicalFloor(level).value
  return {
    ...moment,
    sources,
    mitigation: {
      ...rest,
      ...(level > 0 && {
        floor: { ...typical, ...own, floor: level, activation: typical.activation },
      }),
      ...(energy > 0 && {
        storage: { ...typicalRackStorage(energy, moment.nameplate).value, ...storage, energy },
      }),
    },
  }
}

function dialledMachine(
  machine: IslandMachine,
  { inertia = 1, droop = 1, lags = 1 }: SwingDials,
): IslandMachine {
  const now = droopOf(machine.governor)
  const slower = lags === 1 ? machine.governor : withLags(machine.governor, lags)
  return {
    ...machine,
    inertia: machine.inertia * inertia,
    governor: droop === 1 || now === undefined ? slower : withDroop(slower, now * droop),
  }
}

function dialledBatteries(
  { batteries, trial }: Bench,
  { storage, delay = 1 }: SwingDials,
): readonly IslandBattery[] {
  const later = (battery: IslandBattery) => ({
    ...battery,
    delay: battery.delay * delay,
    lag: battery.lag * delay,
  })
  if (!storage) return batteries.map(later)
  if (storage.power <= 0) return []
  const { power, energy, lag } = storage
  const record = {
    ...{ id: 'hand', name: '', powerNominal: power },
    ...(energy !== undefined && { energyNominal: energy }),
    ...(lag !== undefined && { responseTime: lag }),
  }
  return [
    later(
      typicalBattery(record, 1, {
        forming: true,
        island: !trial.tied,
        share: 1,
      }),
    ),
  ]
}
