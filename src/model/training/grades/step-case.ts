import { PhysicsError, type TransformerShape } from '../../../physics/index.js'
import type { Format, Machine } from '../machine.js'
import type { Software } from '../software.js'
import { acceleratorsOf, type Split } from '../split.js'
import { type Step, stepTime } from '../step.js'
import { type Skip, skip } from './rows.js'

/** All that the time of a measured step is calculated from. */
export interface StepCase {
  readonly shape: TransformerShape
  readonly split: Split
  readonly machine: Machine
  readonly software: Software
  readonly format: Format
}

/** The step of a case; a split that no network joins, or numbers out of any range, are skipped. */
export function stepOfCase(given: StepCase): Step | Skip {
  const outermost = given.machine.levels.at(-1)?.size ?? 1
  if (acceleratorsOf(given.split) > outermost) return skip('outside-range', 'accelerators')
  try {
    return stepTime(given.shape, given.split, given.machine, given.software, given.format)
  } catch (error) {
    if (error instanceof PhysicsError) return skip('outside-range', error.code)
    throw error
  }
}

/** GPT-2 style: learned positions, biases, tied tables, feed-forward of four times the width. */
export function gptShape(
  layers: number,
  hidden: number,
  heads: number,
  vocabulary: number,
  positions: number,
): TransformerShape {
  return {
    hidden,
    vocabulary,
    tiedEmbeddings: true,
    learnedPositions: positions,
    vectorsPerLayer: 13,
    attention: [
      { kind: 'grouped', layers, heads, keyValueHeads: heads, headWidth: hidden / heads },
    ],
    feedForward: [{ kind: 'dense', layers, width: 4 * hidden, matrices: 2 }],
  }
}
