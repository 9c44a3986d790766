import { parentPort } from 'node:worker_threads'
import { answerJob, type Job } from './job.js'

/** What goes back: UTF-8, so that the main thread neither copies nor encodes it. */
export interface WorkerMessage {
  readonly status: number
  readonly body: Uint8Array<ArrayBuffer>
}

const encoder = new TextEncoder()

// One message in, one out; the pool sends the next job only then. What a job throws ends the
// thread, and the pool puts a new one in its place.
parentPort?.on('message', async (job: Job) => {
  const { status, body } = await answerJob(job)
  const bytes = encoder.encode(body)
  const message: WorkerMessage = { status, body: bytes }
  parentPort?.postMessage(message, [bytes.buffer])
})
