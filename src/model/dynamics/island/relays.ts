import type { Count, Fraction, Hertz, Seconds, Watts } from '../../../quantity/index.js'
import { SERVED } from './carry.js'
import type { Kernel } from './kernel.js'
import { changeRating } from './switches.js'

/** Something that acts when frequency has left a level for long enough. */
export interface Relay {
  readonly side: 'under' | 'over'
  readonly frequency: Hertz
  /** How long frequency must have stayed beyond it. */
  readonly delay: Seconds
  /** From the order until it is carried out: breaker 0.05-0.1 s, power cap of accelerators 0.05-0.2 s. */
  readonly acts: Seconds
  /** Share of the whole load that is taken off, or units of a machine that trip. */
  readonly action:
    | { readonly kind: 'shed'; readonly share: Fraction }
    | { readonly kind: 'trip'; readonly machine: Count; readonly units: Count }
  /** What was shed comes back once frequency has stayed on the good side of this; absent: never. */
  readonly release?: { readonly frequency: Hertz; readonly delay: Seconds } | undefined
}

/** What a relay did. */
export interface RelayEvent {
  readonly time: Seconds
  /** Index of the relay. */
  readonly relay: Count
  readonly did: 'acted' | 'released'
}

/** Relays as the hot loop takes them: struct of arrays. */
export interface Relays {
  /** 1 where low frequency picks up, -1 where high does: speed times it is compared. */
  readonly sign: Float64Array
  readonly speed: Float64Array
  readonly delay: Float64Array
  readonly acts: Float64Array
  readonly share: Float64Array
  readonly machine: Int32Array
  readonly rating: Float64Array
  readonly releaseSpeed: Float64Array
  readonly releaseDelay: Float64Array
  /** 0 waits, 1 ordered, 2 has acted. */
  readonly state: Int32Array
  readonly timer: Float64Array
  /** First step that is watched. */
  readonly from: Count
  readonly events: { step: number; relay: number; acted: boolean }[]
}

/** More than this is not written down: a relay that acts and releases without end. */
const EVENTS_MAX = 1000

/**
 * @param ratings rating of one unit of each machine, W
 * @param armed from when on they watch, s
 */
export function relaysOf(
  relays: readonly Relay[],
  frequency: Hertz,
  step: Seconds,
  ratings: readonly Watts[],
  armed: Seconds,
): Relays {
  const each = (value: (relay: Relay) => number) => Float64Array.from(relays, value)
  return {
    sign: each(({ side }) => (side === 'under' ? 1 : -1)),
    speed: each((relay) => relay.frequency / frequency - 1),
    delay: each(({ delay }) => Math.round(delay / step)),
    acts: each(({ acts }) => Math.round(acts / step)),
    share: each(({ action }) => (action.kind === 'shed' ? action.share : 0)),
    machine: Int32Array.from(relays, ({ action }) =>
      action.kind === 'trip' ? action.machine : -1,
    ),
    rating: each(({ action }) =>
      action.kind === 'trip' ? action.units * (ratings[action.machine] ?? 0) : 0,
    ),
    releaseSpeed: each(({ release }) => (release ? release.frequency / frequency - 1 : Number.NaN)),
    releaseDelay: each(({ release }) => Math.round((release?.delay ?? 0) / step)),
    state: new Int32Array(relays.length),
    timer: new Float64Array(relays.length),
    from: Math.round(armed / step),
    events: [],
  }
}

/** One look of all relays at the speed of step k. */
export function watchRelays(kernel: Kernel, speed: number, k: number): void {
  const { relays } = kernel
  for (let r = 0; r < relays.speed.length; r++) {
    const sign = relays.sign[r]!
    const beyond = speed * sign < relays.speed[r]! * sign
    if (relays.state[r] === 0) {
      relays.timer[r] = beyond ? relays.timer[r]! + 1 : 0
      if (beyond && relays.timer[r]! > relays.delay[r]!) {
        relays.state[r] = 1
        relays.timer[r] = 0
      }
    }
    if (relays.state[r] === 1) {
      if (relays.timer[r]! >= relays.acts[r]!) act(kernel, r, k)
      else relays.timer[r] = relays.timer[r]! + 1
    } else if (relays.state[r] === 2 && relays.machine[r]! < 0) {
      const well = speed * sign >= relays.releaseSpeed[r]! * sign
      relays.timer[r] = well ? relays.timer[r]! + 1 : 0
      if (well && relays.timer[r]! > relays.releaseDelay[r]!) release(kernel, r, k)
    }
  }
}

function act(kernel: Kernel, r: number, k: number): void {
  const { relays, carry } = kernel
  const machine = relays.machine[r]!
  if (machine >= 0) changeRating(kernel, machine, -relays.rating[r]!)
  else carry[SERVED]! -= relays.share[r]!
  relays.state[r] = 2
  relays.timer[r] = 0
  if (relays.events.length < EVENTS_MAX) relays.events.push({ step: k, relay: r, acted: true })
}

function release({ relays, carry }: Kernel, r: number, k: number): void {
  carry[SERVED]! += relays.share[r]!
  relays.state[r] = 0
  relays.timer[r] = 0
  if (relays.events.length < EVENTS_MAX) relays.events.push({ step: k, relay: r, acted: false })
}
