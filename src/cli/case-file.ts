import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { GradedTable } from '../model/grade.js'
import type { Beside } from '../study/index.js'
import { readTextFile, siblingReader } from './files.js'
import { shippedFile } from './shipped.js'

/** Largest file of inputs; largest sum of all samples beside it. */
const inputsLimit = 4 * 1024 * 1024
const samplesLimit = 256 * 1024 * 1024

/** The file of cases that a path means: itself, or the one in the folder that it names. */
export async function caseFileOf(path: string): Promise<string> {
  if (path === '-') return path
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return path
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort()
  const name =
    names.find((one) => one === 'cases.json') ?? (names.length === 1 ? names[0] : undefined)
  return name === undefined ? path : join(path, name)
}

/** Whether a text is a file of inputs and no CSV. */
export function isCaseFile(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text)
}

/**
 * What a file of cases wants beside it; files that are missing or too large are left out, and the grade
 * says so of their case.
 * @throws Error where the text is no such file
 */
export async function readBeside(table: GradedTable, path: string, text: string): Promise<Beside> {
  const { caseFile } = table
  if (!caseFile) return { files: {}, shipped: '' }
  const shippedPath = shippedFile(table.room, caseFile.file)
  const own = await readTextFile(shippedPath, inputsLimit)
  const files: Record<string, string> = {}
  const read = siblingReader(path === '-' ? join(process.cwd(), basename(caseFile.file)) : path)
  let left = samplesLimit
  for (const name of caseFile.names(text)) {
    const file = await read(name)
    if (!file.ok || file.text.length > left) continue
    left -= file.text.length
    files[name] = file.text
  }
  return { files, shipped: own.ok && own.text !== text ? own.text : '' }
}
