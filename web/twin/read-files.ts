import type { FileResult } from '../../src/scenario/index.js'

/** Reads the files that were dropped beside a scenario, by the path that the scenario names. */
export function readFrom(
  files: Readonly<Record<string, string>>,
): (path: string) => Promise<FileResult> {
  return async (path) => {
    const name = path.replace(/^\.\//, '')
    const text = Object.hasOwn(files, name) ? files[name] : undefined
    return text === undefined
      ? { ok: false, code: 'file.missing', values: { path } }
      : { ok: true, text }
  }
}
