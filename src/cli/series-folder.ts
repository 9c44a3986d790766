import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileRefusal } from './output.js'

/** Writes one file for each text into `folder`; nothing where any of them is there already. */
export async function writeFolder(
  folder: string,
  texts: readonly (readonly [name: string, text: () => string])[],
): Promise<FileRefusal | undefined> {
  try {
    await makeFolder(folder)
    const there = new Set(await readdir(folder))
    const taken = texts.find(([name]) => there.has(name))
    if (taken) return { code: 'file.exists', path: join(folder, taken[0]), reason: '' }
    for (const [name, text] of texts) {
      await writeFile(join(folder, name), text(), { flag: 'wx' })
    }
    return undefined
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return { code: 'file.unwritable', path: folder, reason: code }
  }
}

/** Makes a folder whose parent is there; one that is there already is fine. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
