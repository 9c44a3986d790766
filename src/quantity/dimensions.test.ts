import { describe, expect, it } from 'vitest'
import { type Dimension, dimensionNames, dimensions, isDimension, parseQuantity } from './index.js'
import { normalise } from './normalise.js'
import { parseUnit } from './unit-expression.js'
import { sameVector, without } from './vector.js'

describe('the registry of dimensions', () => {
  it.each(dimensionNames)('%s: coherent unit, example and display units agree', (name) => {
    const { unit, vector, example, display = [] } = dimensions[name]
    for (const text of [
      unit,
      ...display.map((entry) => (typeof entry === 'string' ? entry : entry[0])),
    ]) {
      const read = parseUnit(normalise(text))
      if ('fault' in read) throw new Error(`${text}: ${JSON.stringify(read)}`)
      // a piece may be left unsaid, as in 25_000/week
      expect(
        sameVector(read.vector, vector) || sameVector(read.vector, without(vector, 'count')),
        text,
      ).toBe(true)
      if (text === unit) expect(read.scale).toEqual({ ten: 0, times: 1, over: 1 })
    }
    expect(parseQuantity(example, name).ok).toBe(true)
    expect(parseQuantity(unit === '' ? '1' : `1 ${unit}`, name)).toMatchObject({
      ok: true,
      value: 1,
    })
  })

  it.each(dimensionNames)('%s: display units ascend', (name) => {
    const texts = (dimensions[name].display ?? []).map((entry) =>
      typeof entry === 'string' ? `1 ${entry}` : entry,
    )
    const sizes = texts.map((entry) => {
      if (typeof entry !== 'string') return entry[1]
      const read = parseQuantity(entry, name as Dimension)
      return read.ok ? read.value : Number.NaN
    })
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  })

  it('knows its names', () => {
    expect(isDimension('power')).toBe(true)
    expect(isDimension('toString')).toBe(false)
  })
})
