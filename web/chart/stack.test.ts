import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meansOf, rangeOfStack, stacked } from './stack.js'

describe('a stack', () => {
  it('puts layers on each other, and what is taken below the axis', () => {
    const bands = stacked({
      at: [0, 1],
      layers: [
        [1, 2],
        [-1, 3],
        [4, -2],
      ],
    }) // prettier-ignore
    expect(bands).toEqual([
      [
        [0, 1],
        [0, 2],
      ],
      [
        [0, -1],
        [2, 5],
      ],
      [
        [1, 5],
        [0, -2],
      ],
    ]) // prettier-ignore
    expect(rangeOfStack(bands, [0, 1], { from: 0, to: 1 })).toEqual([-1, 5])
    expect(rangeOfStack(bands, [0, 1], { from: 1.5, to: 9 })).toEqual([-2, 5])
  })

  it('is as high as its layers together', () => {
    const layers = fc.array(fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(layers, (all) => {
        const top = stacked({ at: [0, 1, 2, 3, 4], layers: all }).at(-1)!
        for (let i = 0; i < 5; i++) {
          expect(top[i]![1]).toBe(all.reduce((sum, layer) => sum + layer[i]!, 0))
        }
      }),
    )
  })
})

it('means keep the sum where they divide the stretch, and the last may be shorter', () => {
  const hours = Float64Array.from({ length: 50 }, (_, i) => i)
  expect(meansOf(hours, 0, 48, 24)).toEqual([11.5, 35.5])
  expect(meansOf(hours, 0, 50, 24)).toEqual([11.5, 35.5, 48.5])
  expect(meansOf(hours, 3, 2, 1)).toEqual([3, 4])
  expect(meansOf(hours, 60, 5, 1)).toEqual([])
})
