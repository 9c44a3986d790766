import type { Scenario } from '../../scenario/index.js'
import { dayOrNull } from '../days.js'
import type { PlannedChip, PlannedLimit, PlannedLine, PlannedNetwork } from '../plan-parts.js'
import type { Results } from '../results.js'
import { mapValues } from '../stages/rates.js'

/** Networks by phase. */
export function planNetworks(
  scenario: Scenario,
  { fabric }: Results,
): Readonly<Record<string, PlannedNetwork>> {
  const { scaleOut } = scenario.fabric ?? {}
  return mapValues(fabric?.pools ?? {}, (pool, phase): PlannedNetwork => {
    const { levels: _, powerPerAccelerator: _each, ...rest } = pool
    const costs = ['switch', 'optic'].map((part) => fabric?.bill[`network.${phase}.${part}`]?.cost)
    const known = costs.every((cost) => cost !== undefined)
    return {
      design: scaleOut?.design ?? '',
      switch: scaleOut?.switch ?? '',
      ...rest,
      cost: known ? costs.reduce((sum: number, cost) => sum + (cost ?? 0), 0) : null,
    }
  })
}

/** Lines between sites. */
export function planLines(
  scenario: Scenario,
  { fabric }: Results,
): Readonly<Record<string, PlannedLine>> {
  return mapValues(fabric?.lines ?? {}, (line, key): PlannedLine => {
    const written = scenario.fabric?.lines[key]
    return {
      from: written?.from ?? '',
      to: written?.to ?? '',
      owned: written?.owned ?? false,
      ...line,
    }
  })
}

/** Chips of one's own. */
export function planChips(
  scenario: Scenario,
  { silicon }: Results,
): Readonly<Record<string, PlannedChip>> {
  return mapValues(silicon?.chips ?? {}, (chip, key): PlannedChip => {
    const programme = scenario.silicon?.[key]
    const { timeToVolumeP10: _, timeToVolumeP90: _late, volumeFrom, ...rest } = chip
    return {
      accelerator: programme?.accelerator ?? '',
      instead: programme?.instead ?? null,
      ...rest,
      volume: programme?.volume ?? 0,
      volumeFrom: mapValues(volumeFrom, (at) =>
        dayOrNull(scenario, at),
      ) as PlannedChip['volumeFrom'],
    }
  })
}

/** Limits of supply. */
export function planLimits(
  scenario: Scenario,
  { supply }: Results,
): Readonly<Record<string, PlannedLimit>> {
  return mapValues(supply.checks, ({ type, from, ...check }) => ({
    ...check,
    type: type ?? null,
    from: dayOrNull(scenario, from),
  }))
}
