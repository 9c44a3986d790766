import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replayCascade, upsCourse } from '../model/dynamics/index.js'
import { cascadeStudy, cascadeUps, evenDips } from './cascade.js'

const counter = { disturbances: 3, within: 60 }
const dip = { voltage: 0.5, duration: 0.1 }
const virginia = { power: 1.5e9, dips: evenDips(6, 82, dip), within: 82, counter }

describe('a row of dips', () => {
  it('takes 1,500 MW for good at the third, whatever their moments', () => {
    const told = cascadeStudy(virginia)
    expect(told).toMatchObject({ stays: 1.5e9, returned: 0, back: null, anyMoments: 'stays' })
    expect(told.locked).toEqual({ at: expect.closeTo(32.8 + 1 / 60, 9), dip: 3 })
    expect(told.largestStep).toBeCloseTo(1.5e9, 0)
    // 16.4 s after a dip: 10 s until the return, 6.3 s of the 10 s that it takes
    const before = [0, 0.37, 0.37, 1, 1, 1].map((share) => expect.closeTo(share * 1.5e9, -3))
    expect(told.dips.map((one) => one.before)).toEqual(before)
  })

  it('is borne by a counter of five at these moments, by one of seven at any', () => {
    const told = cascadeStudy(virginia)
    expect([told.leastCounter, told.leastForAny]).toEqual([5, 7])
    const withCounter = (disturbances: number) =>
      cascadeStudy({ ...virginia, counter: { disturbances, within: 60 } })
    expect(withCounter(4)).toMatchObject({ stays: 1.5e9, anyMoments: 'depends' })
    expect(withCounter(5)).toMatchObject({ stays: 0, returned: 1, anyMoments: 'depends' })
    expect(withCounter(7).anyMoments).toBe('returns')
    expect(withCounter(5).back).toEqual({
      from: expect.closeTo(92.1, 9),
      until: expect.closeTo(102.1, 9),
    })
    expect(withCounter(1)).toMatchObject({ anyMoments: 'stays', locked: { dip: 1 } })
  })

  it('is told for one site as for sixty', () => {
    const ups = { ...cascadeUps, counter: { disturbances: 4, within: 30 } }
    const sites = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`${i}`, { power: 25e6, ups, coupling: 1 }]),
    )
    const sixty = replayCascade(sites, virginia.dips, 200)
    const told = cascadeStudy({ ...virginia, counter: ups.counter })
    for (const key of ['stays', 'returned', 'lostMost', 'largestStep'] as const) {
      expect(told[key], key).toBeCloseTo(sixty[key], 0)
    }
  })

  it('says of any moments what every drawn set of moments does', () => {
    const drawn = fc.record({
      disturbances: fc.integer({ min: 1, max: 8 }),
      window: fc.integer({ min: 5, max: 120 }),
      moments: fc.array(fc.double({ min: 0, max: 82, noNaN: true }), {
        minLength: 1,
        maxLength: 8,
      }),
    })
    let said = 0
    fc.assert(
      fc.property(drawn, ({ disturbances, window, moments }) => {
        const dips = moments.sort((a, b) => a - b).map((at) => ({ at, ...dip }))
        const asked = { power: 1, dips, within: 82, counter: { disturbances, within: window } }
        const { anyMoments, leastCounter, stays } = cascadeStudy(asked)
        const isCaught = upsCourse({ ...cascadeUps, counter: asked.counter }, dips).locked !== null
        if (anyMoments !== 'depends') {
          said++
          expect(anyMoments).toBe(isCaught ? 'stays' : 'returns')
        }
        expect(disturbances >= leastCounter).toBe(stays === 0)
      }),
      { seed: 7, numRuns: 400 },
    )
    expect(said).toBeGreaterThan(100)
  })

  it('of which some are not felt counts the others, and none takes nothing', () => {
    const dips = [0.5, 0.9, 0.5, 0.95].map((voltage, i) => ({ at: i * 10, duration: 0.1, voltage }))
    const told = cascadeStudy({ power: 1e9, dips, within: null, counter })
    expect(told).toMatchObject({ stays: 0, leastCounter: 3, leastForAny: null, anyMoments: null })
    expect(told.dips.map(({ felt }) => felt)).toEqual([true, false, true, false])
    const borne = cascadeStudy({ ...virginia, dips: evenDips(6, 82, { ...dip, voltage: 0.9 }) })
    expect(borne).toMatchObject({ stays: 0, largestStep: 0, back: null, course: [] })
  })
})
