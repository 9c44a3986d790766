import type { EpochSeconds } from '../quantity/index.js'

/** How what was said relates to the twin's figure. */
export type Relation = 'eq' | 'ge' | 'le' | 'upTo' | 'about' | 'order' | 'rank' | 'event'

/** What a claim says: a number, or a time. */
export type ClaimedFigure =
  | {
      readonly kind: 'number'
      /** SI; money in the scenario's currency. */
      readonly value: number
      readonly dimension: string
      /** Ends of a range, where one was written. */
      readonly low?: number | undefined
      readonly high?: number | undefined
    }
  | {
      readonly kind: 'time'
      /** First second, and the first after it: a day, a month, a year, or from one to another. */
      readonly from: EpochSeconds
      readonly to: EpochSeconds
    }

/** One way in which a claim can be read, and the figure that answers it. */
export interface ClaimCondition {
  /** In words; '' where there is one reading only. */
  readonly when: string
  readonly whenKo?: string | undefined
  /**
   * The figure: a path of the plan, `scenario.` and a path of the scenario, or a figure with its
   * unit from a public source. Absent: the twin has none.
   */
  readonly of?: string | undefined
  /** What the figure is divided by, written likewise. */
  readonly over?: string | undefined
  /** Things of the twin in one that is spoken of: 2 packages in a superchip; the figure is multiplied. */
  readonly times: number
  /** For a rank: the others, written likewise, and which end is best. */
  readonly among: readonly string[]
  readonly best: 'highest' | 'lowest'
  /** What the public record says, where it and not the twin answers. */
  readonly record?: 'holds' | 'differs' | undefined
  /** Of the record, or of a figure that is written here. */
  readonly source?: string | undefined
  /** From when that was known. */
  readonly known?: EpochSeconds | undefined
}

/** A public statement to be examined; not a target. */
export interface Claim {
  readonly says: string
  readonly saysKo?: string | undefined
  readonly article: string
  readonly relation: Relation
  /** As written. */
  readonly text: string
  /** Undefined where what is written is neither a number nor a time. */
  readonly figure?: ClaimedFigure | undefined
  /** Relative tolerance of `eq` and `about`. */
  readonly within?: number | undefined
  /** When it was said. */
  readonly asOf?: EpochSeconds | undefined
  /** No model of a campus answers it. */
  readonly outOfScope: boolean
  /** What the author of the scenario adds to the twin's own reason. */
  readonly because?: string | undefined
  readonly becauseKo?: string | undefined
  readonly conditions: Readonly<Record<string, ClaimCondition>>
}
