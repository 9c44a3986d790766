import { beforeAll, describe, expect, it } from 'vitest'
import { type HoldQuestion, holdRuns, holdStudy } from './hold.js'
import { plannedScenario } from './swings.fixture.js'

describe('how sure a verdict is', () => {
  let question: HoldQuestion
  beforeAll(async () => {
    const { planned } = await plannedScenario('colossus')
    const { input } = planned.faced.memphis!
    const dials = { storage: { power: 100e6, lag: 0.1 } }
    question = { input, moment: input.moments[0]!, dials, seed: 1 }
  }, 60_000)

  it('does not depend on how its draws are split', () => {
    const whole = holdRuns(question, 0, 24)!
    expect([
      ...holdRuns(question, 0, 7)!,
      ...holdRuns(question, 7, 8)!,
      ...holdRuns(question, 8, 24)!,
    ]).toEqual(whole)
    expect(new Set(whole.map(({ holds }) => holds)).size).toBe(2)
    expect(holdRuns({ ...question, seed: 2 }, 0, 24)).not.toEqual(whole)
  })

  it('names what it hangs on most, and is never quite sure', () => {
    const study = holdStudy(question, holdRuns(question, 0, 60)!)
    expect(study.influences[0]?.unknown).toBe('delay')
    expect(study.influences[0]?.flips).toBe(true)
    expect(study.influences[0]!.low).toBeGreaterThan(study.influences[0]!.high)
    const alike = holdRuns({ ...question, dials: { floor: 0.75 } }, 0, 20)!
    expect(alike.every(({ holds }) => holds)).toBe(true)
    const sure = holdStudy(question, alike)
    expect(sure.probability).toBe(1)
    expect(sure.error).toBeCloseTo(Math.sqrt(((22 / 24) * (2 / 24)) / 24), 12)
  })

  it('names what draws that do not hold break, and in which share of them', () => {
    const runs = holdRuns(question, 0, 40)!
    const failed = runs.filter(({ holds }) => !holds)
    expect(runs.every(({ holds, broken }) => holds === (broken.length === 0))).toBe(true)
    const { failures } = holdStudy(question, runs)
    const [first] = failures
    expect(failures.map(({ share }) => share)).toEqual(
      failures.map(({ share }) => share).sort((a, b) => b - a),
    )
    const same = failed.filter(({ broken }) =>
      broken.some(({ cause, limit }) => cause === first!.cause && limit === first!.limit),
    )
    expect(first!.share).toBe(same.length / failed.length)
    expect(failures.reduce((sum, { share }) => sum + share, 0)).toBeGreaterThanOrEqual(1)
    const bare = holdStudy(
      question,
      holdRuns({ ...question, dials: { storage: { power: 0 } } }, 0, 10)!,
    )
    expect(bare.failures).toContainEqual({ cause: 'step', limit: null, share: 1 })
    expect(bare.failures).toContainEqual(
      expect.objectContaining({ cause: 'limit', limit: 'prc024-east-low' }),
    )
    expect(
      holdStudy(question, holdRuns({ ...question, dials: { floor: 0.75 } }, 0, 5)!).failures,
    ).toEqual([])
  })

  it('falls when the largest unit may be lost too', () => {
    const dials = { floor: 0.6 }
    const share = (loss: boolean) =>
      holdStudy(question, holdRuns({ ...question, dials: { ...dials, loss } }, 0, 30)!).probability
    expect(share(true)).toBeLessThanOrEqual(share(false))
  })
})
