import { uniform } from '../../src/numeric/index.js'

/** Draws of one case: the same for the same seed and case, whatever was drawn for others. */
export interface Dice {
  /** In (0, 1). */
  draw(): number
  /** A whole number from 0 to below `below`. */
  below(below: number): number
  /** One of `list`, which has at least one. */
  pick<T>(list: readonly T[]): T
  /** True in `share` of the draws. */
  chance(share: number): boolean
}

export function diceOf(seed: number, index: number): Dice {
  let drawn = 0
  const draw = () => uniform(seed, index, drawn++)
  const below = (n: number) => Math.floor(draw() * n)
  return {
    draw,
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    chance: (share) => draw() < share,
  }
}
