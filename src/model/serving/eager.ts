import type { Count, Seconds } from '../../quantity/index.js'

/**
 * Time that a host needs to launch the kernels of a layer one by one, as serving software did before
 * whole steps were recorded as graphs. Fitted on the 133 points of Splitwise (2023, A100 and H100
 * servers; 0.37 ms a layer on the hosts of the H100, 0.56 ms on those of the A100).
 */
export const eagerLayer: Seconds = 0.42e-3

/**
 * Time of a step whose kernels are launched one by one: the host's work and the accelerators' overlap
 * in part, (h² + g²)^½.
 */
export function eagerStep(step: Seconds, layers: Count): Seconds {
  return Math.hypot(step, layers * eagerLayer)
}
