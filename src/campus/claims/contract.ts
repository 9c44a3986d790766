import type { EpochSeconds } from '../../quantity/index.js'
import type { ClaimedFigure, Relation } from '../../scenario/index.js'

/** What becomes of a claim. */
export type ClaimVerdict = 'holds' | 'holds-if' | 'differs' | 'unknown' | 'out-of-scope'

/** Why a reading has no figure. */
export type UnknownReason =
  /** The claim names none. */
  | 'no-figure'
  /** The plan has no such path. */
  | 'no-path'
  /** The plan has nothing there: it is not reached, or its section is not written. */
  | 'empty'
  /** A number stands against a time, or a name against either. */
  | 'other-kind'
  /** It became known after the day that is asked for. */
  | 'not-known-then'

/** A figure of the twin, or of the public record. */
export type TwinFigure =
  | {
      readonly kind: 'number'
      readonly value: number
      readonly p10?: number | undefined
      readonly p90?: number | undefined
    }
  | {
      readonly kind: 'time'
      readonly value: EpochSeconds
      readonly p10?: EpochSeconds | undefined
      readonly p90?: EpochSeconds | undefined
    }

/** One reading, examined. */
export interface JudgedCondition {
  readonly when: string
  readonly whenKo?: string | undefined
  /** Who answers: the plan, figures that the scenario quotes, or the public record as it stands. */
  readonly by: 'twin' | 'figures' | 'record'
  readonly of?: string | undefined
  readonly over?: string | undefined
  readonly source?: string | undefined
  readonly figure: TwinFigure | null
  /** Relative for numbers, s for times, places for a rank; null where there is no figure. */
  readonly deviation: number | null
  readonly verdict: 'holds' | 'differs' | 'unknown'
  readonly reason?: UnknownReason | undefined
  /** Nearest paths that the plan has, for `no-path`. */
  readonly nearest?: readonly string[] | undefined
}

/** A claim, examined. */
export interface JudgedClaim {
  readonly says: string
  readonly saysKo?: string | undefined
  readonly article: string
  readonly asOf?: EpochSeconds | undefined
  readonly relation: Relation
  readonly text: string
  readonly claimed: ClaimedFigure | null
  readonly within?: number | undefined
  readonly conditions: Readonly<Record<string, JudgedCondition>>
  readonly verdict: ClaimVerdict
  readonly because?: string | undefined
  readonly becauseKo?: string | undefined
}
