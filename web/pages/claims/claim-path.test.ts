import { describe, expect, it } from 'vitest'
import type { JudgedClaim, JudgedCondition, Plan } from '../../../src/campus/index.js'
import { deniedReadings, pathOf } from './claim-path.js'

const plan = { accelerators: 5, money: { capitalTotal: null } } as unknown as Plan
const reading = (of: string | undefined, over?: string, by: JudgedCondition['by'] = 'twin') =>
  ({ when: '', by, of, over, figure: null, deviation: null, verdict: 'differs' }) as JudgedCondition

describe('the path by which a reading is answered', () => {
  it('is the one that the plan has, before or behind the stroke', () => {
    expect(pathOf(reading('accelerators'), plan)).toBe('accelerators')
    expect(pathOf(reading('100 B$', 'accelerators'), plan)).toBe('accelerators')
    expect(pathOf(reading('money.capitalTotal'), plan)).toBe('money.capitalTotal')
  })

  it('may be of the scenario', () => {
    expect(pathOf(reading('scenario.work.tiers.plus.cap'), plan)).toBe('work.tiers.plus.cap')
  })

  it('is none where quoted figures or the record answer', () => {
    expect(pathOf(reading('100 B$', undefined, 'figures'), plan)).toBeUndefined()
    expect(pathOf(reading('accelerators', undefined, 'record'), plan)).toBeUndefined()
    expect(pathOf(reading(undefined), plan)).toBeUndefined()
  })

  it('can be sought for where the twin denies the reading', () => {
    const conditions = {
      denied: reading('accelerators'),
      quoted: reading('1 B$', undefined, 'figures'),
      holds: { ...reading('accelerators'), verdict: 'holds' as const },
    }
    const found = deniedReadings({ conditions } as unknown as JudgedClaim, plan)
    expect(found.map(({ key, path }) => [key, path])).toEqual([['denied', 'accelerators']])
  })
})
