import type { Model } from './generated/types.js'

/** Parameters of a model by its shape; `active` counts the routed experts one token uses. */
export interface ParameterCount {
  readonly total: number
  readonly active: number
}

/**
 * Parameters of a transformer from its shape. Undefined where the shape is not published or the
 * attention needs another formula (linear, compressed).
 *
 * attention  2 h n d + 2 h m d            (n heads, m key-value heads of width d)
 *   latent   h q + q n (c + r) + h (k + r) + k n (c + v) + n v h   (ranks q, k; widths c, r, v)
 * feed-forward 3 h f gated, 2 h f else; a mixture adds a router h E
 * embedding  V h, twice when untied; learned positions add h each
 * GPT style  13 h a layer for biases and norms
 */
export function parameterCount(model: Model): ParameterCount | undefined {
  const { hidden, layers, vocabulary } = model
  const attention = attentionParameters(model)
  const feedForward = feedForwardParameters(model)
  if (hidden === undefined || layers === undefined || vocabulary === undefined) return undefined
  if (attention === undefined || feedForward === undefined) return undefined
  const tables = model.tiedEmbeddings === 'yes' ? 1 : 2
  const positions = hidden * (model.learnedPositions ?? 0)
  const biases = model.mlpKind === 'gelu2' ? 13 * hidden * layers : 0
  const rest = layers * attention + tables * vocabulary * hidden + positions + biases
  return { total: rest + feedForward.total, active: rest + feedForward.active }
}

function attentionParameters(model: Model): number | undefined {
  const { attention, hidden: h, heads: n, kvHeads: m, headDim: d } = model
  if (h === undefined || n === undefined || attention === undefined) return undefined
  if (attention.startsWith('MLA')) {
    const { qLoraRank: q, kvLoraRank: k, qkNopeDim: c, qkRopeDim: r, vHeadDim: v } = model
    if (!q || !k || !c || !r || !v) return undefined
    return h * q + q * n * (c + r) + h * (k + r) + k * n * (c + v) + n * v * h
  }
  if (!/^(MHA|GQA)/.test(attention) || m === undefined || d === undefined) return undefined
  return 2 * h * n * d + 2 * h * m * d
}

function feedForwardParameters(model: Model): ParameterCount | undefined {
  const { hidden: h, layers, ffnDense, ffnExpert, expertsTotal, expertsActive, mlpKind } = model
  if (h === undefined || layers === undefined || mlpKind === undefined) return undefined
  const matrices = mlpKind === 'gelu2' ? 2 : 3
  const dense = matrices * h * (ffnDense ?? 0)
  if (expertsTotal === undefined)
    return ffnDense ? { total: layers * dense, active: layers * dense } : undefined
  if (ffnExpert === undefined || expertsActive === undefined) return undefined
  const denseLayers = mlpKind.includes('interleave2') ? layers / 2 : (model.denseLayers ?? 0)
  const expert = matrices * h * ffnExpert
  const shared = (model.expertsShared ?? 0) * expert
  const mixture = (experts: number) =>
    (layers - denseLayers) * (experts * expert + shared + h * expertsTotal) + denseLayers * dense
  return { total: mixture(expertsTotal), active: mixture(expertsActive) }
}
