import {
  type Diagnostic,
  type FileResult,
  type LoadedScenario,
  limits,
  loadScenario,
  type Override,
  placesOf,
} from '../scenario/index.js'
import { readTextFile, siblingReader } from './files.js'

/** A scenario read from a file, or what is wrong with it. */
export interface ScenarioFile {
  readonly loaded: LoadedScenario | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Place in the text of a path of the plan. */
  readonly place: (path: string) => { readonly line: number; readonly column: number }
}

/** Reads and checks the scenario at `path`, with `--set` overrides applied. */
export async function loadScenarioFile(
  path: string,
  set: readonly Override[],
): Promise<ScenarioFile> {
  const load = await openScenarioFile(path)
  return load(set)
}

/** Reads the file once, standard input too; what is returned checks it with other overrides. */
export async function openScenarioFile(
  path: string,
): Promise<(set: readonly Override[]) => Promise<ScenarioFile>> {
  const file = await readTextFile(path, limits.bytes)
  return (set) => checked(path, file, set)
}

async function checked(
  path: string,
  file: FileResult,
  set: readonly Override[],
): Promise<ScenarioFile> {
  if (!file.ok) {
    const place = { line: 0, column: 0 }
    const { code, values } = file
    return {
      loaded: undefined,
      diagnostics: [{ code, severity: 'error', path: '', file: path, values, ...place }],
      place: () => place,
    }
  }
  const result = await loadScenario(file.text, { file: path, read: siblingReader(path), set })
  return {
    loaded: result.ok ? result : undefined,
    diagnostics: result.diagnostics,
    place: placesOf(file.text),
  }
}
