import { describe, expect, it } from 'vitest'
import { createMemo } from './memo.js'
import { share } from './share.js'

describe('sharing', () => {
  const before = { a: { x: 1 }, b: [1, 2], c: Float64Array.of(1, 2) }

  it('gives back what equals', () => {
    expect(share(before, structuredClone(before))).toBe(before)
  })

  it('keeps the parts that did not change', () => {
    const next = share(before, { ...structuredClone(before), b: [1, 3] })
    expect(next).not.toBe(before)
    expect([next.a, next.c]).toEqual([before.a, before.c])
    expect(next.a).toBe(before.a)
    expect(next.b).toEqual([1, 3])
  })

  it('sees an order of keys that changed, and wakes what reads it', () => {
    const turned = { b: before.b, a: before.a, c: before.c }
    expect(share(before, turned)).not.toBe(before)
    const memo = createMemo()
    const keys = (table: object) => memo.run('keys', table, (own) => Object.keys(own).join())
    expect([keys(before), keys(turned)]).toEqual(['a,b,c', 'b,a,c'])
  })
})
