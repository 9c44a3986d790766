import type { Series } from '../../../numeric/index.js'
import type { Count, Fraction, Joules, Seconds, Watts } from '../../../quantity/index.js'

/*
 * What is done about a swing before it reaches the site's wires, in the order in which the power meets
 * it: software ballast, the accelerators' own power floor, storage in the racks. Batteries of the site
 * stand with the machines (battery/), since they answer to frequency too.
 */

/** Idle work that a scheduler puts on accelerators which wait. Source: Firefly, arXiv 2508.14318. */
export interface Ballast {
  /** Level it fills up to, share of nameplate. */
  readonly floor: Fraction
  /** From a fall of the load until the ballast draws; 10-100 ms. */
  readonly delay: Seconds
  /** Loss of speed while it stands ready, share of the step; at most 0.05 (vendor). */
  readonly slowdown: Fraction
  /** It ends when the load has been below the level for so long; absent: it stays to the end. */
  readonly hold?: Seconds | undefined
}

/**
 * Power floor of the accelerators (names of NVIDIA's management library in brackets): they burn what
 * is missing themselves, rise and fall at bounded rates, and keep the floor for a while after the job
 * went idle. All shares are of the nameplate that runs in step.
 */
export interface PowerFloor {
  /** Least draw while a job runs (percentTmpFloor, 0.2-0.9 of thermal design power). */
  readonly floor: Fraction
  /** Greatest rise and fall of the draw, 1/s; Infinity: unbounded. */
  readonly rampUp: number
  readonly rampDown: number
  /** How long the floor is kept after the load fell below it (rampDownHysteresis). */
  readonly hysteresis: Seconds
  /** Floor to which it then falls; 0: none. */
  readonly secondaryFloor: Fraction
  /** Draw above which the floor arms: share of nameplate. */
  readonly activation: Fraction
}

/** Capacitors or cells in power supplies and racks, all together. */
export interface RackStorage {
  readonly energy: Joules
  /** Most that it gives or takes, W. */
  readonly power: Watts
  /** Variations faster than this are taken off. */
  readonly smoothing: Seconds
  /** Round trip. */
  readonly efficiency: Fraction
}

/** What a site's racks do about their own swings; absent: nothing of the kind. */
export interface RackMitigation {
  readonly ballast?: Ballast | undefined
  readonly floor?: PowerFloor | undefined
  readonly storage?: RackStorage | undefined
}

/** The racks' draw after all of it, and what it cost. */
export interface Mitigated {
  /** W; same clock and length as what came in. */
  readonly racks: Series
  /** Energy that ballast and floor burnt and storage lost, J over the record. */
  readonly wasted: Joules
  /** Of it, what ballast and floor burnt. */
  readonly burnt: Joules
  /** Energy that the job asked for and a bounded rise did not let it have. */
  readonly withheld: Joules
  /** What rack storage holds more at the end than at the beginning. */
  readonly stored: Joules
  /** Loss of speed of the job: of ballast that stands ready, and of rises that were held back. */
  readonly slowdown: Fraction
  /** Largest excursion of the rack storage's energy, J, and steps in which it was full or empty. */
  readonly storageEnergy: Joules
  readonly storageExhausted: Count
}
