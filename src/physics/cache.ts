import type { Bytes, BytesPerToken, Count, Tokens } from '../quantity/index.js'
import { requireRange } from './error.js'
import { type Attention, sum, type TransformerShape } from './shape.js'
import { bytesPerValue, type StorageFormat } from './transformer.js'

/**
 * Values that one layer keeps of one token: 2 m d grouped, k + r latent, none linear.
 * Source: Shazeer 2019 (1911.02150); DeepSeek-V2 (2405.04434), section 2.1.
 */
function valuesPerToken(attention: Attention): Count {
  if (attention.kind === 'grouped') return 2 * attention.keyValueHeads * attention.headWidth
  return attention.kind === 'latent' ? attention.keyValueRank + attention.rotaryWidth : 0
}

/**
 * Cache that one token adds while every window is still open: an upper bound of what it adds later.
 * @param format of the cache; the catalogue's figures are BF16, the default
 */
export function cachePerToken(
  shape: TransformerShape,
  format: StorageFormat = 'bf16',
): BytesPerToken {
  return sum(shape.attention, (a) => a.layers * valuesPerToken(a)) * bytesPerValue(format)
}

/**
 * Cache of one sequence: windowed layers stop at their window, linear layers hold their state from
 * the first token on.
 * @param context tokens, >= 0
 * @param state format of the states of linear layers
 */
export function cacheBytes(
  shape: TransformerShape,
  context: Tokens,
  format: StorageFormat = 'bf16',
  state: StorageFormat = format,
): Bytes {
  requireRange('context', context, 0)
  return sum(shape.attention, (a) => {
    if (a.kind === 'linear') return context > 0 ? a.layers * a.state * bytesPerValue(state) : 0
    const kept = a.kind === 'grouped' ? Math.min(context, a.window ?? context) : context
    return a.layers * kept * valuesPerToken(a) * bytesPerValue(format)
  })
}
