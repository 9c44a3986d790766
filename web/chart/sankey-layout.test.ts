import { describe, expect, it } from 'vitest'
import { layOut, type Stream } from './sankey-layout.js'

const stream = (key: string, value: number): Stream => ({
  key,
  label: key,
  value,
  colour: 1,
  path: `money.uses.${key}`,
})
const room = { width: 800, height: 400 }

describe('streams of money', () => {
  const sources = [stream('equity', 70), stream('loan', 30)]
  const uses = [stream('chips', 60), stream('halls', 25), stream('interest', 15)]
  const { boxes, flows } = layOut(sources, uses, room)
  const heightOf = (key: string) => {
    const box = boxes.find((one) => one.stream?.key === key)!
    return box.y1 - box.y0
  }

  it('are as high as they are large', () => {
    expect(heightOf('chips') / heightOf('interest')).toBeCloseTo(4, 6)
    expect(heightOf('equity') / heightOf('loan')).toBeCloseTo(7 / 3, 6)
    expect(flows[0]!.width).toBeCloseTo(heightOf('equity'), 6)
  })

  it('stand in three columns, in the order in which they are given', () => {
    const columns = boxes.map(({ side, x0 }) => [side, Math.round(x0)])
    expect(new Set(columns.map(String)).size).toBe(3)
    const right = boxes.filter(({ side }) => side === 'use')
    expect(right.map(({ stream }) => stream!.key)).toEqual(['chips', 'halls', 'interest'])
    expect([...right].sort((a, b) => a.y0 - b.y0)).toEqual(right)
  })

  it('keep a line of text apart, however small', () => {
    const many = Array.from({ length: 12 }, (_, i) => stream(`part-${i}`, i === 0 ? 1e6 : 1))
    const right = layOut([stream('equity', 1e6 + 11)], many, room).boxes.filter(
      ({ side }) => side === 'use',
    )
    const middles = right.map(({ y0, y1 }) => (y0 + y1) / 2)
    for (const [i, middle] of middles.slice(1).entries()) {
      expect(middle - middles[i]!).toBeGreaterThanOrEqual(14.9)
    }
    expect(right.at(-1)!.y1).toBeLessThanOrEqual(room.height)
  })

  it('belong to their flows', () => {
    expect(flows.map((flow) => flow.stream.key)).toEqual([
      'equity',
      'loan',
      'chips',
      'halls',
      'interest',
    ])
    expect(layOut([], [], room)).toEqual({ boxes: [], flows: [] })
  })
})
