import { describe, expect, it } from 'vitest'
import type { PlannedActivity } from '../../../src/campus/index.js'
import { decidingChain, waitsForOther } from './chain.js'

function work(over: Partial<PlannedActivity>): PlannedActivity {
  return {
    name: 'work',
    nameKo: '공정',
    activity: 'work',
    site: 'here',
    hall: null,
    halls: 0,
    start: '2026-01-01',
    finish: '2026-02-01',
    finishP10: '2026-02-01',
    finishP50: '2026-02-01',
    finishP90: '2026-02-01',
    totalFloat: 0,
    critical: false,
    criticality: 0,
    after: [],
    ...over,
  }
}

const names = (chain: ReturnType<typeof decidingChain>) =>
  chain?.links.map(({ activity, halls }) => `${activity.activity} ${halls}`)

describe('the chain that decides the date', () => {
  it('goes back along what decided each start and counts halls of the same work once', () => {
    const critical = { critical: true, criticality: 0.8 }
    const chain = decidingChain({
      ground: work({ activity: 'ground', finish: '2026-02-01', ...critical }),
      early: work({ activity: 'early', finish: '2026-01-10', ...critical }),
      'shell.a': work({
        activity: 'shell',
        start: '2026-02-01',
        finish: '2026-03-01',
        after: ['early', 'ground'],
        hall: 'a',
        halls: 1,
        ...critical,
      }),
      'shell.b': work({
        activity: 'shell',
        start: '2026-03-01',
        finish: '2026-04-01',
        after: ['shell.a'],
        hall: 'b',
        halls: 1,
        ...critical,
      }),
    })
    expect(names(chain)).toEqual(['ground 1', 'shell 2'])
    expect(chain?.criticality).toBe(0.8)
    expect(chain?.waits).toBeNull()
  })

  it('stops where a delivery decides, and says for how long', () => {
    const chain = decidingChain({
      cabling: work({ activity: 'cabling', finish: '2026-02-01' }),
      start: work({
        activity: 'start',
        start: '2026-05-02',
        finish: '2026-05-10',
        after: ['cabling'],
        critical: true,
        criticality: 1,
      }),
    })
    expect(names(chain)).toEqual(['start 1'])
    expect(chain?.waits).toBe(90 * 86_400)
    expect(chain && waitsForOther(chain)).toBe(true)
  })

  it('is of the likeliest work where none is critical, and none where nothing is likely', () => {
    const likely = { one: work({ criticality: 0.2 }), two: work({ criticality: 0.1 }) }
    expect(decidingChain(likely)?.criticality).toBe(0.2)
    expect(decidingChain({ one: work({}) })).toBeNull()
  })

  it('ends in a circle of waits', () => {
    const chain = decidingChain({
      one: work({ activity: 'one', after: ['two'], critical: true }),
      two: work({ activity: 'two', after: ['one'], critical: true }),
    })
    expect(chain?.links).toHaveLength(2)
  })
})
