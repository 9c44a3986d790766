import { allGatherTime, allReduceTime, type NetworkLevel } from '../../physics/index.js'
import type { Seconds } from '../../quantity/index.js'
import type { Block } from './block.js'
import { type Machine, strided } from './machine.js'
import type { Software } from './software.js'
import type { Split } from './split.js'
import { type Held, heldBy } from './state.js'

const bytes16 = 2
/**
 * Bytes of memory traffic a parameter: norm of the gradients 4, then gradient, master copy and two
 * moments read, three of them written, 16-bit copy written.
 */
const optimiserBytes = 34

/**
 * Layer with its weights gathered for it and its gradients scattered after it (ZeRO-3): the part of
 * the communication that the framework hides, as far as there is computing to hide it behind.
 */
export function gatheredLayer(
  block: Block,
  split: Split,
  machine: Machine,
  software: Software,
): Seconds {
  const compute = block.layer.forward + block.layer.backward
  if (split.sharding !== 'weights') return compute
  const { dense, routed } = block.weights
  const bytes = bytes16 * (dense / split.tensor + routed / split.expert)
  const shards = split.shards ?? split.data * split.context
  const levels = software.flat ? flatLevels(machine) : strided(machine.levels, split.tensor)
  const { gathers, gradientBytes, hides } = software
  const gather = gathers * allGatherTime(bytes / gathers, shards, levels, 'ring')
  const communication = 2 * gather + (gather * gradientBytes) / bytes16
  return compute + communication - Math.min(compute, hides.data * communication)
}

/**
 * A ring in which every rank takes all bytes through its own place in the outermost network, with the
 * latency of a mean hop.
 */
function flatLevels({ levels }: Machine): NetworkLevel[] {
  const outer = levels.at(-1)
  const inner = levels[0]
  if (outer === undefined || inner === undefined) return []
  const latency = inner.latency + (outer.latency - inner.latency) / inner.size
  return [{ ...outer, latency }]
}

/**
 * Adding up gradients over data ranks, and gathering the weights where the optimiser is sharded, that
 * the window does not hide. Ring over the ranks' places: `strided` levels.
 * @param window computing that it may run behind
 */
export function gradientTime(
  block: Block,
  split: Split,
  machine: Machine,
  software: Software,
  window: Seconds,
): Seconds {
  const held = heldBy(block.weights, split, block.tied)
  const { levels } = machine
  const { tensor, sharding } = split
  if (sharding === 'weights') {
    const shards = split.shards ?? held.denseCopies
    const copies = held.denseCopies / shards
    if (copies <= 1) return 0
    const bytes = ((held.dense + held.routed) * software.gradientBytes) / shards
    const time = allReduceTime(bytes, copies, strided(levels, tensor * shards), 'ring')
    return Math.max(0, time - window)
  }
  const { gradientBytes } = software
  // An all-reduce is a reduce-scatter of the gradients and an all-gather, of weights when sharded.
  const bytes = sharding === 'none' ? gradientBytes : (gradientBytes + bytes16) / 2
  const dense = ringTime(held.dense * bytes, held.denseCopies, tensor, machine)
  const routed = ringTime(held.routed * bytes, held.routedCopies, split.expert, machine)
  return Math.max(0, dense + routed - window)
}

function ringTime(bytes: number, copies: number, stride: number, { levels }: Machine): Seconds {
  return bytes > 0 && copies > 1 ? allReduceTime(bytes, copies, strided(levels, stride), 'ring') : 0
}

/** Updating the weights one accelerator is responsible for: bound by memory. */
export function optimiserTime(block: Block, split: Split, machine: Machine): Seconds {
  const held = heldBy(block.weights, split, block.tied)
  const values = ownedBy(held, split)
  return (values * optimiserBytes) / (machine.memoryBandwidth * machine.kernels.memory)
}

/** Parameters whose optimiser state one accelerator holds. */
export function ownedBy(held: Held, { sharding, shards }: Split): number {
  if (sharding === 'none') return held.dense + held.routed
  return (
    held.dense / (shards ?? held.denseCopies) +
    held.routed / Math.min(shards ?? held.routedCopies, held.routedCopies)
  )
}
