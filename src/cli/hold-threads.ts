import { Worker } from 'node:worker_threads'
import { type HoldQuestion, type HoldRun, holdRuns } from '../study/index.js'
import type { HoldRange } from './hold-worker.js'

/** Samples that a thread is handed at once: a second or so of work. */
const atOnce = 10

interface Answer {
  readonly from: number
  readonly runs: readonly HoldRun[] | null
}

/**
 * Runs of samples 0 to `count` on so many threads; the same bits for any number of them.
 * @param onDone told how many runs are done
 * @returns undefined where nothing can be simulated
 */
export async function holdOnThreads(
  question: HoldQuestion,
  count: number,
  threads: number,
  onDone: (done: number) => void,
): Promise<readonly HoldRun[] | undefined> {
  const ranges: HoldRange[] = []
  for (let from = 0; from < count; from += atOnce) {
    ranges.push({ from, to: Math.min(count, from + atOnce) })
  }
  const answers: Answer[] = []
  const done = (answer: Answer) => {
    answers.push(answer)
    onDone(answers.reduce((sum, { runs }) => sum + (runs?.length ?? 0), 0))
  }
  if (threads <= 1) {
    for (const { from, to } of ranges) done({ from, runs: holdRuns(question, from, to) ?? null })
  } else {
    const left = ranges.values()
    await Promise.all(
      Array.from({ length: Math.min(threads, ranges.length) }, () => thread(question, left, done)),
    )
  }
  answers.sort((a, b) => a.from - b.from)
  if (answers.some(({ runs }) => runs === null)) return undefined
  return answers.flatMap(({ runs }) => runs ?? [])
}

/** One thread that takes range after range until none is left. */
function thread(
  question: HoldQuestion,
  left: IterableIterator<HoldRange>,
  done: (answer: Answer) => void,
): Promise<void> {
  const worker = new Worker(new URL('./hold-worker.js', import.meta.url), { workerData: question })
  return new Promise<void>((resolve, reject) => {
    const next = () => {
      const range = left.next()
      if (range.done) resolve()
      else worker.postMessage(range.value)
    }
    worker.on('error', reject)
    worker.on('message', (answer: Answer) => {
      done(answer)
      next()
    })
    next()
  }).finally(() => worker.terminate())
}
