import { type EpochSeconds, parseDate, type Seconds } from '../../quantity/index.js'

/** A point in time as a scenario writes it: a date, or the finish of work. */
export type Moment =
  /** s from the scenario's start; may be negative */
  | { readonly kind: 'date'; readonly at: Seconds }
  /** the last of these nodes to finish */
  | { readonly kind: 'work'; readonly nodes: readonly number[] }

/** Nodes of an activity that a site waits for: its own, or all where it has none. */
export type WorkAt = (activity: string, site: string) => readonly number[]

/** Seconds from `start` of an ISO date, or undefined where the text is none. */
export function dateFrom(text: string, start: EpochSeconds): Seconds | undefined {
  const date = parseDate(text)
  return date.ok ? date.value - start : undefined
}

/** What a moment stands for, or undefined: neither an activity nor a date. */
export function momentOf(
  text: string,
  start: EpochSeconds,
  site: string,
  workAt: WorkAt,
): Moment | undefined {
  const nodes = workAt(text, site)
  if (nodes.length > 0) return { kind: 'work', nodes }
  const at = dateFrom(text, start)
  return at === undefined ? undefined : { kind: 'date', at }
}
