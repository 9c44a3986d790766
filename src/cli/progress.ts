import { type Language, stageName } from '../words/index.js'

const quietMilliseconds = 500

/** A line on standard error that says what is being done, once it takes longer than half a second. */
export interface Progress {
  readonly stage: (name: string) => void
  readonly done: () => void
}

/** Progress for a terminal; silent anywhere else. */
export function progressOn(stream: NodeJS.WriteStream, lang: Language, quiet: boolean): Progress {
  const silent = stream.isTTY !== true || quiet || process.env.TERM === 'dumb'
  if (silent) return { stage: () => {}, done: () => {} }
  const started = performance.now()
  let shown = false
  return {
    stage(name) {
      if (performance.now() - started < quietMilliseconds) return
      shown = true
      stream.write(`\r\u001b[2K${stageName(name, lang)} …`)
    },
    done() {
      if (shown) stream.write('\r\u001b[2K')
    },
  }
}
