import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { philox4x32 } from './philox.js'
import { fillUniform, keyOf, uniform } from './random.js'

/** The upper 52 bits of two words as the generator returns them. */
const open = (high: number, low: number) =>
  (high * 2 ** 20 + Math.floor(low / 2 ** 12) + 0.5) / 2 ** 52

describe('philox4x32', () => {
  // Known-answer vectors of Random123 (kat_vectors, philox4x32 10).
  it.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ])('gives the published words for counter %j', (counter, key, words) => {
    const [c0, c1, c2, c3] = counter as [number, number, number, number]
    const [k0, k1] = key as [number, number]
    const [w0, w1, w2, w3] = words as [number, number, number, number]
    const pair = new Float64Array(2)
    expect(philox4x32(c0, c1, c2, c3, k0, k1, 0, null, 0)).toBe(open(w0, w1))
    expect(philox4x32(c0, c1, c2, c3, k0, k1, 1, pair, 0)).toBe(open(w2, w3))
    expect([...pair]).toEqual([open(w0, w1), open(w2, w3)])
  })

  it('stays inside (0, 1) at the extreme words', () => {
    expect(open(0, 0)).toBe(2 ** -53)
    expect(open(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53)
  })
})

describe('uniform', () => {
  it('gives the same bits for any split over workers', () => {
    const whole = new Float64Array(101)
    fillUniform(whole, 7, 42)
    fc.assert(
      fc.property(fc.array(fc.nat(101), { maxLength: 6 }), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), 101]
        const parts = edges.slice(1).flatMap((to, i) => {
          const part = new Float64Array(to - edges[i]!)
          fillUniform(part, 7, 42, edges[i]!)
          return [...part]
        })
        expect(parts).toEqual([...whole])
      }),
      { seed: 4 },
    )
    for (const i of [0, 1, 50, 100]) expect(uniform(7, i, 42)).toBe(whole[i])
  })

  it('tells seeds, samples and variables apart, beyond 32 bits too', () => {
    const big = 2 ** 32
    const draws = [
      uniform(1, 0, 0),
      uniform(1 + big, 0, 0),
      uniform(-1, 0, 0),
      uniform(1, 1, 0),
      uniform(1, 2, 0),
      uniform(1, 2 * big, 0),
      uniform(1, 0, 1),
      uniform(1, 0, keyOf('a')),
    ]
    expect(new Set(draws).size).toBe(draws.length)
    const far = new Float64Array(3)
    fillUniform(far, 1, 0, 2 * big)
    expect(far[0]).toBe(draws[5])
  })

  it('is uniform: chi-square over 64 cells, mean, and no correlation between variables', () => {
    const n = 64_000
    const x = new Float64Array(n)
    const y = new Float64Array(n)
    fillUniform(x, 2026, keyOf('power'))
    fillUniform(y, 2026, keyOf('price'))
    const cells = new Float64Array(64)
    let sum = 0
    let product = 0
    for (let i = 0; i < n; i++) {
      cells[Math.floor(x[i]! * 64)]! += 1
      sum += x[i]!
      product += (x[i]! - 0.5) * (y[i]! - 0.5)
    }
    const chi = cells.reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0)
    // 99.9 % range of chi-square with 63 degrees of freedom; four standard errors of the others.
    expect(chi).toBeGreaterThan(32)
    expect(chi).toBeLessThan(104)
    expect(Math.abs(sum / n - 0.5)).toBeLessThan(4 / Math.sqrt(12 * n))
    expect(Math.abs(product / n)).toBeLessThan(4 / 12 / Math.sqrt(n))
  })
})

describe('keyOf', () => {
  // FNV-1a test vectors of the reference distribution.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('hashes %j', (name, hash) => {
    expect(keyOf(name)).toBe(hash)
  })

  it('hashes the UTF-8 bytes of any script', () => {
    const fnv = (bytes: Uint8Array) =>
      bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0
    for (const name of ['전력', 'é', '🜚', 'a전é🜚']) {
      expect(keyOf(name)).toBe(fnv(new TextEncoder().encode(name)))
    }
  })
})
