import type { Override } from '../scenario/index.js'

/** Reads `path=value` as given to `--set`. */
export function parseSet(text: string, earlier: readonly Override[]): readonly Override[] {
  const at = text.indexOf('=')
  if (at <= 0) throw new SetError(text)
  return [...earlier, { path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() }]
}

/** A `--set` without path or value. */
export class SetError extends Error {
  constructor(readonly text: string) {
    super(`--set wants PATH=VALUE, got "${text}"`)
  }
}
