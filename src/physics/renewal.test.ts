import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uniform } from '../numeric/index.js'
import {
  availability,
  availabilityOf,
  bestInterval,
  dalyInterval,
  failureRate,
  goodput,
  PhysicsError,
  survival,
  timeBetweenFailures,
  unitsFor,
  youngInterval,
} from './index.js'

const hour = 3600
const day = 24 * hour
const double = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('failures of parts in series', () => {
  it('add their rates, whatever the split', () => {
    const one = { count: 100, timeBetweenFailures: 5e4 * hour }
    const half = { ...one, count: 50 }
    expect(timeBetweenFailures([one])).toBeCloseTo(500 * hour, 6)
    expect(failureRate([half, half])).toBeCloseTo(failureRate([one]), 18)
    expect(timeBetweenFailures([])).toBe(Infinity)
  })

  // Llama 3, arXiv 2407.21783: 419 unexpected interruptions of 16,384 accelerators in 54 days.
  it('give the mean time of Llama 3, and 1.8 h of RSC-1 at 16,384 (arXiv 2410.21680)', () => {
    const each = (54 * day * 16_384) / 419
    expect(each / hour).toBeCloseTo(50_676, -1)
    const llama = timeBetweenFailures([{ count: 16_384, timeBetweenFailures: each }])
    expect(llama / hour).toBeCloseTo(3.09, 2)
    const node = { count: 16_384 / 8, timeBetweenFailures: (1000 * day) / 6.5 }
    expect(timeBetweenFailures([node]) / hour).toBeCloseTo(1.8, 1)
  })
})

describe('interval between checkpoints', () => {
  it('is where the goodput is highest', () => {
    fc.assert(
      fc.property(double(-6, 1), double(1, 1e6), (logCost, meanTime) => {
        const write = 10 ** logCost * meanTime
        const checkpointing = { write, restart: 0.1 * meanTime, timeBetweenFailures: meanTime }
        const best = bestInterval(write, meanTime)
        const top = goodput(best, checkpointing)
        for (const factor of [0.5, 0.9, 0.99, 1.01, 1.1, 2]) {
          expect(goodput(best * factor, checkpointing)).toBeLessThan(top)
        }
      }),
    )
  })

  it('solves its own equation', () => {
    for (const cost of [1e-6, 1e-3, 0.1, 1, 10, 29]) {
      const x = bestInterval(cost, 1)
      expect(Math.abs(x - 1 + Math.exp(-x - cost))).toBeLessThan(1e-12)
      if (cost <= 1) expect((x + Math.log1p(-x)) / -cost).toBeCloseTo(1, 8)
    }
    expect(bestInterval(1e-12, 1) / (Math.sqrt(2e-12) - 2e-12 / 3)).toBeCloseTo(1, 8)
    expect(bestInterval(50, 1)).toBe(1)
    expect(bestInterval(0, 1)).toBe(0)
  })

  it('tends to Young for cheap checkpoints, Daly being nearer', () => {
    for (const write of [1e-6, 1e-4, 1e-2, 0.1]) {
      const best = bestInterval(write, 1)
      const daly = Math.abs(dalyInterval(write, 1) / best - 1)
      const young = Math.abs(youngInterval(write, 1) / best - 1)
      expect(daly).toBeLessThan(young)
      expect(young).toBeLessThan(0.5 * Math.sqrt(2 * write))
      expect(daly).toBeLessThan(0.02 * write ** 1.5 + 1e-9)
    }
    expect(dalyInterval(3, 1)).toBe(1)
  })

  it('scales with the unit of time', () => {
    expect(bestInterval(60 * 2, 60 * 700) / 60).toBeCloseTo(bestInterval(2, 700), 9)
    expect(dalyInterval(60 * 2, 60 * 700) / 60).toBeCloseTo(dalyInterval(2, 700), 9)
  })
})

describe('goodput', () => {
  const checkpointing = { write: 60, restart: 300, timeBetweenFailures: 3 * hour }

  it('is the share of a simulated history', () => {
    const { write, restart, timeBetweenFailures: meanTime } = checkpointing
    const interval = 1500
    let draw = 0
    const failure = () => -meanTime * Math.log(uniform(7, draw++, 1))
    let [work, time] = [0, 0]
    for (let segment = 0; segment < 200_000; segment++) {
      for (;;) {
        const next = failure()
        if (next >= interval + write) break
        time += next
        for (let again = failure(); again < restart; again = failure()) time += again
        time += restart
      }
      time += interval + write
      work += interval
    }
    expect(goodput(interval, checkpointing) / (work / time)).toBeCloseTo(1, 2)
  })

  it('has its limits: no failures, no costs, endless failures', () => {
    const never = { ...checkpointing, timeBetweenFailures: Infinity }
    expect(goodput(540, never)).toBe(0.9)
    const rare = { ...checkpointing, timeBetweenFailures: 1e15 }
    expect(goodput(540, rare)).toBeCloseTo(0.9, 9)
    const free = { write: 0, restart: 0, timeBetweenFailures: hour }
    expect(goodput(1e-3, free)).toBeCloseTo(1, 6)
    expect(goodput(1e9, checkpointing)).toBe(0)
  })

  it('falls with every cost and rises with the mean time', () => {
    fc.assert(
      fc.property(double(1, 1e4), double(1.01, 3), (interval, more) => {
        const base = goodput(interval, checkpointing)
        const with_ = (change: Partial<typeof checkpointing>) =>
          goodput(interval, { ...checkpointing, ...change })
        expect(with_({ write: 60 * more })).toBeLessThan(base)
        expect(with_({ restart: 300 * more })).toBeLessThan(base)
        expect(with_({ timeBetweenFailures: 3 * hour * more })).toBeGreaterThan(base)
      }),
    )
  })

  it('of Llama 3 lies above the published 90 % effective time with a restart of minutes', () => {
    const llama = { write: 20, restart: 300, timeBetweenFailures: 3.09 * hour }
    const share = goodput(bestInterval(llama.write, llama.timeBetweenFailures), llama)
    expect(share).toBeGreaterThan(0.9)
    expect(share).toBeLessThan(0.93)
  })
})

describe('availability', () => {
  it('of k of n is the binomial sum', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(21), double(0.01, 0.99), (n, k, a) => {
        let sum = 0
        for (let i = k; i <= n; i++) sum += choose(n, i) * a ** i * (1 - a) ** (n - i)
        expect(availabilityOf(k, n, a)).toBeCloseTo(sum, 10)
      }),
    )
    expect(availabilityOf(2, 3, 0.9)).toBeCloseTo(0.972, 12)
    expect(availabilityOf(3, 3, 1)).toBe(1)
    expect(availabilityOf(4, 3, 1)).toBe(0)
  })

  it('of a unit is up over up and down, and nothing fails with probability e^(−t/M)', () => {
    expect(availability(99, 1)).toBe(0.99)
    expect(availability(Infinity, 1)).toBe(1)
    expect(survival(0, 5)).toBe(1)
    expect(survival(5, 5)).toBeCloseTo(Math.exp(-1), 15)
  })

  it('takes the fewest units that reach a target', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        double(0.5, 0.999),
        double(0.5, 0.99999),
        (k, a, p) => {
          const n = unitsFor(k, a, p)
          expect(availabilityOf(k, n, a)).toBeGreaterThanOrEqual(p)
          expect(n === k || availabilityOf(k, n - 1, a) < p).toBe(true)
        },
      ),
    )
    expect(unitsFor(10, 1, 1)).toBe(10)
    expect(unitsFor(0, 0.9, 0.99)).toBe(0)
    expect(() => unitsFor(10, 0.9, 1)).toThrow(PhysicsError)
  })
})
