import { type Case, figure, type GradedTable, type GradeRow, type Library } from '../../grade.js'
import { calibrated } from '../calibration.js'
import { replicaCost } from '../cost.js'
import type { Layout } from '../layout.js'
import { sramMachineOf, sramReplica } from '../sram.js'
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
  type Told,
  toldTimes,
} from './case.js'
import { acceleratorId } from './names.js'

/** Single figures from many sources: closed loops of GPUs and TPUs, single users of SRAM machines. */
export const points: GradedTable = {
  room: 'serving',
  name: 'measured_points',
  columns: [
    ...['id', 'accelerator', 'n_chips', 'parallelism', 'model', 'precision', 'concurrency'],
    ...['isl', 'osl', 'scenario', 'out_tok_s_per_chip', 'tok_s_per_user', 'ttft_ms', 'tpot_ms'],
  ],
  error: 'relative',
  grade: (cases, library) => cases.flatMap((row, i) => graded(row, i, library)),
}

function graded(row: Case, index: number, library: Library): GradeRow[] {
  const accelerator = acceleratorId(row.accelerator ?? '')
  const measured = [
    { ...quantities.token, measured: milliseconds(row, 'tpot_ms') },
    { ...quantities.first, measured: milliseconds(row, 'ttft_ms') },
    { ...quantities.rate, measured: positive(row, 'out_tok_s_per_chip') },
    // Where the time per token is given, the user's rate says the same once more.
    {
      ...quantities.user,
      measured: figure(row, 'tpot_ms') === undefined ? positive(row, 'tok_s_per_user') : undefined,
    },
  ]
  const id = (row.id ?? '').trim() || `row-${index + 1}`
  return gradeCase(`${id}-${index + 1}`, accelerator, measured, () => {
    const record = library.accelerator(accelerator)
    if (record === undefined) throw new Skip('unknown-equipment', accelerator)
    if (/specul|mtp/i.test(`${row.model} ${row.parallelism}`)) {
      throw new Skip('not-modelled', 'speculation of unknown length')
    }
    const format = formatIn(row.precision ?? '')
    if (format === undefined) throw new Skip('no-value', 'precision')
    const sram = sramMachineOf(record)
    if (typeof sram === 'string') throw new Skip('unknown-equipment', `${accelerator}: ${sram}`)
    const { model } = modelIn(row.model ?? '', library)
    if (sram) {
      const alone = { inputTokens: 1000, outputTokens: 1000, concurrency: 1 }
      const { timePerOutputToken } = sramReplica(model, format, sram, alone)
      return [
        { quantity: quantities.user.quantity, predicted: 1 / timePerOutputToken },
        { quantity: quantities.token.quantity, predicted: timePerOutputToken },
      ]
    }
    const { machine } = machineIn(row.accelerator ?? '', library)
    const requests = {
      inputTokens: needCount(row, 'isl', 1, range.tokens),
      outputTokens: needCount(row, 'osl', 1, range.tokens),
      concurrency: concurrencyOf(row),
    }
    const cost = replicaCost(model, format, machine, layoutOf(row))
    const steady = closedLoop(cost, requests, { calibration: calibrated, engine: 'other' })
    if (steady === null) throw new Skip('not-modelled', 'memory')
    const told = toldTimes(steady, steady.tokensPerSecond / cost.accelerators, calibrated.bands)
    return figure(row, 'concurrency') === undefined ? tokenTimeOnly(told) : told
  })
}

/** As told, or 1 where the source gives the time of a token at concurrency 1 only. */
function concurrencyOf(row: Case): number {
  const alone = /tpot at concurrency 1\b/.test(row.scenario ?? '')
  if (figure(row, 'concurrency') === undefined && alone) return 1
  if (/TOTAL tokens|open loop/.test(row.scenario ?? '')) throw new Skip('not-modelled', 'scenario')
  return needCount(row, 'concurrency', 1, range.requests)
}

function tokenTimeOnly(told: readonly Omit<Told, 'measured' | 'unit'>[]) {
  return told.filter((t) => t.quantity === quantities.token.quantity)
}

/** `TP8`, `DP8 EP8`; the cores that TPU recipes count are those of `n_chips` chips. */
function layoutOf(row: Case): Layout {
  const text = row.parallelism ?? ''
  const chips = needCount(row, 'n_chips', 1, range.accelerators)
  const degree = (name: string) => Number(new RegExp(`${name}(\\d+)`).exec(text)?.[1] ?? 1)
  const data = degree('DP')
  const expert = degree('EP')
  if (chips % data !== 0) throw new Skip('outside-range', 'parallelism')
  return { tensor: chips / data, data, expert }
}
