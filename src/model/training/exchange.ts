import { allReduceTime, type NetworkLevel } from '../../physics/index.js'
import type { Count, Seconds } from '../../quantity/index.js'
import { type Machine, strided } from './machine.js'
import type { Software } from './software.js'
import type { Split } from './split.js'
import type { LayerWork } from './work.js'

/** Start of a collective: the constant part of all-reduce times in nodes of A100. */
const collectiveStart = 37e-6

/** Communication of one layer and micro-batch that nothing hides. */
export interface LayerCommunication {
  readonly forward: Seconds
  readonly backward: Seconds
  /** By what it is, both passes. */
  readonly tensor: Seconds
  readonly expert: Seconds
  readonly context: Seconds
}

/**
 * Two all-reduces over tensor ranks a pass, two exchanges with experts, keys and values around the
 * context ranks behind attention; a full recomputation repeats the forward pass.
 */
export function communicationOf(
  work: LayerWork,
  machine: Machine,
  software: Software,
  split: Split,
): LayerCommunication {
  const again = split.recompute === 'full' ? 1 : 0
  const { tensor, context, expert } = split
  const { levels } = machine
  const reduce =
    tensor > 1 ? collectiveStart + allReduceTime(work.tensorBytes, tensor, levels, 'ring') : 0
  const exchange =
    work.routed && expert > 1 ? collectiveStart + exchangeTime(work, expert, levels) : 0
  const tensorPass = 2 * reduce * (1 - software.hides.tensor)
  const expertPass = 2 * exchange * (1 - software.hides.expert)
  const contextPass = context > 1 ? contextTime(work, context, tensor, machine) : 0
  return {
    forward: tensorPass + expertPass + contextPass,
    backward: tensorPass + expertPass + 2 * contextPass,
    tensor: tensorPass * (2 + again),
    expert: expertPass * (2 + again),
    context: contextPass * (3 + again),
  }
}

/**
 * Tokens to the experts they chose, or back. A token goes once to each group of a level that holds a
 * choice of its own and is copied on inside: of g groups the others hold (g − 1)(1 − (1 − 1/g)^k).
 * Levels work at the same time. Source: DeepEP, two-hop dispatch; DeepSeek-V3 (2412.19437), 3.2.2.
 */
function exchangeTime(work: LayerWork, expert: Count, levels: readonly NetworkLevel[]): Seconds {
  let time = 0
  let inside = 1
  for (const level of levels) {
    const size = Math.min(level.size, expert)
    if (size <= inside) continue
    const groups = size / inside
    // Choices that fall into the group of this level at all.
    const choices = (work.choices * size) / expert
    const copies = (groups - 1) * (1 - (1 - 1 / groups) ** choices)
    const fraction = level.efficiency.at(-1)?.fraction ?? 1
    const wire = (copies * work.routedBytes) / (level.bandwidth * fraction)
    time = Math.max(time, wire + level.latency)
    inside = size
  }
  return time
}

/** All ranks' keys and values past every rank, c − 1 sends, less the attention they hide behind. */
function contextTime(work: LayerWork, context: Count, tensor: Count, machine: Machine): Seconds {
  const levels = strided(machine.levels, tensor)
  const level = levels.find((l) => l.size >= context) ?? levels.at(-1)
  if (level === undefined) return 0
  const rate = level.bandwidth * (level.efficiency.at(-1)?.fraction ?? 1)
  const ring = (context - 1) * (work.contextBytes / rate + level.latency)
  const attention = work.core.flop / ((machine.peak.bf16 ?? 1) * machine.kernels.attention)
  return Math.max(0, ring - attention)
}
