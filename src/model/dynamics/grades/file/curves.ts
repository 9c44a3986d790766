import type { CurveName } from './columns.js'

/** Curves of a run by what they are of; undefined where it has none of that kind. */
export interface RunCurves {
  readonly step: number
  /** Steps that were done; what a run did not reach is not there. */
  readonly steps: number
  /** Why the run ended before its time; undefined: it did not. */
  readonly ended?: string | undefined
  readonly curve: (name: CurveName) => ((step: number) => number) | undefined
  /** Moments around which samples are not compared, s, and how near. */
  readonly excluded: { readonly times: readonly number[]; readonly within: number }
}
