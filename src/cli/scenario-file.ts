import type { ReadScenario } from '../report/index.js'
import {
  type FileResult,
  limits,
  loadScenario,
  type Override,
  placesOf,
} from '../scenario/index.js'
import { readTextFile, siblingReader } from './files.js'

/** Reads and checks the scenario at `path`, with `--set` overrides applied. */
export async function loadScenarioFile(
  path: string,
  set: readonly Override[],
): Promise<ReadScenario> {
  const load = await openScenarioFile(path)
  return load(set)
}

/** Reads the file once, standard input too; what is returned checks it with other overrides. */
export async function openScenarioFile(
  path: string,
): Promise<(set: readonly Override[]) => Promise<ReadScenario>> {
  const file = await readTextFile(path, limits.bytes)
  return (set) => readScenario(path, file, set)
}

/** Checks a text that was read from `path`, or says why there is none. */
export async function readScenario(
  path: string,
  file: FileResult,
  set: readonly Override[],
): Promise<ReadScenario> {
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
