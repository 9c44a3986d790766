import { writeFile } from 'node:fs/promises'
import { initDone, type Language, scenarioTemplate } from '../words/index.js'
import { fileError } from './output.js'

/** `gigacampus init [FILE]`: writes a commented scenario; never over a file that is there. */
export async function initCommand(file: string, lang: Language): Promise<number> {
  try {
    await writeFile(file, scenarioTemplate(lang), { flag: 'wx' })
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    const known = code === 'EEXIST' ? 'file.exists' : 'file.unwritable'
    return fileError({ code: known, path: file, reason: code }, lang)
  }
  process.stdout.write(`${initDone(file, lang)}\n`)
  return 0
}
