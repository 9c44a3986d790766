import { judgeClaims, planCampus, type SeriesTable } from '../campus/index.js'
import {
  checkJson,
  checkScenario,
  claimsJson,
  linearSolver,
  type ReadScenario,
} from '../report/index.js'
import { type FileResult, loadScenario, type Override, placesOf } from '../scenario/index.js'
import type { Language } from '../words/index.js'
import { refusalBody } from './refusal.js'

/** What is asked of a scenario; plain data, so that it can go to another thread. */
export interface Job {
  readonly kind: 'plan' | 'check' | 'claims'
  /** YAML */
  readonly scenario: string
  /** texts by the path that the scenario names them by */
  readonly files: Readonly<Record<string, string>>
  readonly set: readonly Override[]
  readonly lang: Language
  /** solve dispatch as a linear program */
  readonly exact: boolean
  /** names of series wanted beside the plan */
  readonly series: readonly string[] | undefined
  /** s since 1970: only what was known then, of claims */
  readonly asOf: number | undefined
}

/** The answer as it goes over the wire. */
export interface JobAnswer {
  readonly status: 200 | 400 | 422
  /** JSON */
  readonly body: string
}

/** A scenario sent as a text has the name of standard input. */
const file = '-'

/** Answers a job, byte for byte as the command line does for the same text on standard input. */
export async function answerJob(job: Job): Promise<JobAnswer> {
  const read = await readScenario(job)
  if (job.kind === 'check') {
    return { status: 200, body: checkJson(checkScenario(read, file), job.lang) }
  }
  const { loaded, diagnostics } = read
  if (!loaded) {
    const list = JSON.parse(checkJson({ diagnostics, currency: undefined }, job.lang))
    const count = String(diagnostics.filter(({ severity }) => severity === 'error').length)
    const { error } = refusalBody('scenario-faults', job.lang, { count })
    return { status: 422, body: `${JSON.stringify({ error, diagnostics: list }, null, 2)}\n` }
  }
  const kernels = job.exact ? { lp: await linearSolver() } : {}
  const { plan, series } = planCampus(loaded, { kernels })
  if (job.kind === 'claims') {
    const claims = judgeClaims(loaded, plan, job.asOf)
    const { currency } = loaded.scenario.money
    const judged = claimsJson([{ name: plan.campus, claims, currency }])
    return { status: 200, body: `${JSON.stringify(judged)}\n` }
  }
  if (job.series === undefined) return { status: 200, body: `${JSON.stringify(plan)}\n` }
  const name = job.series.find((one) => !Object.hasOwn(series, one))
  if (name !== undefined) {
    const known = Object.keys(series).join(', ')
    const refusal = refusalBody('unknown-series', job.lang, { name, known })
    return { status: 400, body: `${JSON.stringify(refusal)}\n` }
  }
  const wanted = seriesJson(series, job.series)
  return { status: 200, body: `${JSON.stringify({ plan, series: wanted })}\n` }
}

async function readScenario({ scenario, files, set }: Job): Promise<ReadScenario> {
  const read = async (path: string): Promise<FileResult> => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined
    return text === undefined
      ? { ok: false, code: 'file.missing', values: { path } }
      : { ok: true, text }
  }
  const result = await loadScenario(scenario, { file, read, set })
  return {
    loaded: result.ok ? result : undefined,
    diagnostics: result.diagnostics,
    place: placesOf(scenario),
  }
}

function seriesJson(series: SeriesTable, names: readonly string[]) {
  return Object.fromEntries(
    names.map((name) => {
      const { unit, start, step, values } = series[name]!
      return [name, { unit, start, step, values: Array.from(values) }]
    }),
  )
}
