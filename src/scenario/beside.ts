import type { LoadOptions } from './load.js'
import { type PowerTrace, readPowerTrace, scenarioTraceLimits } from './power-trace.js'
import type { ScenarioSource } from './schema/index.js'
import type { Cursor } from './settle/index.js'

/** Text of a file beside the scenario, inside its folder; undefined and reported where it cannot be had. */
export async function readBeside(
  path: string,
  at: Cursor,
  { read }: Pick<LoadOptions, 'read'>,
): Promise<string | undefined> {
  if (/^([/\\]|[a-z]+:)|(^|[/\\])\.\.([/\\]|$)/i.test(path)) {
    at.report('file.outside', { path })
    return undefined
  }
  const file = read
    ? await read(path)
    : ({ ok: false, code: 'file.unreadable', values: { path, reason: 'no folder' } } as const)
  if (file.ok) return file.text
  at.report(file.code, file.values)
  return undefined
}

/** Metered draws of the runs that name one, by run. */
export async function loadTraces(
  source: ScenarioSource,
  root: Cursor,
  options: Pick<LoadOptions, 'read'>,
): Promise<Readonly<Record<string, PowerTrace>>> {
  const out: Record<string, PowerTrace> = {}
  for (const [key, job] of Object.entries(source.work?.training ?? {})) {
    const path = job['power-trace']
    if (path === undefined) continue
    const at = root.child('work').child('training').child(key, key).child('powerTrace')
    const text = await readBeside(path, at, options)
    if (text === undefined) continue
    const { characters } = scenarioTraceLimits
    if (text.length > characters) {
      at.report('file.too-big', { path, size: text.length, limit: characters })
      continue
    }
    const reading = readPowerTrace(text, path, scenarioTraceLimits)
    if (reading.ok) out[key] = reading.trace
    else at.report(reading.code, reading.values)
  }
  return out
}
