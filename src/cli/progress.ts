import { type Language, stageName } from '../words/index.js'

const quietMilliseconds = 500

/** A line on standard error that says what is being done, once it takes longer than half a second. */
export interface Progress {
  readonly stage: (name: string) => void
  /** Another thing that is being done. */
  readonly say: (text: string) => void
  readonly done: () => void
}

/** Progress for a terminal; silent anywhere else. */
export function progressOn(stream: NodeJS.WriteStream, lang: Language, quiet: boolean): Progress {
  const silent = stream.isTTY !== true || quiet || process.env.TERM === 'dumb'
  if (silent) return { stage: () => {}, say: () => {}, done: () => {} }
  const started = performance.now()
  let shown = false
  const say = (text: string) => {
    if (performance.now() - started < quietMilliseconds) return
    shown = true
    stream.write(`\r\u001b[2K${text} …`)
  }
  return {
    stage: (name) => say(stageName(name, lang)),
    say,
    done() {
      if (shown) stream.write('\r\u001b[2K')
    },
  }
}
