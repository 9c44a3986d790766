import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** The command as installed. */
export const binary = fileURLToPath(new URL('../bin/gigacampus.js', import.meta.url))
export const colossus = fileURLToPath(new URL('../scenarios/colossus.yaml', import.meta.url))

/** How a command ended. `status` is null for one that had to be killed because it hung. */
export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Surroundings {
  /** Folder it is run in. */
  readonly cwd?: string
  /** Text on standard input; none: an empty one. */
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  /** ms after which it counts as hung. */
  readonly timeout?: number
}

/** Far beyond what any run takes: only ends one that would never end. */
const hung = 30_000

/** Runs a program in an English environment without colours, pipes for its streams. */
export function run(program: string, args: readonly string[], around: Surroundings = {}) {
  const { cwd, stdin = '', timeout = hung } = around
  const env = { PATH: process.env.PATH, TERM: 'xterm', LANG: 'en_US.UTF-8', ...around.env }
  return new Promise<Ended>((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, timeout, killSignal: 'SIGKILL' })
    const out = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text) => {
        out[name] += text
      })
    }
    child.stdin.on('error', () => {}) // it may end without reading what it is given
    child.stdin.end(stdin)
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, ...out }))
  })
}

/** Runs `gigacampus`. */
export function gigacampus(args: readonly string[], around?: Surroundings): Promise<Ended> {
  return run(process.execPath, [binary, ...args], around)
}

/** A new empty folder with these files in it, gone after the tests of the file. */
export async function folderWith(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gigacampus-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}
