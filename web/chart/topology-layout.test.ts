import { describe, expect, it } from 'vitest'
import { layTiers } from './topology-layout.js'

const tiers = [
  { label: 'cores', count: 391 },
  { label: 'spines', count: 782 },
  { label: 'leaves', count: 782 },
  { label: 'H100', count: 50_000 },
]

describe('layTiers', () => {
  it('draws a few boxes of many, fewer where there are fewer, and marks the cut', () => {
    const [cores, spines, leaves, joined] = layTiers(tiers, 150, 1000)
    expect(joined!.boxes.length).toBeLessThanOrEqual(11)
    expect(cores!.boxes.length).toBe(spines!.boxes.length / 2)
    expect(leaves!.boxes.length).toBe(spines!.boxes.length)
    expect(spines!.gap).not.toBeNull()
  })

  it('draws each of a few, and no cut', () => {
    const [one, two] = layTiers(
      [
        { label: 'spine', count: 2 },
        { label: 'leaf', count: 1 },
      ],
      0,
      400,
    )
    expect(one!.boxes).toHaveLength(2)
    expect(one!.gap).toBeNull()
    expect(two!.boxes).toEqual([200])
    expect(two!.gap).toBeNull()
  })

  it('keeps boxes apart and inside, also where it is narrow', () => {
    for (const { boxes, boxWidth } of [...layTiers(tiers, 10, 330), ...layTiers(tiers, 110, 330)]) {
      for (const [i, x] of boxes.entries()) {
        expect(x - boxWidth / 2).toBeGreaterThanOrEqual(10)
        expect(x + boxWidth / 2).toBeLessThanOrEqual(330)
        if (i > 0) expect(x - boxes[i - 1]!).toBeGreaterThanOrEqual(boxWidth)
      }
    }
  })
})
