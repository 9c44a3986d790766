/** How what was said relates to the twin's figure. */
export type Relation = 'eq' | 'ge' | 'le' | 'upTo' | 'about' | 'order' | 'rank' | 'event'

/** A public statement to be examined; not a target. */
export interface Claim {
  readonly says: string
  readonly saysKo?: string | undefined
  readonly article: string
  /** Dotted path in the Plan of the figure that it is about; absent: out of scope. */
  readonly path?: string | undefined
  readonly relation: Relation
  /** SI value of what was said, where it is a number. */
  readonly value?: number | undefined
  /** Dimension of `value`. */
  readonly dimension?: string | undefined
  /** As written. */
  readonly text: string
  /** Path or name against which a relative claim is made. */
  readonly baseline?: string | undefined
  /** Which MW, which GPU, which model. */
  readonly basis?: string | undefined
  readonly asOf?: string | undefined
  /** Relative tolerance that `eq` and `about` allow. */
  readonly within?: number | undefined
}
