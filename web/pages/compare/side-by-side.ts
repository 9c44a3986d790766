import { makersOf, type Plan, type PlannedMoney } from '../../../src/campus/index.js'
import type { Change } from '../../../src/study/index.js'

/** Power that all sites need at the end of each month, W. */
export function neededByMonth({ months, sites }: Plan): number[] {
  return months.map((_, i) =>
    Object.values(sites).reduce((sum, { power }) => sum + (power.needed[i] ?? 0), 0),
  )
}

/** Capital and running cost since the start, at the end of each month. */
export function spentByMonth({ monthly }: PlannedMoney): number[] {
  let sum = 0
  return monthly.map(({ capital, running }) => {
    sum += capital + running
    return sum
  })
}

/** Days or months of either, in their order. */
export const together = (a: object, b: object): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()

/** Figures that differ, by the stage that makes them; '' for the scenario itself. */
export interface Changed {
  readonly stage: string
  readonly changes: readonly Change[]
}

/** Changes by stage: first the stage of the weightiest change, in each the weightiest first. */
export function byStage(changes: readonly Change[]): Changed[] {
  const stages = new Map<string, Change[]>()
  for (const change of changes) {
    const stage = makersOf(change.path)[0]?.split('.')[0] ?? ''
    const known = stages.get(stage)
    if (known) known.push(change)
    else stages.set(stage, [change])
  }
  return [...stages].map(([stage, own]) => ({ stage, changes: own }))
}
