import type { Bytes, Count, Fraction } from '../../quantity/index.js'

/** What a training framework does, as far as it changes the time of a step. */
export interface Software {
  /** Scores written out and normalised apart (2021), or one kernel; its first form was slower. */
  readonly attention: 'separate' | 'fused-first' | 'fused'
  /** Shares of communication hidden behind products where there is work to hide it behind. */
  readonly hides: {
    readonly tensor: Fraction
    readonly data: Fraction
    readonly pipeline: Fraction
    readonly expert: Fraction
  }
  /** Stages send each activation once from a tensor group, not once from each of its ranks. */
  readonly scatters: boolean
  /** Collectives in which a layer's weights are gathered. */
  readonly gathers: Count
  /** Weights are gathered without use of the faster network inside a node. */
  readonly flat: boolean
  /** Of a gradient as it is added up over data ranks. */
  readonly gradientBytes: Bytes
  /** The products of a rank's experts are one kernel. */
  readonly fusesExperts: boolean
  /** Share of the host's launch time left by captured graphs. */
  readonly launch: Fraction
}

const nothing = { tensor: 0, data: 0, pipeline: 0, expert: 0 }

/**
 * Frameworks by what they publish about themselves.
 *
 * - `megatron-deepspeed` 2022: no overlap, gradients added up in 16 bit after the backward pass
 * - `megatron-2021`: no overlap; scatter and gather between stages (Narayanan et al., section 4.1)
 * - `zero-2021`: ZeRO-3 that gathers every weight matrix and vector by itself, each rank through its own
 *   network card (what its published rates come to: 21 of 25 GB/s), a third hidden (fitted on three rows)
 * - `megatron-2023`: FlashAttention, gradients added up after the backward pass
 * - `megascale`: tensor, data and pipeline communication overlapped (Jiang et al. 2024, section 3)
 * - `fsdp`: PyTorch fully sharded data parallel; `fsdp-first` with the kernels of 2023
 * - `megatron-core`: Megatron Core with Transformer Engine, 2024 on
 * - `megatron-core-scoped`: attention and router captured as graphs (recipes for NVL72), or experts of
 *   fixed size, so that the host need not wait for the router
 * - `megatron-core-graphs`: the same from mid 2026 on accelerators with FP4: whole steps captured as
 *   graphs, experts' products fused, exchange overlapped (Megatron-Bridge 0.5, release notes)
 */
export const frameworks = {
  'megatron-deepspeed': {
    attention: 'separate',
    hides: nothing,
    scatters: true,
    gathers: 1,
    flat: false,
    gradientBytes: 2,
    fusesExperts: false,
    launch: 1,
  },
  'megatron-2021': {
    attention: 'separate',
    hides: nothing,
    scatters: true,
    gathers: 1,
    flat: false,
    gradientBytes: 4,
    fusesExperts: false,
    launch: 1,
  },
  'zero-2021': {
    attention: 'separate',
    hides: { ...nothing, data: 1 / 3 },
    scatters: true,
    gathers: 16,
    flat: true,
    gradientBytes: 2,
    fusesExperts: false,
    launch: 1,
  },
  'megatron-2023': {
    attention: 'separate',
    hides: nothing,
    scatters: true,
    gathers: 1,
    flat: false,
    gradientBytes: 4,
    fusesExperts: false,
    launch: 1,
  },
  megascale: {
    attention: 'fused',
    hides: { tensor: 0.8, data: 1, pipeline: 1, expert: 0 },
    scatters: true,
    gathers: 1,
    flat: false,
    gradientBytes: 4,
    fusesExperts: false,
    launch: 1,
  },
  'fsdp-first': {
    attention: 'fused-first',
    hides: { ...nothing, data: 0.5 },
    scatters: false,
    gathers: 1,
    flat: false,
    gradientBytes: 2,
    fusesExperts: false,
    launch: 1,
  },
  fsdp: {
    attention: 'fused',
    hides: { ...nothing, data: 1 },
    scatters: false,
    gathers: 1,
    flat: false,
    gradientBytes: 4,
    fusesExperts: false,
    launch: 1,
  },
  'megatron-core': {
    attention: 'fused',
    hides: { tensor: 0.8, data: 1, pipeline: 1, expert: 0 },
    scatters: true,
    gathers: 1,
    flat: false,
    gradientBytes: 4,
    fusesExperts: false,
    launch: 1,
  },
  'megatron-core-scoped': {
    attention: 'fused',
    hides: { tensor: 0.8, data: 1, pipeline: 1, expert: 0 },
    scatters: true,
    gathers: 1,
    flat: false,
    gradientBytes: 4,
    fusesExperts: false,
    launch: 0.5,
  },
  'megatron-core-graphs': {
    attention: 'fused',
    hides: { tensor: 0.8, data: 1, pipeline: 1, expert: 0.5 },
    scatters: true,
    gathers: 1,
    flat: false,
    gradientBytes: 4,
    fusesExperts: true,
    launch: 0.1,
  },
} as const satisfies Record<string, Software>

export type Framework = keyof typeof frameworks
