import type { Case, GradedTable, GradeRow, Library } from '../../grade.js'
import { calibrated, type Engine, multiTokenAcceptance } from '../calibration.js'
import { replicaCost } from '../cost.js'
import type { WeightFormat } from '../format.js'
import { stackLevel } from '../stack-levels.js'
import { closedLoop } from '../steady.js'
import {
  formatIn,
  gradeCase,
  machineIn,
  milliseconds,
  modelIn,
  needCount,
  positive,
  quantities,
  range,
  Skip,
  toldTimes,
} from './case.js'
import { acceleratorId, modelId } from './names.js'

/** One server that reads prompts and decodes, at a fixed number of requests in flight. */
export const aggregated: GradedTable = {
  room: 'serving',
  name: 'inferencex_agg_points',
  columns: [
    ...['backend', 'backend_version', 'model', 'system', 'precision', 'isl', 'osl', 'conc'],
    ...['gpus', 'tp', 'pp', 'dp', 'moe_ep', 'ttft_ms', 'tpot_ms', 'out_tok_s_gpu'],
    ...['topology_ok', 'measured'],
  ],
  error: 'relative',
  grade: (cases, library) => cases.flatMap((row, i) => graded(row, i, library)),
}

function graded(row: Case, index: number, library: Library): GradeRow[] {
  const group = `${modelId(row.model ?? '')} ${acceleratorId(row.system ?? '')}`
  const measured = [
    { ...quantities.token, measured: milliseconds(row, 'tpot_ms') },
    { ...quantities.first, measured: milliseconds(row, 'ttft_ms') },
    { ...quantities.rate, measured: positive(row, 'out_tok_s_gpu') },
  ]
  return gradeCase(`row-${index + 1}`, group, measured, () => {
    const { cost, requests, stack, speculation } = loopOf(row, library)
    const level = stackLevel(stack)
    const how = { calibration: calibrated, engine: stack.engine, speculation, level }
    const steady = closedLoop(cost, requests, how)
    if (steady === null) throw new Skip('not-modelled', 'memory')
    const bands = level ? calibrated.bandsMeasured : calibrated.bands
    return toldTimes(steady, steady.tokensPerSecond / cost.accelerators, bands)
  })
}

/**
 * What a case ran, without what was measured of it.
 * @throws Skip where it cannot be told
 */
export function loopOf(row: Case, library: Library) {
  if (row.topology_ok === '0') throw new Skip('outside-range', 'topology_ok')
  const { id, model } = modelIn(row.model ?? '', library)
  const { id: accelerator, machine } = machineIn(row.system ?? '', library)
  const format = formatOf(row)
  const engine = engineIn(row.backend ?? '')
  const count = (column: string) => needCount(row, column, 1, range.accelerators)
  const layout = {
    tensor: count('tp'),
    pipeline: count('pp'),
    data: count('dp'),
    // 0 is written where a dense model has no experts to deal out.
    expert: Math.max(1, needCount(row, 'moe_ep', 0, range.accelerators)),
  }
  const requests = {
    inputTokens: needCount(row, 'isl', 1, range.tokens),
    outputTokens: needCount(row, 'osl', 1, range.tokens),
    concurrency: needCount(row, 'conc', 1, range.requests),
  }
  const speculation = predictsTokens(row, model.latentLayers > 0)
    ? { length: 1, acceptance: multiTokenAcceptance, cost: 1 / model.layers }
    : undefined
  const cost = replicaCost(model, format, machine, layout)
  return { cost, requests, stack: { engine, model: id, accelerator, format }, speculation }
}

/** Blank where the export names none: then the checkpoint's own, BF16 unless its name says FP8. */
export function formatOf(row: Case): WeightFormat {
  const text = (row.precision ?? '').trim()
  const format = formatIn(text === '' ? own(row.model ?? '') : text)
  if (format === undefined) throw new Skip('not-modelled', `precision ${text}`)
  return format
}

function own(name: string): string {
  if (/fp8/i.test(name)) return 'fp8'
  return /fp4/i.test(name) ? 'fp4' : 'bf16'
}

export function engineIn(text: string): Engine {
  const plain = text.trim().toLowerCase()
  return plain === 'vllm' || plain === 'sglang' || plain === 'trtllm' ? plain : 'other'
}

/**
 * Whether a run guessed tokens ahead. The exports do not say. Runs of DeepSeek models on these two
 * builds of TensorRT-LLM take about half the time per token of otherwise equal runs a week apart, as
 * multi-token prediction does; our inference, not the exporter's word.
 */
function predictsTokens(row: Case, latent: boolean): boolean {
  if (!latent || row.backend !== 'trtllm') return false
  const version = row.backend_version
  if (version === '1.2.0rc6.post3') return true
  return version === '1.1.0rc2.post2' && row.measured === '2026-01-14'
}
