import { expect, it } from 'vitest'
import { readBases } from './bases.js'
import { mildCase } from './mutate.js'
import { Examiner, type Failure } from './run.js'

const seed = 20_250_102
const plans = 500
/** One plan in so many is written as a report, in both languages. */
const reportedEvery = 12

it('five hundred changed campuses are planned in finite numbers and told in both languages', {
  timeout: 300_000,
}, async () => {
  const bases = await readBases()
  const examiner = new Examiner()
  const failures: Failure[] = []
  for (let index = 0; examiner.tally.planned < plans && failures.length < 5; index++) {
    const isReported = examiner.tally.planned % reportedEvery === 0
    const failure = await examiner.examine(mildCase(bases, seed, index), true, isReported)
    if (failure) failures.push(failure)
  }
  expect(failures).toEqual([])
  expect(examiner.tally.reported).toBeGreaterThan(plans / reportedEvery / 2)
})
