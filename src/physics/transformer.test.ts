import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { model as catalogModel, type Model, recordsOf } from '../catalog/index.js'
import {
  attendedPairs,
  bytesPerValue,
  cacheBytes,
  cachePerToken,
  forwardFlop,
  forwardFlopPerToken,
  layerCount,
  PhysicsError,
  parameters,
  shapeOf,
  type TransformerShape,
  trainingFlopPerToken,
  weightBytes,
} from './index.js'

const models: readonly Model[] = recordsOf('models').map(({ id }) => catalogModel(id)!)
const shaped = models.flatMap((model) => {
  const shape = shapeOf(model)
  return shape ? [{ model, shape, count: parameters(shape) }] : []
})
const modelNamed = (id: string): Model => models.find((model) => model.id === id)!
const shapeNamed = (id: string) => shapeOf(modelNamed(id))!
const GiB = 2 ** 30

/** A small model in which every kind of layer occurs. */
const mixed: TransformerShape = {
  hidden: 8,
  vocabulary: 10,
  tiedEmbeddings: false,
  learnedPositions: 0,
  vectorsPerLayer: 0,
  attention: [
    { kind: 'grouped', layers: 2, heads: 4, keyValueHeads: 2, headWidth: 2 },
    { kind: 'grouped', layers: 2, heads: 4, keyValueHeads: 2, headWidth: 2, window: 5 },
    { kind: 'linear', layers: 3, parameters: 256, state: 32, stateFlop: 128 },
  ],
  feedForward: [
    { kind: 'dense', layers: 3, width: 16, matrices: 3 },
    { kind: 'mixture', layers: 4, width: 4, matrices: 3, experts: 6, active: 2, shared: 1 },
  ],
}

describe('parameters', () => {
  const published = shaped.filter(({ model }) => model.parametersTotal !== undefined)

  it.each(published.map((row) => [row.model.id, row] as const))(
    'gives the published total of %s within 1 %%',
    (_, { model, count }) => {
      expect(Math.abs(count.total / model.parametersTotal! - 1)).toBeLessThan(0.01)
    },
  )

  it('covers every model with a published shape; the others are known by name', () => {
    expect(published.length).toBeGreaterThanOrEqual(25)
    const withoutTotal = shaped.filter(({ model }) => model.parametersTotal === undefined)
    expect(withoutTotal.map(({ model }) => model.id)).toEqual(['glm-5'])
    const withoutShape = models.filter((m) => m.status !== 'ESTIMATE' && !shapeOf(m))
    const known = ['kimi-k3', 'deepseek-v4-pro', 'qwen35-397b-a17b', 'ax-k1-519b-a33b']
    expect(withoutShape.map((m) => m.id).sort()).toEqual(known.sort())
  })

  it.each([
    ['gpt-oss-20b', 3.6e9],
    ['gpt-oss-120b', 5.1e9],
  ])(
    'counts the matrices of %s, which is how its active parameters are published',
    (id, active) => {
      const { activeMatrices } = parameters(shapeNamed(id))
      expect(Math.abs(activeMatrices / active - 1)).toBeLessThan(0.01)
    },
  )

  it.each([
    ['deepseek-v3', 37e9, 0.02],
    ['kimi-k2', 32e9, 0.03],
    ['mixtral-8x7b', 12.9e9, 0.01],
    ['mixtral-8x22b', 39.1e9, 0.01],
    ['qwen3-235b-a22b', 22e9, 0.01],
    ['llama4-maverick', 17e9, 0.02],
  ])('gives the published active parameters of %s', (id, active, tolerance) => {
    expect(Math.abs(parameters(shapeNamed(id)).active / active - 1)).toBeLessThan(tolerance)
  })

  // Three gated delta-rule layers to one of full attention. The widths of the linear layers, 16 key
  // and 64 value heads of 128, are the published configuration's from memory.
  it('gives the published totals of a hybrid of linear and full layers', () => {
    const model = modelNamed('qwen35-397b-a17b')
    const [h, keys, values] = [model.hidden!, 16 * 128, 64 * 128]
    const inputs = h * (2 * keys + 2 * values) + h * 2 * 64
    const linear = inputs + 4 * (2 * keys + values) + values * h
    const hybrid: TransformerShape = {
      hidden: h,
      vocabulary: model.vocabulary!,
      tiedEmbeddings: false,
      learnedPositions: 0,
      vectorsPerLayer: 0,
      attention: [
        { kind: 'linear', layers: 45, parameters: linear, state: 64 * 128 ** 2, stateFlop: 0 },
        { kind: 'grouped', layers: 15, heads: 32, keyValueHeads: 2, headWidth: 256, gated: true },
      ],
      feedForward: [
        {
          kind: 'mixture',
          layers: 60,
          width: 1024,
          matrices: 3,
          experts: 512,
          active: 10,
          shared: 1,
        },
      ],
    }
    const { total, active } = parameters(hybrid)
    expect(Math.abs(total / model.parametersTotal! - 1)).toBeLessThan(0.01)
    expect(Math.abs(active / model.parametersActive! - 1)).toBeLessThan(0.03)
    expect(cachePerToken(hybrid)).toBe(15 * 2 * 2 * 256 * 2)
  })

  it('adds up its parts by hand', () => {
    const attention = 4 * (2 * 8 * (4 + 2) * 2) + 3 * 256
    const dense = 3 * (3 * 8 * 16)
    const expert = 3 * 8 * 4
    const always = 4 * (expert + 8 * 6)
    const embeddings = 2 * 10 * 8
    const total = attention + dense + always + 4 * 6 * expert + embeddings
    const active = attention + dense + always + 4 * 2 * expert + embeddings
    expect(parameters(mixed)).toEqual({
      total,
      active,
      activeMatrices: active - 80,
      attention,
      routed: 4 * 6 * expert,
      embeddings,
    })
  })

  it('counts a gate of the heads as large as their queries', () => {
    const gated = mixed.attention.map((a) => (a.kind === 'grouped' ? { ...a, gated: true } : a))
    const more = parameters({ ...mixed, attention: gated }).total - parameters(mixed).total
    expect(more).toBe(4 * 8 * 4 * 2)
  })

  it('refuses lists of different length', () => {
    const short = { ...mixed, feedForward: mixed.feedForward.slice(1) }
    expect(() => parameters(short)).toThrow(PhysicsError)
    expect(layerCount(mixed)).toBe(7)
  })
})

describe('weights', () => {
  it.each([
    ['gpt-oss-20b', 12.8],
    ['gpt-oss-120b', 60.8],
  ])('gives the checkpoint of %s, experts in MXFP4 and the rest in BF16', (id, gibibytes) => {
    const bytes = weightBytes(shapeNamed(id), 'bf16', 'mxfp4') / GiB
    expect(Math.abs(bytes / gibibytes - 1)).toBeLessThan(0.005)
  })

  it('carries the scale of each block', () => {
    expect(bytesPerValue('mxfp4')).toBe(4.25 / 8)
    expect(bytesPerValue('nvfp4')).toBe(4.5 / 8)
    expect(weightBytes(mixed, 'fp32')).toBe(4 * parameters(mixed).total)
    expect(weightBytes(mixed, 'bf16', 'fp8')).toBeLessThan(weightBytes(mixed, 'bf16'))
  })
})

describe('cache', () => {
  it('is exact for every model with a figure', () => {
    const rows = shaped.filter(({ model }) => model.kvPerToken !== undefined)
    expect(rows.length).toBeGreaterThanOrEqual(26)
    for (const { model, shape } of rows) {
      expect([model.id, cachePerToken(shape)]).toEqual([model.id, model.kvPerToken])
    }
  })

  it('caps windowed layers at their window', () => {
    const shape = shapeNamed('gpt-oss-120b')
    const perLayer = 2 * 8 * 64 * 2
    expect(cacheBytes(shape, 100)).toBe(36 * 100 * perLayer)
    expect(cacheBytes(shape, 10_000)).toBe((18 * 10_000 + 18 * 128) * perLayer)
  })

  it('holds a constant state in linear layers, and nothing before the first token', () => {
    const linear = { ...mixed, attention: mixed.attention.slice(2) }
    expect(cacheBytes(linear, 0)).toBe(0)
    expect(cacheBytes(linear, 1)).toBe(3 * 32 * 2)
    expect(cacheBytes(linear, 1e6)).toBe(3 * 32 * 2)
    expect(cachePerToken(linear)).toBe(0)
  })

  it('never grows by more than an open window adds, and never shrinks', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (context, more) => {
        const grown = cacheBytes(mixed, context + more + 1) - cacheBytes(mixed, context + 1)
        expect(grown).toBeGreaterThanOrEqual(0)
        expect(grown).toBeLessThanOrEqual(more * cachePerToken(mixed))
      }),
    )
  })
})

describe('pairs of query and key', () => {
  it('are the sum over queries of the keys they see', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 80 }), (s, c, w) => {
        let pairs = 0
        for (let position = c + 1; position <= c + s; position++) pairs += Math.min(position, w)
        expect(attendedPairs(s, c, w)).toBe(pairs)
      }),
    )
  })
})

describe('arithmetic', () => {
  it('of a prompt in chunks is that of the prompt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (a, b) => {
        const whole = forwardFlop(mixed, { tokens: a + b })
        const first = forwardFlop(mixed, { tokens: a })
        const second = forwardFlop(mixed, { tokens: b, context: a })
        expect(first.total + second.total).toBeCloseTo(whole.total, 6)
        expect(first.attention + second.attention).toBeCloseTo(whole.attention, 6)
      }),
    )
  })

  it('is two operations a matrix parameter without context, plus one key', () => {
    for (const { shape, count } of shaped) {
      const { layers, logits } = forwardFlop(shape, { tokens: 1 })
      expect((layers + logits) / (2 * count.activeMatrices)).toBeCloseTo(1, 12)
    }
  })

  it('computes logits where asked', () => {
    const all = forwardFlop(mixed, { tokens: 50 })
    const one = forwardFlop(mixed, { tokens: 50, logits: 1 })
    expect(all.logits).toBe(50 * one.logits)
    expect(one.layers).toBe(all.layers)
  })

  // 72 B s l h² (1 + s/6h + V/12hl) model and 96 (… V/16hl) hardware operations of an iteration;
  // Narayanan et al. 2021 (2104.04473), section 5, and Korthikanti et al. 2022 (2205.05198).
  it.each(['megatron-22b', 'megatron-175b', 'mt-nlg-530b', 'megatron-1t'])(
    'equals the closed form of Megatron for %s',
    (id) => {
      const shape = shapeNamed(id)
      const { hidden: h, vocabulary: v } = shape
      const l = layerCount(shape)
      const s = 2048
      const form = (factor: number, head: number) =>
        factor * l * h ** 2 * (1 + s / (6 * h) + v / (head * h * l))
      const full = { mask: 'full' } as const
      expect(trainingFlopPerToken(shape, s, full) / form(72, 12)).toBeCloseTo(1, 12)
      const again = trainingFlopPerToken(shape, s, { ...full, recompute: 'full' })
      expect(again / form(96, 16)).toBeCloseTo(1, 12)
      const attention = trainingFlopPerToken(shape, s, { ...full, recompute: 'attention' })
      expect(attention / (form(72, 12) + 4 * l * h * s)).toBeCloseTo(1, 12)
    },
  )

  it('gives the published operations of Llama 3 405B from its tokens at 8 k within 5 %', () => {
    const { trainingFlop, trainingTokens } = modelNamed('llama31-405b')
    const flop = trainingFlopPerToken(shapeNamed('llama31-405b'), 8192) * trainingTokens!
    expect(Math.abs(flop / trainingFlop! - 1)).toBeLessThan(0.05)
  })

  it('approaches the full mask from one half as the context grows', () => {
    const shape = shapeNamed('llama31-8b')
    const share = (s: number) =>
      forwardFlop(shape, { tokens: s }).attention /
      forwardFlop(shape, { tokens: s, mask: 'full' }).attention
    expect(share(1)).toBe(1)
    expect(share(4096)).toBeCloseTo((4096 + 1) / (2 * 4096), 12)
  })

  it('rises with the context, less so through windows, not at all in linear layers', () => {
    const only = (index: number): TransformerShape => ({
      ...mixed,
      attention: [{ ...mixed.attention[index]!, layers: 7 }],
    })
    const rise = (shape: TransformerShape) =>
      forwardFlopPerToken(shape, 1000) - forwardFlopPerToken(shape, 100)
    expect(rise(only(0))).toBeGreaterThan(rise(only(1)))
    expect(rise(only(1))).toBeGreaterThan(0)
    expect(rise(only(2))).toBeCloseTo(0, 9)
  })

  it('costs latent attention more per pair when absorbed, and the same per weight', () => {
    const shape = shapeNamed('deepseek-v3')
    const decode = { tokens: 1, context: 4095 }
    const expanded = forwardFlop(shape, decode)
    const absorbed = forwardFlop(shape, { ...decode, latent: 'absorbed' })
    expect(absorbed.layers).toBe(expanded.layers)
    expect(absorbed.attention / expanded.attention).toBeCloseTo((2 * 512 + 64) / (192 + 128), 12)
  })
})
