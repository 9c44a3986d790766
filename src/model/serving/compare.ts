import type { Accelerator } from '../../catalog/index.js'
import type { Comparison, Finding } from '../../scenario/index.js'
import { calibrated, fittedOn } from './calibration.js'
import { memoryUsual, weightsOf } from './capacity.js'
import type { ChipStanding, Compared, ComparisonInput, Contestant, Standing } from './contract.js'
import {
  bestAt,
  configurationsOf,
  configurationsOfSram,
  type OperatingPoint,
  paretoFront,
  replicaMax,
  sweep,
} from './frontier.js'
import { machineOf } from './machine.js'
import { type ServedModel, servedModel } from './served-model.js'
import { sramMachineOf } from './sram.js'

/**
 * Chips at the same model, requests and speed for one user: each with its best number of
 * accelerators, layout and requests in flight. Never one factor: the ratio of two chips depends on
 * the speed that is asked for.
 *
 * Findings: `serving.incomplete`, `serving.no-fit`.
 */
export function compareChips(input: ComparisonInput): Compared {
  const findings: Finding[] = []
  const comparisons: Record<string, Record<string, ChipStanding | null>> = {}
  for (const [key, comparison] of Object.entries(input.comparisons)) {
    const chips: Record<string, ChipStanding | null> = {}
    const report = (code: string, values: Finding['values']) =>
      findings.push({
        code: `serving.${code}`,
        severity: 'warning',
        path: `work.comparisons.${key}`,
        values: { job: key, ...values },
      })
    const model = servedModel(input.models[comparison.model])
    if (typeof model === 'string') {
      report('incomplete', { equipment: comparison.model, field: model })
    }
    for (const id of comparison.accelerators) {
      chips[id] = null
      if (typeof model === 'string') continue
      const contestant = input.contestants[id]
      const outcome = contestant ? standingOf(model, comparison, contestant) : 'id'
      if (typeof outcome === 'string') report('incomplete', { equipment: id, field: outcome })
      else if (outcome === null) report('no-fit', noFit(model, comparison, contestant?.accelerator))
      else chips[id] = outcome
    }
    comparisons[key] = chips
  }
  return { comparisons, findings }
}

/** Values of `serving.no-fit`: the weights alone are too much for the largest replica tried. */
function noFit(model: ServedModel, comparison: Comparison, record: Accelerator | undefined) {
  const memory = record?.hbmCapacityUsable ?? record?.hbmCapacity ?? 0
  return {
    equipment: record?.id ?? '',
    needed: weightsOf(model, comparison.precision),
    available: memory * memoryUsual.share * replicaMax,
    accelerators: replicaMax,
    nearest: 0,
  }
}

/** A chip's standing, null where the model does not fit, or the field its record lacks. */
function standingOf(
  model: ServedModel,
  comparison: Comparison,
  contestant: Contestant,
): ChipStanding | null | keyof Accelerator {
  const { precision, inputTokens, outputTokens, speeds } = comparison
  const lengths = { inputTokens: Math.max(0, inputTokens), outputTokens: Math.max(1, outputTokens) }
  const sram = sramMachineOf(contestant.accelerator)
  if (typeof sram === 'string') return sram
  const machine = sram ? undefined : machineOf(contestant.accelerator)
  if (typeof machine === 'string') return machine
  const how = { calibration: calibrated, engine: 'other' as const }
  const configurations = sram
    ? configurationsOfSram(model, precision, sram, lengths)
    : configurationsOf(model, precision, machine!, lengths, how)
  const points = sweep(configurations)
  if (points.length === 0) return null
  const standing = (point: OperatingPoint | null) => point && priced(point, contestant)
  return {
    speedMax: Math.max(...points.map((point) => point.speed)),
    at: speeds.map((speed) => standing(bestAt(configurations, speed))),
    frontier: paretoFront(points).map((point) => priced(point, contestant)),
    basis: sram
      ? 'vendor'
      : fittedOn.includes(contestant.accelerator.id)
        ? 'fitted'
        : 'carried-over',
  }
}

function priced(point: OperatingPoint, { power, cost }: Contestant): Standing {
  const rate = point.tokensPerSecondPerAccelerator
  return {
    ...point,
    perWatt: power === null || power <= 0 ? null : rate / power,
    cost: cost === null ? null : cost / rate,
  }
}

/**
 * Standings with what a token costs.
 * @param costs of one accelerator by its id, USD/s; null: no price known
 */
export function priceStandings(
  compared: Compared,
  costs: Readonly<Record<string, number | null>>,
): Compared {
  const of = (standing: Standing, cost: number | null): Standing => ({
    ...standing,
    cost: cost === null ? null : cost / standing.tokensPerSecondPerAccelerator,
  })
  const chipOf = (chip: ChipStanding | null, cost: number | null) =>
    chip && {
      ...chip,
      at: chip.at.map((one) => one && of(one, cost)),
      frontier: chip.frontier.map((one) => of(one, cost)),
    }
  const comparisons = Object.fromEntries(
    Object.entries(compared.comparisons).map(([key, chips]) => [
      key,
      Object.fromEntries(
        Object.entries(chips).map(([id, chip]) => [id, chipOf(chip, costs[id] ?? null)]),
      ),
    ]),
  )
  return { ...compared, comparisons }
}
