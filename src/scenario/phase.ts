import type { Count, CountPerSecond } from '../quantity/index.js'

/** Accelerators that arrive together. */
export interface Phase {
  /** Key in `sites`. */
  readonly site: string
  /** Key in `catalog.accelerators`. */
  readonly accelerator: string
  /** Key in `catalog.racks`: server, rack or pod in which they come. */
  readonly system: string
  readonly count: Count
  readonly arrive: Arrival
  /** Earlier phase whose last accelerator must have arrived before the first of this one. */
  readonly after?: string | undefined
}

/** Deliveries at a steady rate. */
export interface Arrival {
  /** ISO date or activity of the first delivery; absent: the end of the phase before. */
  readonly from?: string | undefined
  /** Accelerators per second; absent: all at once. */
  readonly rate?: CountPerSecond | undefined
}
