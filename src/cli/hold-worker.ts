import { parentPort, workerData } from 'node:worker_threads'
import { type HoldQuestion, holdRuns } from '../study/index.js'

/** A range of samples, as the main thread asks for it. */
export interface HoldRange {
  readonly from: number
  readonly to: number
}

const question = workerData as HoldQuestion

parentPort?.on('message', ({ from, to }: HoldRange) => {
  parentPort?.postMessage({ from, runs: holdRuns(question, from, to) ?? null })
})
