import type { Steps } from './site.js'

/** What the world gives a programme: so much in all until each moment. */
export interface SupplyLimit {
  readonly of: 'accelerators' | 'power' | 'money' | 'units'
  /** Key in `catalog.accelerators` or `catalog.power` where it is of one type only. */
  readonly type?: string | undefined
  /** Sum that is there from each moment on: accelerators, W, money, units. */
  readonly amount: Steps
}
