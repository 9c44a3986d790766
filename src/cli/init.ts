import { writeFile } from 'node:fs/promises'
import { initDone, type Language, scenarioTemplate } from '../words/index.js'
import { diagnosticLines, paintFor } from './output.js'

/** `gigacampus init [FILE]`: writes a commented scenario; never over a file that is there. */
export async function initCommand(file: string, lang: Language): Promise<number> {
  try {
    await writeFile(file, scenarioTemplate(lang), { flag: 'wx' })
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    const known = code === 'EEXIST' ? 'file.exists' : 'file.unwritable'
    const values = { path: file, reason: code }
    const d = { code: known, severity: 'error', path: '', line: 0, column: 0, values } as const
    process.stderr.write(`${diagnosticLines({ ...d, file }, lang, paintFor(process.stderr))}\n`)
    return 2
  }
  process.stdout.write(`${initDone(file, lang)}\n`)
  return 0
}
