import { describe, expect, it } from 'vitest'
import { calendarFactor, planSchedule } from './index.js'
import { activity, build, day, input } from './plan.fixture.js'

describe('calendarFactor', () => {
  it('is 1.4 for one shift on five days', () => {
    expect(calendarFactor({ daysPerWeek: 5, shifts: 1, laterShiftOutput: 0.8 })).toBe(1.4)
  })

  it('is 1 for one shift every day', () => {
    expect(calendarFactor({ daysPerWeek: 7, shifts: 1, laterShiftOutput: 0.8 })).toBe(1)
  })

  it('divides by the output of all shifts', () => {
    expect(calendarFactor({ daysPerWeek: 7, shifts: 3, laterShiftOutput: 0.5 })).toBe(0.5)
    expect(calendarFactor({ daysPerWeek: 6, shifts: 2, laterShiftOutput: 0.75 })).toBeCloseTo(
      7 / 6 / 1.75,
      14,
    )
  })

  it('stretches working time and leaves elapsed time alone', () => {
    const calendar = { daysPerWeek: 5, shifts: 1, laterShiftOutput: 0.8 }
    const { activities } = planSchedule(
      input({
        build: build(
          {
            fitout: activity(60, {}, { scope: 'site', calendar: 'working' }),
            curing: activity(28, {}, { scope: 'site', calendar: 'elapsed' }),
          },
          { calendar },
        ),
      }),
    )
    expect(activities.fitout!.finish).toBeCloseTo(84 * day, 6)
    expect(activities.curing!.finish).toBe(28 * day)
  })
})
