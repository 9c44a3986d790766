import type { Count, Seconds, Usd, Watts } from '../quantity/index.js'

/** What a thing is bought for; sums of money and of power are kept by these. */
export type BillCategory =
  | 'accelerators'
  | 'systems'
  | 'network'
  | 'power'
  | 'cooling'
  | 'building'
  | 'electrical'
  | 'silicon'

/** A line of hardware or works: what schedule and finance read of any room. */
export interface BillItem {
  /** Id in the catalogue, or a name of the room's own. */
  readonly item: string
  readonly category: BillCategory
  /** Key in `sites`. */
  readonly site: string
  /** Key in `phases`, where the line belongs to one. */
  readonly phase?: string | undefined
  readonly count: Count
  /** Order to site; absent: unknown. */
  readonly leadTime?: Seconds | undefined
  /** For all of them, bought; absent: unknown. 0 where they are rented. */
  readonly cost?: Usd | undefined
  /** Electric power drawn by all of them at peak, or delivered where it is a source. */
  readonly power: Watts
  readonly rented: boolean
}

/** Lines of a room by name. */
export type Bill = Readonly<Record<string, BillItem>>
