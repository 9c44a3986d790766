import {
  type ChillerCurve,
  chillerCurves,
  type WeatherYear,
  weatherIds,
  weatherYear,
} from '../catalog/index.js'
import { nearestWords } from '../quantity/index.js'
import { loadTraces, readBeside } from './beside.js'
import { type Raw, type Reading, readDocument } from './document.js'
import type { Diagnostic } from './finding.js'
import { limits } from './limits.js'
import { applyOverrides, type Override } from './override.js'
import type { LoadedScenario } from './scenario.js'
import { type ScenarioSource, scenarioSchema } from './schema/index.js'
import { type Problem, problemsOf } from './schema/problems.js'
import { Cursor, type Desk, locate, settle, weatherWanted } from './settle/index.js'
import { readWeatherFile } from './weather-file.js'

/** A file beside the scenario, or why it cannot be had. */
export type FileResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly values: Diagnostic['values'] }

/** What the caller lends to loading. */
export interface LoadOptions {
  /** Reads a file by its path relative to the scenario's folder; absent: none can be read. */
  readonly read?: ((path: string) => Promise<FileResult>) | undefined
  /** Name of the scenario's file, for diagnostics. */
  readonly file?: string | undefined
  /** Values that replace what the text says, in order. */
  readonly set?: readonly Override[] | undefined
  /** The text as {@link readScenarioText} read it before: most of the time that loading takes. */
  readonly reading?: Reading | undefined
}

/** Reads a text once for many loads that differ in `set`. */
export const readScenarioText = (text: string): Reading => readDocument(text)

/** A scenario that can be planned, or everything that is wrong with it. */
export type LoadResult =
  | ({ readonly ok: true; readonly diagnostics: readonly Diagnostic[] } & LoadedScenario)
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads a scenario: untrusted YAML in, plain SI numbers with their spreads and origins out.
 * Never throws for what the text contains; every fault is a diagnostic with its place.
 */
export async function loadScenario(text: string, options: LoadOptions = {}): Promise<LoadResult> {
  const document = options.reading ?? readDocument(text)
  const diagnostics: Diagnostic[] = [...document.diagnostics]
  const fail = (): LoadResult => ({ ok: false, diagnostics: finish(diagnostics, options.file) })
  if (document.data === null && diagnostics.length > 0) return fail()

  const overridden = applyOverrides(document.data, options.set ?? [])
  const at = (path: string) => locate(document.positions, path)
  diagnostics.push(...overridden.problems.map((p) => diagnose(p, at)))
  if (!isMap(overridden.data)) {
    const values = { expected: 'map', example: 'campus: my campus', found: 'no map' }
    return failWith(diagnostics, { code: 'scenario.form', path: '', values }, at, options.file)
  }

  const parsed = parseSource(expandHalls(overridden.data))
  diagnostics.push(...parsed.problems.map((p) => diagnose(p, at)))
  if (!parsed.source) return fail()

  const overrides = new Map((options.set ?? []).map(({ path, value }) => [path, value]))
  const desk: Desk = {
    spread: {},
    origin: {},
    diagnostics: [],
    positions: document.positions,
    overrides,
    currency: 'USD',
    rates: [],
  }
  const root = new Cursor(desk, '')
  const weather = await loadWeather(parsed.source, root, options)
  const curves = await loadCurves(parsed.source, root)
  const traces = await loadTraces(parsed.source, root, options)
  const scenario = settle(parsed.source, root, { weather, curves, traces })
  // names missing only because a faulty part was left out are no faults of their own
  const own = desk.diagnostics.filter(
    (d) => parsed.problems.length === 0 || d.code !== 'scenario.unknown-name',
  )
  diagnostics.push(...own)
  if (diagnostics.some((d) => d.severity === 'error')) return fail()
  return {
    ok: true,
    scenario,
    spread: desk.spread,
    origin: desk.origin,
    diagnostics: finish(diagnostics, options.file),
  }
}

/** Places of written paths, for findings of a plan: the nearest ancestor that the text has. */
export function placesOf(text: string): (path: string) => { line: number; column: number } {
  const { positions } = readDocument(text)
  return (path) => locate(positions, path)
}

/**
 * Checks the shape; where it is broken, the broken parts are left out and the rest is checked
 * further, so that one run reports every fault.
 */
function parseSource(data: Raw): {
  source: ScenarioSource | undefined
  problems: readonly Problem[]
} {
  // what was written tells a value of another kind from none
  const first = scenarioSchema.safeParse(data, { reportInput: true })
  if (first.success) return { source: first.data, problems: [] }
  const problems = problemsOf(first.error, scenarioSchema, limits.diagnostics + 1)
  if (problems.length > limits.diagnostics) return { source: undefined, problems }
  const rest = problems.reduce<Raw>((kept, p) => without(kept, p.path.split('.')), data)
  const second = scenarioSchema.safeParse(rest)
  return { source: second.success ? second.data : undefined, problems }
}

/** `data` without the entry at `path`; a fault in a list or at a missing key drops its owner. */
function without(data: Raw, path: readonly string[]): Raw {
  const [head, ...rest] = path
  if (head === undefined || !isMap(data)) return data
  const { [head]: child, ...others } = data
  if (child === undefined) return data
  if (rest.length === 0 || !isMap(child)) return others
  const next = rest[0]
  if (next !== undefined && !(next in child)) return others
  return { ...others, [head]: without(child, rest) }
}

/** `halls: {count: 4, capacity: …}` is short for one kind of hall named `hall`. */
function expandHalls(data: Raw): Raw {
  if (!isMap(data) || !isMap(data.sites)) return data
  const sites: Record<string, Raw> = {}
  for (const [key, site] of Object.entries(data.sites)) {
    const halls = isMap(site) ? site.halls : undefined
    const short = isMap(halls) && halls.capacity !== undefined && !isMap(halls.capacity)
    sites[key] = isMap(site) && short ? { ...site, halls: { hall: halls } } : site
  }
  return { ...data, sites }
}

async function loadWeather(
  source: ScenarioSource,
  root: Cursor,
  options: LoadOptions,
): Promise<Readonly<Record<string, WeatherYear>>> {
  const out: Record<string, WeatherYear> = {}
  for (const [key, site] of Object.entries(source.sites ?? {})) {
    const wanted = weatherWanted(site)
    if (wanted === undefined) continue
    const at = root.child('sites').child(key, key).child('weather')
    const year = wanted.toLowerCase().endsWith('.csv')
      ? await readWeather(wanted, at, options)
      : await catalogueWeather(wanted, at)
    if (year) out[key] = year
  }
  return out
}

/** Curves of the chillers that the sites name; the big table is read only when one does. */
async function loadCurves(
  source: ScenarioSource,
  root: Cursor,
): Promise<Readonly<Record<string, ChillerCurve>>> {
  const out: Record<string, ChillerCurve> = {}
  for (const [key, site] of Object.entries(source.sites ?? {})) {
    for (const medium of ['liquid', 'air'] as const) {
      const name = site.cooling?.[medium]?.curve
      if (name === undefined) continue
      const known = await chillerCurves()
      const curve = known.find((c) => c.name === name)
      if (curve) out[name] = curve
      else {
        const names = known.map((c) => c.name)
        const at = root.child('sites').child(key, key).child('cooling').child(medium).child('curve')
        const values = {
          name,
          of: 'chiller curves',
          known: nearestWords(name, names, 3).join(', '),
        }
        at.report('scenario.unknown-name', values)
      }
    }
  }
  return out
}

async function catalogueWeather(id: string, at: Cursor): Promise<WeatherYear | undefined> {
  if (weatherIds().includes(id)) return weatherYear(id)
  const nearest = nearestWords(id, [...weatherIds()], 3).join(', ') || weatherIds().join(', ')
  at.report('scenario.unknown-weather', { id, nearest })
  return undefined
}

async function readWeather(
  path: string,
  at: Cursor,
  options: LoadOptions,
): Promise<WeatherYear | undefined> {
  const text = await readBeside(path, at, options)
  if (text === undefined) return undefined
  const read = readWeatherFile(text, path)
  if (read.ok) return read.year
  at.report(read.code, read.values)
  return undefined
}

function isMap(data: Raw | undefined): data is { readonly [key: string]: Raw } {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function diagnose(problem: Problem, at: (path: string) => { line: number; column: number }) {
  return { ...problem, severity: 'error', ...at(problem.path) } as const
}

function failWith(
  diagnostics: readonly Diagnostic[],
  problem: Problem,
  at: (path: string) => { line: number; column: number },
  file: string | undefined,
): LoadResult {
  return { ok: false, diagnostics: finish([...diagnostics, diagnose(problem, at)], file) }
}

/** In the order of the text, each once, no more than a person reads. */
function finish(diagnostics: readonly Diagnostic[], file: string | undefined): Diagnostic[] {
  const seen = new Set<string>()
  const unique = diagnostics.filter((d) => {
    const key = `${d.code} ${d.path} ${d.line}`
    return seen.has(key) ? false : seen.add(key)
  })
  const sorted = unique.sort((a, b) => a.line - b.line || a.column - b.column)
  const shown = sorted.slice(0, limits.diagnostics)
  const more = sorted.length - shown.length
  const last = shown.at(-1)
  if (more > 0 && last) {
    shown.push({ ...last, code: 'scenario.more', path: '', values: { count: more } })
  }
  return file === undefined ? shown : shown.map((d) => ({ ...d, file }))
}
