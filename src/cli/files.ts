import { constants } from 'node:fs'
import { lstat, open, realpath, stat } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import type { FileResult } from '../scenario/index.js'

/** Largest file read beside a scenario: a weather year or a trace. */
const siblingLimit = 16 * 1024 * 1024

/**
 * Reads a text file that a user named: a regular file of bounded size, in UTF-8. `-` is standard
 * input. Every failure is a code with values; nothing is thrown.
 */
export async function readTextFile(path: string, limit: number): Promise<FileResult> {
  if (path === '-') return readStandardInput(limit)
  try {
    // looked at before it is opened: opening a pipe without a writer would wait for ever
    const known = await stat(path)
    if (known.isDirectory()) return refuse('file.directory', { path })
    if (!known.isFile()) return refuse('file.not-regular', { path })
    if (known.size > limit) return refuse('file.too-big', { path, size: known.size, limit })
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const bytes = Buffer.alloc(limit + 1)
      const { bytesRead } = await handle.read(bytes, 0, limit + 1, 0)
      if (bytesRead > limit) return refuse('file.too-big', { path, size: bytesRead, limit })
      return decode(path, bytes.subarray(0, bytesRead))
    } finally {
      await handle.close()
    }
  } catch (error) {
    return refusal(path, error)
  }
}

/**
 * A reader of files beside a scenario: real paths inside its own folder only, so that neither
 * `..` nor a symbolic link leads out.
 */
export function siblingReader(scenario: string): (path: string) => Promise<FileResult> {
  return async (path) => {
    try {
      const folder = await realpath(dirname(resolve(scenario)))
      const wanted = resolve(folder, path)
      await lstat(wanted)
      const real = await realpath(wanted)
      if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
        return refuse('file.outside', { path })
      }
      const file = await readTextFile(real, siblingLimit)
      return file.ok ? file : refuse(file.code, { ...file.values, path })
    } catch (error) {
      return refusal(path, error)
    }
  }
}

async function readStandardInput(limit: number): Promise<FileResult> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length
    if (size > limit) return refuse('file.too-big', { path: '-', size, limit })
    chunks.push(chunk as Buffer)
  }
  return decode('-', Buffer.concat(chunks))
}

function decode(path: string, bytes: Buffer): FileResult {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return refuse('file.binary', { path })
  }
}

function refusal(path: string, error: unknown): FileResult {
  const { code = 'unknown' } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return refuse('file.missing', { path })
  if (code === 'EISDIR') return refuse('file.directory', { path })
  return refuse('file.unreadable', { path, reason: code })
}

function refuse(code: string, values: Readonly<Record<string, string | number>>): FileResult {
  return { ok: false, code, values }
}
