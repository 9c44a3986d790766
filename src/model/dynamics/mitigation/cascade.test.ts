import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CascadeSite, replayCascade } from './cascade.js'
import { type Disturbance, shareAt, typicalUps, type Ups, upsCourse } from './ups.js'

const ups = typicalUps('double-conversion', 60)
const dip = (at: number, voltage = 0.6, duration = 0.1): Disturbance => ({ at, duration, voltage })

describe('an uninterruptible supply', () => {
  it('leaves outside its window of value and time only', () => {
    const transfers = (disturbance: Partial<Disturbance>, of: Ups = ups) =>
      upsCourse(of, [{ at: 1, duration: 0.2, ...disturbance }]).transfers
    expect(transfers({ voltage: 0.86 })).toBe(0)
    expect(transfers({ voltage: 0.84 })).toBe(1)
    expect(transfers({ voltage: 0.84, duration: 0.01 })).toBe(0)
    expect(transfers({ voltage: 1.2 })).toBe(1)
    expect(transfers({ frequency: 59 })).toBe(0)
    expect(transfers({ frequency: 44 })).toBe(1)
    expect(transfers({})).toBe(0)
    // the load hangs on the grid itself
    const eco = typicalUps('eco', 60)
    expect(transfers({ voltage: 0.88 }, eco)).toBe(1)
    expect(transfers({ voltage: 0.5, duration: 0.01 }, eco)).toBe(1)
    expect(transfers({ frequency: 59 }, eco)).toBe(1)
    // the shortest of the lines that are broken
    const curve = {
      ...ups,
      voltageLow: [
        { beyond: 0.9, after: 1 },
        { beyond: 0.5, after: 0.02 },
      ],
    }
    expect(transfers({ voltage: 0.6 }, curve)).toBe(0)
    expect(transfers({ voltage: 0.4 }, curve)).toBe(1)
  })

  it('comes back after its delay, step by step, and later where a dip comes between', () => {
    const { points } = upsCourse(ups, [dip(5)])
    const shares = [4, 5.1, 15, 15.1, 20.1, 25.1, 30].map((time) => shareAt(points, time))
    expect(shares).toEqual([1, 0, 0, 0, 0.5, 1, 1].map((share) => expect.closeTo(share, 9)))
    const twice = upsCourse(ups, [dip(5), dip(20)])
    expect(twice.transfers).toBe(2)
    expect(shareAt(twice.points, 20)).toBeCloseTo(0.49, 9)
    expect(shareAt(twice.points, 20.05)).toBe(0)
    expect(shareAt(twice.points, 35.1)).toBeCloseTo(0.5, 9)
  })

  it('stays away at the third disturbance within a minute, and not at one later', () => {
    expect(upsCourse(ups, [dip(0), dip(30), dip(60)]).locked?.disturbance).toBe(2)
    expect(upsCourse(ups, [dip(0), dip(30), dip(60.1)]).locked).toBeNull()
    // what it did not feel does not count
    expect(upsCourse(ups, [dip(0), dip(30, 0.95), dip(50)]).locked).toBeNull()
    expect(upsCourse({ ...ups, counter: undefined }, [dip(0), dip(1), dip(2)]).locked).toBeNull()
  })
})

/** About 60 sites of 1,500 MW together, 10 July 2024. */
const sites = (disturbances: number): Record<string, CascadeSite> =>
  Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `site-${i + 1}`,
      { power: 25e6, ups: { ...ups, counter: { disturbances, within: 60 } }, coupling: 1 },
    ]),
  )
/** Evenly spaced: the record says no more than six in 82 s. */
const even = Array.from({ length: 6 }, (_, i) => dip((i * 82) / 5))

describe('six dips in 82 s', () => {
  it('take away 1,500 MW for good with a counter of three in a minute, none with one of seven', () => {
    const lost = replayCascade(sites(3), even, 300)
    expect(lost.stays).toBe(1.5e9)
    expect(lost.lost.values.at(-1)).toBe(1.5e9)
    expect(lost.returned).toBe(0)
    expect(Object.values(lost.sites).every(({ stays }) => stays?.disturbance === 2)).toBe(true)
    // the grid sees all of it within a second, at every dip
    expect(lost.largestStep).toBeCloseTo(1.5e9, 0)
    const seven = replayCascade(sites(7), even, 300)
    expect(seven.stays).toBe(0)
    expect(seven.lost.values.at(-1)).toBe(0)
    expect(seven.returned).toBe(1)
    expect(seven.lostMost).toBeCloseTo(1.5e9, 0)
  })

  it('whatever their moments: six in 82 s are three in one half of it, 41 s', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 82, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (moments) => {
          const dips = moments.sort((a, b) => a - b).map((at) => dip(at))
          expect(replayCascade(sites(3), dips, 200).stays).toBe(1.5e9)
          expect(replayCascade(sites(7), dips, 200).stays).toBe(0)
        },
      ),
      { seed: 82, numRuns: 60 },
    )
  })

  it('take part of it where sites see less of a dip or count otherwise', () => {
    const mixed = { ...sites(3) }
    for (let i = 1; i <= 20; i++) mixed[`site-${i}`] = { ...mixed[`site-${i}`]!, coupling: 0.3 }
    for (let i = 21; i <= 30; i++) mixed[`site-${i}`] = sites(7)[`site-${i}`]!
    const out = replayCascade(mixed, even, 300)
    expect(out.stays).toBeCloseTo(30 * 25e6, 0)
    expect(out.returned).toBeCloseTo(10 / 40, 9)
    expect(out.sites['site-1']).toEqual({ transfers: 0, stays: null })
    expect(out.lostMost).toBeCloseTo(40 * 25e6, 0)
  })

  it('loses no more than there is, and nothing without a dip', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.double({ min: 0, max: 100, noNaN: true }),
            duration: fc.double({ min: 0, max: 5, noNaN: true }),
            voltage: fc.double({ min: 0, max: 1.3, noNaN: true }),
          }),
          { maxLength: 12 },
        ),
        (dips) => {
          const out = replayCascade(
            sites(4),
            dips.sort((a, b) => a.at - b.at),
            150,
          )
          expect(out.lostMost).toBeLessThanOrEqual(1.5e9 * (1 + 1e-9))
          expect(out.lost.values.every((watts) => watts >= 0)).toBe(true)
          expect(out.lost.values.at(-1)! >= out.stays * (1 - 1e-9)).toBe(true)
        },
      ),
      { seed: 5, numRuns: 40 },
    )
    expect(replayCascade(sites(3), [], 10)).toMatchObject({ stays: 0, lostMost: 0, returned: 1 })
    expect(() => replayCascade(sites(3), [dip(5), dip(4)], 10)).toThrow('dip.at')
    expect(() => replayCascade(sites(3), [], 1e9)).toThrow('samples')
  })
})
