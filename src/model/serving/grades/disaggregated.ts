import type { Case, GradedTable, GradeRow, Library } from '../../grade.js'
import { calibrated } from '../calibration.js'
import { replicaCost } from '../cost.js'
import { disaggregated } from '../disaggregated.js'
import {
  gradeCase,
  machineIn,
  milliseconds,
  modelIn,
  needCount,
  quantities,
  range,
  Skip,
  toldTimes,
} from './case.js'
import { engineIn, formatOf } from './inferencex.js'
import { acceleratorId, modelId } from './names.js'

/** Prompts and answers on separate workers. */
export const apart: GradedTable = {
  room: 'serving',
  name: 'inferencex_disagg_points',
  columns: [
    ...['backend', 'model', 'system', 'precision', 'isl', 'osl', 'conc'],
    ...['p_workers', 'p_tp', 'p_pp', 'p_dp', 'p_moe_ep'],
    ...['d_workers', 'd_tp', 'd_pp', 'd_dp', 'd_moe_ep', 'ttft_ms', 'tpot_ms'],
  ],
  error: 'relative',
  grade: (cases, library) => cases.flatMap((row, i) => graded(row, i, library)),
}

function graded(row: Case, index: number, library: Library): GradeRow[] {
  const group = `${modelId(row.model ?? '')} ${acceleratorId(row.system ?? '')}`
  const measured = [
    { ...quantities.token, measured: milliseconds(row, 'tpot_ms') },
    { ...quantities.first, measured: milliseconds(row, 'ttft_ms') },
  ]
  return gradeCase(`row-${index + 1}`, group, measured, () => {
    const { model } = modelIn(row.model ?? '', library)
    const { machine } = machineIn(row.system ?? '', library)
    const format = formatOf(row)
    const count = (column: string) => needCount(row, column, 1, range.accelerators)
    const pool = (side: 'p' | 'd') => {
      const workers = count(`${side}_workers`)
      const layout = {
        tensor: count(`${side}_tp`),
        pipeline: count(`${side}_pp`),
        data: count(`${side}_dp`),
        expert: count(`${side}_moe_ep`),
      }
      return { workers, cost: replicaCost(model, format, machine, layout) }
    }
    const requests = {
      inputTokens: needCount(row, 'isl', 1, range.tokens),
      outputTokens: needCount(row, 'osl', 1, range.tokens),
      concurrency: needCount(row, 'conc', 1, range.requests),
    }
    const transferBandwidth = machine.levels[0]!.bandwidth
    const system = { prefill: pool('p'), decode: pool('d'), transferBandwidth }
    const how = { calibration: calibrated, engine: engineIn(row.backend ?? '') }
    const steady = disaggregated(system, requests, how)
    if (steady === null) throw new Skip('not-modelled', 'memory')
    return toldTimes(steady, undefined, calibrated.bands)
  })
}
