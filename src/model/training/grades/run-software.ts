import type { Case } from '../../grade.js'
import { type Framework, frameworks, type Software } from '../software.js'
import { textOf } from './rows.js'

/** A release as one number: 26.06.01 is 260601. */
function releaseOf(text: string): number {
  const [year = 0, month = 0, patch = 0] = text.split('.').map(Number)
  return year * 10_000 + month * 100 + patch
}

/**
 * Releases of Megatron-Bridge from which recipes for experts run on fused products and graphs of
 * whole steps: scale-up domains of 72 first. Source: release notes of 0.5.0 and 0.5.1 (26.06).
 */
const graphsFrom = { domain: releaseOf('26.06'), node: releaseOf('26.06.01') }

/** Framework of a row, by who published it, on what and when. */
export function frameworkOf(row: Case): Framework {
  const source = textOf(row, 'source')
  const accelerator = textOf(row, 'accelerator')
  if (/SC21|Korthikanti/.test(source)) {
    return Number(textOf(row, 'fsdp')) > 1 ? 'zero-2021' : 'megatron-2021'
  }
  if (/MegaScale/.test(source)) {
    return /overlap/.test(textOf(row, 'overlap')) ? 'megascale' : 'megatron-2023'
  }
  if (/torchtitan|Llama 3 paper/.test(source)) return 'fsdp'
  const bridge = /Bridge (\S+)/.exec(source)
  if (!bridge) return 'megatron-core'
  const domain = /GB[23]00/.test(accelerator)
  const from = domain ? graphsFrom.domain : graphsFrom.node
  if (/B[23]00/.test(accelerator) && releaseOf(bridge[1]!) >= from) return 'megatron-core-graphs'
  const fixed = /tokendrop/.test(textOf(row, 'note'))
  return domain || fixed ? 'megatron-core-scoped' : 'megatron-core'
}

/** Software of a row: its framework, and what the row says of overlap. */
export function softwareOf(row: Case): Software {
  const software: Software = frameworks[frameworkOf(row)]
  if (/async TP/.test(textOf(row, 'note'))) return hiding(software, 'tensor', asynchronous)
  if (/DualPipe/.test(textOf(row, 'overlap'))) return hiding(software, 'expert', dualPipe)
  return software
}

/** As Megatron Core's overlap. */
const asynchronous = 0.8
/** "Fully hidden" but for its ends. Source: DeepSeek-V3 (2412.19437), section 3.2.1. */
const dualPipe = 0.9

function hiding(software: Software, what: 'tensor' | 'expert', share: number): Software {
  return { ...software, hides: { ...software.hides, [what]: share } }
}
