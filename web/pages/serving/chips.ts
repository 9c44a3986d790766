import type { PlannedComparison } from '../../../src/campus/index.js'
import { accelerator } from '../../../src/catalog/index.js'
import type { ChipStanding } from '../../../src/model/serving/index.js'
import { acceleratorName } from '../../../src/words/index.js'

/** Chips by what people call them; by their ids where two would be called the same. */
export function chipNames(ids: readonly string[]): Readonly<Record<string, string>> {
  const short = ids.map(acceleratorName)
  return Object.fromEntries(
    ids.map((id, i) => {
      const name = short[i]!
      const isAlone = short.filter((other) => other === name).length === 1
      return [id, isAlone ? name : (accelerator(id)?.name ?? id)]
    }),
  )
}

/** `*` where coefficients come from other machines, `†` where from a vendor's figures. */
export function basisMark(basis: ChipStanding['basis'] | undefined): string {
  return basis === 'carried-over' ? ' *' : basis === 'vendor' ? ' †' : ''
}

/** The highest speed that at least half of the chips reach; the lowest where none does. */
export function commonSpeed({ speeds, chips }: PlannedComparison): number | undefined {
  const all = Object.values(chips)
  const enough = speeds.findLastIndex(
    (_, i) => all.filter((chip) => chip?.at[i]).length >= all.length / 2,
  )
  return speeds[Math.max(0, enough)]
}

/** What chips are ranked by. */
export type Measure = 'rate' | 'perPower' | 'cost'

const megawatt = 1e6
const million = 1e6

/** A chip at one speed; value null where the measure is not known. */
export interface Ranked {
  readonly chip: string
  readonly standing: ChipStanding | null
  readonly isReached: boolean
  readonly value: number | null
}

/**
 * Chips at one of the speeds, best first; behind them those that do not reach it or of which the
 * measure is not known.
 * @returns tokens/s of one accelerator, tokens/s per MW, or cost of a million tokens
 */
export function ranked(comparison: PlannedComparison, speed: number, measure: Measure): Ranked[] {
  const index = comparison.speeds.indexOf(speed)
  const all = Object.entries(comparison.chips).map(([chip, standing]): Ranked => {
    const at = standing?.at[index] ?? null
    const value =
      measure === 'rate'
        ? at?.tokensPerSecondPerAccelerator
        : measure === 'perPower'
          ? scaled(at?.perWatt, megawatt)
          : scaled(at?.cost, million)
    return { chip, standing, isReached: at !== null, value: value ?? null }
  })
  const sign = measure === 'cost' ? 1 : -1
  return all.sort((x, y) => {
    if (x.value === null || y.value === null)
      return Number(x.value === null) - Number(y.value === null)
    return sign * (x.value - y.value)
  })
}

const scaled = (value: number | null | undefined, by: number) =>
  value === null || value === undefined ? null : value * by
