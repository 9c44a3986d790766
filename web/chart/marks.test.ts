import { describe, expect, it } from 'vitest'
import { nextMark } from './mark-keys.js'
import { domainOf } from './signed-bars.js'

describe('arrow keys through marks', () => {
  it('go from one to the next and stop at the ends', () => {
    expect(nextMark('ArrowDown', null, 3)).toBe(0)
    expect(nextMark('ArrowDown', 2, 3)).toBe(2)
    expect(nextMark('ArrowUp', null, 3)).toBe(2)
    expect(nextMark('ArrowLeft', 0, 3)).toBe(0)
    expect(nextMark('End', 0, 3)).toBe(2)
  })

  it('leave other keys, and charts without marks, alone', () => {
    expect(nextMark('a', 1, 3)).toBeUndefined()
    expect(nextMark('ArrowDown', null, 0)).toBeUndefined()
  })
})

describe('the axis of bars', () => {
  const bar = (...values: number[]) => ({
    label: '',
    end: '',
    parts: values.map((value) => ({ label: '', value, colour: 1, path: '' })),
  })

  it('reaches from the largest loss to the largest gain', () => {
    expect(domainOf([bar(3, 4), bar(-2), bar(5, -6)])).toEqual([-6, 7])
  })

  it('holds zero, and has a width where all is nothing', () => {
    expect(domainOf([bar(3)])).toEqual([0, 3])
    expect(domainOf([bar(-3)])).toEqual([-3, 0])
    expect(domainOf([bar(0)])).toEqual([0, 1])
  })
})
