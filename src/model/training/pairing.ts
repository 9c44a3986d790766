import type { Model } from '../../catalog/index.js'
import type { Count, Fraction } from '../../quantity/index.js'
import type { Finding, TrainingJob } from '../../scenario/index.js'
import type { Goodput, TrainingPool, TrainingRateInput } from './contract.js'
import { type RunReliability, runGoodput } from './goodput.js'

/** One job on one phase, and where its findings go. */
export interface Pairing {
  readonly key: string
  readonly job: TrainingJob
  readonly model: Model | undefined
  readonly phase: string
  readonly pool: TrainingPool
  /** Accelerators of the whole run, which stand still together, over all its phases. */
  readonly together: Count
  readonly input: TrainingRateInput
  readonly findings: Finding[]
}

/** The author's goodput, else that of failures and checkpoints. */
export function goodputOf(
  accelerators: Count,
  input: { readonly goodput?: Fraction | undefined; readonly reliability: RunReliability },
): Goodput {
  const computed = runGoodput(accelerators, input.reliability)
  return input.goodput === undefined ? computed : { ...computed, fraction: input.goodput }
}
