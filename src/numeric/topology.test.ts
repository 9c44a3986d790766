import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topologicalOrder } from './topology.js'

const orderOf = (n: number, edges: readonly (readonly [number, number])[]) =>
  topologicalOrder(
    n,
    Int32Array.from(edges, ([from]) => from),
    Int32Array.from(edges, ([, to]) => to),
  )

const graph = fc
  .integer({ min: 1, max: 12 })
  .chain((n) =>
    fc.tuple(fc.constant(n), fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 20 })),
  )

describe('topologicalOrder', () => {
  it('takes free nodes by number, then as they become free', () => {
    const found = orderOf(6, [
      [5, 1],
      [1, 0],
      [2, 0],
      [5, 1],
    ])
    expect(found).toEqual({ ok: true, order: Int32Array.of(2, 3, 4, 5, 1, 0) })
    expect(orderOf(0, [])).toEqual({ ok: true, order: new Int32Array(0) })
  })

  it('names a cycle in the direction of its edges, not what hangs on it', () => {
    const found = orderOf(7, [
      [0, 3],
      [3, 5],
      [5, 2],
      [2, 3],
      [2, 6],
      [6, 4],
    ])
    expect(found).toEqual({ ok: false, cycle: [2, 3, 5] })
    expect(orderOf(2, [[1, 1]])).toEqual({ ok: false, cycle: [1] })
  })

  it('either orders every edge forward or shows a cycle made of edges', () => {
    fc.assert(
      fc.property(graph, ([n, edges]) => {
        const found = orderOf(n, edges)
        if (found.ok) {
          const place = new Map([...found.order].map((node, i) => [node, i]))
          expect(place.size).toBe(n)
          for (const [from, to] of edges) expect(place.get(from)! < place.get(to)!).toBe(true)
        } else {
          expect(new Set(found.cycle).size).toBe(found.cycle.length)
          for (const [i, from] of found.cycle.entries()) {
            const next = found.cycle[(i + 1) % found.cycle.length]
            expect(edges.some((edge) => edge[0] === from && edge[1] === next)).toBe(true)
          }
        }
      }),
      { seed: 20, numRuns: 1000 },
    )
  })

  it('follows a chain and a ring of 100,000 nodes without recursion', () => {
    const n = 100_000
    const from = Int32Array.from({ length: n }, (_, i) => i)
    const to = Int32Array.from({ length: n }, (_, i) => (i + 1) % n)
    const chain = topologicalOrder(n, from.subarray(0, n - 1), to.subarray(0, n - 1))
    expect(chain).toMatchObject({ ok: true })
    const ring = topologicalOrder(n, from, to)
    expect(ring.ok ? 0 : ring.cycle.length).toBe(n)
  })

  it('refuses edges that lead nowhere', () => {
    expect(() => orderOf(2, [[0, 2]])).toThrow(
      expect.objectContaining({
        code: 'numeric/edge-outside',
        values: { edge: 0, from: 0, to: 2, n: 2 },
      }),
    )
    expect(() => topologicalOrder(2, Int32Array.of(0), Int32Array.of())).toThrow(
      expect.objectContaining({ code: 'numeric/length-mismatch' }),
    )
  })
})
