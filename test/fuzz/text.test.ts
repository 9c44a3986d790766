import { expect, it } from 'vitest'
import { readBases } from './bases.js'
import { brokenCase } from './mutate.js'
import { Examiner, type Failure } from './run.js'

const seed = 20_250_101
const cases = 10_000

it('ten thousand broken texts are read, or refused at a place and in words', {
  timeout: 300_000,
}, async () => {
  const bases = await readBases()
  const examiner = new Examiner()
  const failures: Failure[] = []
  for (let index = 0; index < cases && failures.length < 5; index++) {
    const failure = await examiner.examine(brokenCase(bases, seed, index), false, false)
    if (failure) failures.push(failure)
  }
  expect(failures).toEqual([])
  // mutations that all fail, or all load, would look at nothing
  expect(examiner.tally.loaded).toBeGreaterThan(cases / 20)
  expect(examiner.tally.refused).toBeGreaterThan(cases / 2)
})
