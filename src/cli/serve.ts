import { limits } from '../scenario/index.js'
import { createServer, type Listening, type StartScenario } from '../server/index.js'
import { type Language, serveText } from '../words/index.js'
import { readTextFile } from './files.js'
import { visible } from './output.js'
import { printPlan } from './plan.js'
import { readScenario } from './scenario-file.js'

/** Options of `serve`, numbers as they were typed. */
export interface ServeCommand {
  readonly port: string
  readonly host: string
  readonly workers?: string | undefined
  readonly lang: Language
  readonly version: string
}

/** Exit codes of a program that a signal ended. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * `gigacampus serve [FILE]`: serves until a signal ends it, with 130 for Ctrl-C; 2 where it cannot
 * read the file or listen. A file that cannot be planned is served all the same: the page mends it.
 */
export async function serveCommand(
  file: string | undefined,
  options: ServeCommand,
): Promise<number> {
  const { lang, host, version } = options
  const words = serveText(lang)
  const port = wholeNumber(options.port, 0, 65_535)
  const workers = wholeNumber(options.workers, 1, 256)
  if (Number.isNaN(port)) return refuse(words.badNumber('--port', options.port, '0..65535'))
  if (Number.isNaN(workers)) {
    return refuse(words.badNumber('--workers', options.workers ?? '', '1..256'))
  }
  const opened = file === undefined ? undefined : await openStart(file)
  const printed = () => opened && printPlan(opened.read, { lang, set: [] })
  if (opened && !opened.isText) {
    await printed()
    return 2
  }
  const onBug = (error: Error) => process.stderr.write(`gigacampus: ${error.stack}\n`)
  const server = createServer({ host, port, workers, version, start: opened?.start, onBug })
  const ended = signalled()
  let listening: Listening
  try {
    listening = await server.listen()
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return refuse(words.refused(code, host, String(port)))
  }
  await printed()
  process.stdout.write(`${words.address(listening.url)}\n`)
  const code = await ended
  await listening.close()
  return code
}

/** The scenario that the page opens on: read now to be planned, and again when the page asks. */
async function openStart(file: string) {
  const first = await readTextFile(file, limits.bytes)
  const start = async (): Promise<StartScenario | undefined> => {
    const now = file === '-' ? first : await readTextFile(file, limits.bytes)
    return now.ok ? { file, text: now.text } : undefined
  }
  return { isText: first.ok, start, read: await readScenario(file, first, []) }
}

/** The exit code of the first signal that asks to end; the second one ends at once. */
function signalled(): Promise<number> {
  return new Promise((resolve) => {
    for (const [name, code] of Object.entries(signals)) process.once(name, () => resolve(code))
  })
}

/** A whole number within bounds, NaN for any other text. */
function wholeNumber(text: string, least: number, most: number): number
function wholeNumber(text: string | undefined, least: number, most: number): number | undefined
function wholeNumber(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : Number.NaN
}

function refuse(text: string): number {
  process.stderr.write(`gigacampus: ${visible(text)}\n`)
  return 2
}
