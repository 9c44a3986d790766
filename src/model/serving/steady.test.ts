import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrated } from './calibration.js'
import { requestsHeld } from './capacity.js'
import { replicaCost } from './cost.js'
import { disaggregated } from './disaggregated.js'
import { offlineRate } from './offline.js'
import { servedModel } from './served-model.js'
import { serverRate } from './server.js'
import { llama70b, machine } from './serving.fixture.js'
import { acceptanceFor, tokensPerStep } from './speculation.js'
import { closedLoop, meanContext } from './steady.js'

const model = servedModel(llama70b)
if (typeof model === 'string') throw new Error(model)
const cost = replicaCost(model, 'fp8', machine, { tensor: 4 })
const how = { calibration: calibrated, engine: 'vllm' } as const
const chat = { inputTokens: 1000, outputTokens: 500 }
const run = (concurrency: number, change = {}, running = {}) => {
  const steady = closedLoop(cost, { ...chat, concurrency, ...change }, { ...how, ...running })
  if (steady === null) throw new Error('does not fit')
  return steady
}

describe('a closed loop', () => {
  const count = fc.integer({ min: 1, max: 3000 })

  it('keeps exactly the requests it is given (Little)', () => {
    fc.assert(
      fc.property(count, count, count, (concurrency, inputTokens, outputTokens) => {
        const s = run(concurrency, { inputTokens, outputTokens })
        const inside = s.timeToFirstToken + (outputTokens - 1) * s.timePerOutputToken
        expect((s.tokensPerSecond / outputTokens) * inside).toBeCloseTo(concurrency, 5)
        expect(s.batch).toBeLessThanOrEqual(Math.min(concurrency, s.held) + 1e-9)
      }),
    )
  })

  it('is a fixed point: the step of its batch is the time per token', () => {
    const s = run(64)
    expect(s.parts.total).toBeCloseTo(s.timePerOutputToken, 9)
  })

  it('with more in flight makes more tokens, each slower, up to what memory holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), (concurrency) => {
        const [few, many] = [run(concurrency), run(concurrency + 1)]
        expect(many.tokensPerSecond).toBeGreaterThanOrEqual(few.tokensPerSecond * (1 - 1e-6))
        expect(many.timePerOutputToken).toBeGreaterThanOrEqual(few.timePerOutputToken * (1 - 1e-9))
      }),
    )
  })

  it('queues what memory does not hold, and no more is in service', () => {
    const long = { inputTokens: 30_000 }
    const held = requestsHeld(cost, meanContext({ ...chat, ...long }))
    const full = run(Math.floor(held), long)
    const over = run(Math.ceil(held) * 4, long)
    expect(full.waiting).toBe(0)
    expect(over.waiting).toBeGreaterThan(full.timeToFirstToken)
    expect(over.batch).toBeLessThanOrEqual(held)
    expect(over.timePerOutputToken / full.timePerOutputToken).toBeLessThan(1.2)
  })

  it('a warm cache saves the time of the prompt, not of the answer', () => {
    const [cold, warm] = [run(64, { cached: 0 }), run(64, { cached: 0.9 })]
    expect(warm.timeToFirstToken).toBeLessThan(cold.timeToFirstToken)
    expect(warm.tokensPerSecond).toBeGreaterThan(cold.tokensPerSecond)
  })

  it('does not fit where the weights fill the memory', () => {
    const one = replicaCost(model, 'bf16', machine, { tensor: 1 })
    expect(closedLoop(one, { ...chat, inputTokens: 2e6, concurrency: 1 }, how)).toBeNull()
  })

  it('long answers are seen the longer', () => {
    expect(meanContext({ ...chat })).toBe(1250)
    expect(meanContext({ ...chat, outputVariation: 1 })).toBe(1500)
  })
})

describe('speculation', () => {
  it('yields one token more than the guesses that stand', () => {
    expect(tokensPerStep({ length: 3, acceptance: 0 })).toBe(1)
    expect(tokensPerStep({ length: 3, acceptance: 1 })).toBe(4)
    expect(tokensPerStep({ length: 2, acceptance: 0.5 })).toBeCloseTo(1.75, 12)
    expect(tokensPerStep({ length: 4, acceptance: acceptanceFor(2.5, 4) })).toBeCloseTo(2.5, 9)
  })

  it('gains for one user what is accepted, and costs where nothing is', () => {
    const speed = (acceptance: number) =>
      1 / run(1, {}, { speculation: { length: 3, acceptance, cost: 0.05 } }).timePerOutputToken
    const plain = 1 / run(1).timePerOutputToken
    expect(speed(0)).toBeLessThan(plain)
    expect(speed(0.8)).toBeGreaterThan(2 * plain)
    expect(speed(0.8)).toBeLessThan(2.953 * plain)
  })
})

describe('offline and server', () => {
  it('a full batch makes more tokens than any closed loop', () => {
    const full = offlineRate(cost, chat, how)!
    expect(full.tokensPerSecond).toBeGreaterThan(run(Math.floor(full.batch)).tokensPerSecond)
  })

  it('keeps the limit of the token time, to the request', () => {
    const held = offlineRate(cost, chat, how, 0.03)!
    expect(held.timePerOutputToken).toBeLessThanOrEqual(0.03)
    expect(held.timePerOutputToken).toBeGreaterThan(0.029)
    expect(offlineRate(cost, chat, how, 1e-4)).toBeNull()
  })

  it('random arrivals leave room for the first token, more where the limit is tight', () => {
    const at = (timeToFirstToken: number) =>
      serverRate(cost, chat, { timeToFirstToken, timePerOutputToken: 0.2 }, how)
    expect(at(2)!.load).toBeGreaterThan(at(0.3)!.load)
    expect(at(1e4)!.load).toBeCloseTo(1, 3)
    expect(at(0.001)).toBeNull()
  })
})

describe('prompts and answers apart', () => {
  const pool = (workers: number) => ({ workers, cost })
  const both = (prefill: number, decode: number, concurrency: number) =>
    disaggregated(
      { prefill: pool(prefill), decode: pool(decode), transferBandwidth: 50e9 },
      { ...chat, concurrency },
      how,
    )!

  it('keeps the requests it is given, and no pool works more than all the time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4000 }),
        (prefill, decode, concurrency) => {
          const s = both(prefill, decode, concurrency)
          const inside = s.timeToFirstToken + 499 * s.timePerOutputToken
          expect((s.tokensPerSecond / 500) * inside).toBeCloseTo(concurrency, 4)
          expect(s.prefillLoad).toBeLessThanOrEqual(1 + 1e-9)
        },
      ),
    )
  })

  it('decodes faster than one server for both, whose steps read prompts', () => {
    expect(both(1, 1, 64).timePerOutputToken).toBeLessThan(run(64).timePerOutputToken)
  })

  it('starved of prompts, more decoders bring nothing', () => {
    const [few, many] = [both(1, 4, 4000), both(1, 8, 4000)]
    expect(few.prefillLoad).toBeCloseTo(1, 6)
    expect(many.tokensPerSecond).toBeCloseTo(few.tokensPerSecond, 3)
    expect(few.waiting).toBeGreaterThan(0)
  })
})
