import type { Spread } from '../quantity/index.js'

/** Where a value of the scenario came from. */
export type Origin =
  | { readonly kind: 'text'; readonly line: number; readonly column: number; readonly text: string }
  | {
      readonly kind: 'catalogue'
      readonly id: string
      readonly field: string
      readonly provenance: string
      readonly confidence: string
      readonly source: string
      readonly date: string
    }
  | {
      readonly kind: 'default'
      readonly id: string
      readonly provenance: string
      readonly source: string
      readonly reason: string
      readonly reasonKo: string
    }
  | {
      readonly kind: 'override'
      readonly text: string
      readonly by: string
      readonly replaced?: Origin | undefined
    }

/** Distribution of a value, keyed by its dotted path in the Scenario. Never an input of a rate. */
export type SpreadTable = Readonly<Record<string, Spread>>

/** Where each value came from, keyed by its dotted path in the Scenario. Never a stage input. */
export type OriginTable = Readonly<Record<string, Origin>>
