import type { Case, GradedTable, GradeRow, Library } from '../../grade.js'
import { calibrated } from '../calibration.js'
import { type ReplicaCost, replicaCost } from '../cost.js'
import { layoutsOf, sizesUpTo } from '../layouts.js'
import { offlineRate } from '../offline.js'
import { serverRate } from '../server.js'
import { meanContext } from '../steady.js'
import { stepTime } from '../step-time.js'
import {
  formatIn,
  gradeCase,
  machineIn,
  modelIn,
  needCount,
  positive,
  quantities,
  range,
  Skip,
} from './case.js'
import { type Benchmark, benchmarks, runTime } from './mlperf-benchmarks.js'
import { acceleratorId, modelId } from './names.js'

/** MLPerf Inference: the best layout of each system, at the benchmark's mean lengths. */
export const mlperf: GradedTable = {
  room: 'serving',
  name: 'mlperf_inference_llm',
  columns: ['model', 'scenario', 'accelerator', 'n_accel', 'weight_dtype', 'tokens_s_per_accel'],
  error: 'relative',
  grade: (cases, library) => cases.flatMap((row, i) => graded(row, i, library)),
}

function graded(row: Case, index: number, library: Library): GradeRow[] {
  const scenario = (row.scenario ?? '').trim().toLowerCase()
  const group = `${modelId(spelled(row))} ${acceleratorId(row.accelerator ?? '')} ${scenario}`
  const measured = [{ ...quantities.rate, measured: positive(row, 'tokens_s_per_accel') }]
  return gradeCase(`row-${index + 1}`, group, measured, () => {
    const { id, model } = modelIn(spelled(row), library)
    const { machine } = machineIn(row.accelerator ?? '', library)
    const format = formatIn(row.weight_dtype ?? '')
    if (format === undefined) throw new Skip('not-modelled', 'weight_dtype')
    const benchmark = Object.hasOwn(benchmarks, id) ? benchmarks[id] : undefined
    if (benchmark === undefined) throw new Skip('not-modelled', `benchmark of ${id}`)
    const accelerators = needCount(row, 'n_accel', 1, range.accelerators)
    let best = 0
    for (const n of sizesUpTo(Math.min(accelerators, serverSize))) {
      for (const layout of layoutsOf(model, n, machine.domain)) {
        const cost = replicaCost(model, format, machine, layout)
        best = Math.max(best, rateOf(cost, benchmark, scenario) / n)
      }
    }
    if (best === 0) throw new Skip('not-modelled', 'limits or memory')
    return [{ ...quantities.rate, predicted: best, band: calibrated.bands.tokensPerSecond }]
  })
}

/** Accelerators of a server, over which submissions cut one copy of a model. */
const serverSize = 8

/** MLPerf writes `llama3.1-405b`, `llama2-70b-99`. */
function spelled(row: Case): string {
  return (row.model ?? '').replace(/-99(\.9)?$/, '')
}

/**
 * Share of the rate that is left when a run's end is counted in: nothing new follows, and the longest
 * answer finishes among ever fewer others, in the mean the share of their remaining lengths in it.
 */
function drained(cost: ReplicaCost, benchmark: Benchmark, batch: number): number {
  const { inputTokens, outputMax } = benchmark
  const remaining = meanContext(benchmark) - inputTokens
  const load = { batch: (batch * remaining) / outputMax, context: inputTokens + outputMax / 2 }
  return runTime / (runTime + outputMax * stepTime(cost, load, calibrated).total)
}

function rateOf(cost: ReplicaCost, benchmark: Benchmark, scenario: string): number {
  const how = { calibration: calibrated, engine: 'other' } as const
  if (scenario === 'offline') {
    const full = offlineRate(cost, benchmark, how)
    return full ? full.tokensPerSecond * drained(cost, benchmark, full.batch) : 0
  }
  const limits = scenario === 'server' ? benchmark.server : benchmark.interactive
  if (scenario !== 'server' && scenario !== 'interactive') throw new Skip('not-modelled', scenario)
  if (limits === undefined) throw new Skip('not-modelled', `${scenario} limits`)
  const served = serverRate(cost, benchmark, limits, how)
  if (served === null) return 0
  return served.tokensPerSecond * drained(cost, benchmark, served.batch)
}
