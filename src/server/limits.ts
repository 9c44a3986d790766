import { limits } from '../scenario/index.js'

const mebi = 1024 * 1024

/** Bounds of a request and of the work that one may ask for. */
export const serverLimits = {
  /** B of a scenario, as on the command line */
  scenario: limits.bytes,
  /** weather files beside a scenario */
  files: 16,
  /** B of all of them */
  filesSize: 4 * mebi,
  /** B of a body in JSON: scenario and files, with room for what JSON escapes */
  body: 6 * mebi,
  /** values replaced */
  overrides: 200,
  /** characters of one in a query */
  override: 4000,
  /** series asked for */
  series: 64,
  /** ms for the headers, and for a whole request, to arrive */
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  /** ms that a connection without a request is kept */
  keepAliveTimeout: 30_000,
  connections: 1024,
  /** MB of a worker's heap */
  workerMemory: 512,
  /** ms that a job may run, or wait */
  timeLimit: 30_000,
  /** ms that a job goes on after its asker went away */
  grace: 1000,
  /** jobs that wait in each lane */
  queue: 64,
  /** B of page files kept in memory */
  pageCache: 32 * mebi,
} as const
