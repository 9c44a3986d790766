import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criticalPath, type PathActivity } from './index.js'

/**
 * Reliable Construction Company: expected durations, weeks.
 * Source: Hillier & Lieberman, Introduction to Operations Research, project management with
 * PERT/CPM; three-point estimates of the same table.
 */
const construction: Readonly<Record<string, [string, number, number, number]>> = {
  A: ['', 1, 2, 3],
  B: ['A', 2, 3.5, 8],
  C: ['B', 6, 9, 18],
  D: ['C', 4, 5.5, 10],
  E: ['C', 1, 4.5, 5],
  F: ['E', 4, 4, 10],
  G: ['D', 5, 6.5, 11],
  H: ['E G', 5, 8, 17],
  I: ['C', 3, 7.5, 9],
  J: ['F I', 3, 9, 9],
  K: ['J', 4, 4, 4],
  L: ['J', 1, 5.5, 7],
  M: ['H', 1, 2, 3],
  N: ['K L', 5, 5.5, 9],
}

function constructionNetwork(): Record<string, PathActivity> {
  return Object.fromEntries(
    Object.entries(construction).map(([name, [after, low, mode, high]]) => {
      const before = after.split(' ').filter((one) => one !== '')
      const links = Object.fromEntries(before.map((one) => [one, {}]))
      return [name, { duration: (low + 4 * mode + high) / 6, after: links }]
    }),
  )
}

/** A random network: each activity after some of the earlier ones. */
const networks = fc
  .array(
    fc.record({
      duration: fc.integer({ min: 0, max: 20 }),
      links: fc.array(
        fc.record({
          back: fc.integer({ min: 1, max: 6 }),
          type: fc.constantFrom('FS', 'SS', 'FF', 'SF' as const),
          lag: fc.integer({ min: -5, max: 10 }),
        }),
        { maxLength: 3 },
      ),
      earliest: fc.integer({ min: 0, max: 15 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((rows) =>
    Object.fromEntries(
      rows.map(({ duration, links, earliest }, k): [string, PathActivity] => [
        `a${k}`,
        {
          duration,
          earliest,
          after: Object.fromEntries(
            links
              .filter(({ back }) => k - back >= 0)
              .map(({ back, type, lag }) => [`a${k - back}`, { type, lag }]),
          ),
        },
      ]),
    ),
  )

describe('criticalPath', () => {
  it('finds the 44 weeks of the construction project and its path', () => {
    const { length, activities, cycles } = criticalPath(constructionNetwork())
    expect(length).toBe(44)
    expect(cycles).toEqual([])
    const critical = Object.keys(activities).filter((name) => activities[name]!.critical)
    expect(critical.join('')).toBe('ABCEFJLN')
    expect(activities.D!.totalFloat).toBe(4)
    expect(activities.I!.totalFloat).toBe(2)
    expect(activities.K!.totalFloat).toBe(1)
    expect(activities.M!.lateFinish).toBe(44)
  })

  it('adds the variances of that path to 9 square weeks', () => {
    const { activities } = criticalPath(constructionNetwork())
    const variance = Object.entries(construction)
      .filter(([name]) => activities[name]!.critical)
      .reduce((sum, [, [, low, , high]]) => sum + ((high - low) / 6) ** 2, 0)
    expect(variance).toBeCloseTo(9, 12)
  })

  it.each([
    ['FS', 2, 10 + 2, 5],
    ['SS', 3, 3, 5],
    ['FF', 4, 10 + 4 - 5, 5],
    ['SF', 9, 9 - 5, 5],
    ['FS', -6, 4, 5],
    ['SF', 1, 0, 5],
  ] as const)('starts the successor of %s%d at %d', (type, lag, start, duration) => {
    const { activities } = criticalPath({
      first: { duration: 10 },
      second: { duration, after: { first: { type, lag } } },
    })
    expect(activities.second).toMatchObject({ start, finish: start + duration })
  })

  it('holds an activity until its date, and gives the one before the float', () => {
    const { length, activities } = criticalPath({
      first: { duration: 3 },
      second: { duration: 4, after: { first: {} }, earliest: 8 },
    })
    expect(length).toBe(12)
    expect(activities.first).toMatchObject({ totalFloat: 5, critical: false })
    expect(activities.second).toMatchObject({ start: 8, totalFloat: 0, critical: true })
  })

  it('gives negative float where the end asked for cannot be met', () => {
    const { activities } = criticalPath({ only: { duration: 10 } }, 7)
    expect(activities.only).toMatchObject({ totalFloat: -3, critical: true })
  })

  it('cuts a cycle at the link back to its least name, and goes on', () => {
    const { cycles, activities, length } = criticalPath({
      b: { duration: 2, after: { a: {} } },
      a: { duration: 1, after: { c: {} } },
      c: { duration: 3, after: { b: {} } },
    })
    expect(cycles).toEqual([['a', 'b', 'c']])
    expect(activities.a!.start).toBe(0)
    expect(length).toBe(6)
  })

  it('is empty for an empty network', () => {
    expect(criticalPath({})).toEqual({ length: 0, activities: {}, cycles: [] })
  })

  it('keeps early and late dates consistent on any network', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { length, activities } = criticalPath(network)
        for (const [name, { duration, after, earliest }] of Object.entries(network)) {
          const own = activities[name]!
          expect(own.finish - own.start).toBe(duration)
          expect(own.lateFinish - own.lateStart).toBe(duration)
          expect(own.start).toBeGreaterThanOrEqual(Math.max(0, earliest ?? 0))
          expect(own.totalFloat).toBeGreaterThanOrEqual(0)
          expect(own.lateFinish).toBeLessThanOrEqual(length)
          for (const [before, link] of Object.entries(after ?? {})) {
            for (const late of [false, true]) {
              const one = activities[before]!
              const [start, finish] = late
                ? [own.lateStart, own.lateFinish]
                : [own.start, own.finish]
              const [from, to] = late ? [one.lateStart, one.lateFinish] : [one.start, one.finish]
              const gap = {
                FS: start - to,
                SS: start - from,
                FF: finish - to,
                SF: finish - from,
              }[link.type ?? 'FS']
              expect(gap).toBeGreaterThanOrEqual(link.lag ?? 0)
            }
          }
        }
        expect(Object.values(activities).some(({ critical }) => critical)).toBe(true)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('scales with the unit of time and ignores the order of the keys', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const seconds = Object.fromEntries(
          Object.entries(network)
            .reverse()
            .map(([name, { duration, after, earliest }]): [string, PathActivity] => [
              name,
              {
                duration: duration * 86_400,
                earliest: (earliest ?? 0) * 86_400,
                after: Object.fromEntries(
                  Object.entries(after ?? {}).map(([before, link]) => [
                    before,
                    { type: link.type ?? 'FS', lag: (link.lag ?? 0) * 86_400 },
                  ]),
                ),
              },
            ]),
        )
        const days = criticalPath(network)
        const scaled = criticalPath(seconds)
        expect(scaled.length).toBe(days.length * 86_400)
        for (const [name, one] of Object.entries(days.activities)) {
          expect(scaled.activities[name]).toMatchObject({
            start: one.start * 86_400,
            totalFloat: one.totalFloat * 86_400,
            critical: one.critical,
          })
        }
      }),
      { seed: 2, numRuns: 200 },
    )
  })
})
