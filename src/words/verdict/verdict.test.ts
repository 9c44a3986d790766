import { describe, expect, it } from 'vitest'
import { verdict } from './index.js'
import { date, phase, plan, power, site } from './plan.fixture.js'

const sentences = (text: string) => text.split(/(?<=[.]) (?=\S)/)

describe('the verdict', () => {
  it('says how many by when, what holds them up and what bridges', () => {
    expect(sentences(verdict(plan(), 'en'))).toEqual([
      '100,000 H100 work on 14 September 2024 (P10 28 August, P90 30 October), 136 days after the start.',
      'Power holds them up from July to September 2024; 69 rented units bridge until the grid suffices in May 2025.',
    ])
    expect(sentences(verdict(plan(), 'ko'))).toEqual([
      'H100 가속기(accelerator) 10만 장이 시작 136일 뒤인 2024년 9월 14일(P10 8월 28일, P90 10월 30일)에 가동됩니다.',
      '2024년 7월부터 9월까지 전력(power)이 가동을 늦추고, 전력망이 감당하는 2025년 5월까지 임대 발전 설비(bridging power) 69대로 메웁니다.',
    ])
  })

  it('says when it would be without the rented units', () => {
    const { bridging } = power()
    const without = (day: string | null) =>
      plan({
        sites: {
          memphis: site({
            power: power({ bridging: bridging && { ...bridging, readyWithout: { first: day } } }),
          }),
        },
      })
    expect(verdict(without('2025-05-01'), 'en')).toContain(
      '; without 69 rented units they would wait until May 2025.',
    )
    expect(verdict(without('2025-05-01'), 'ko')).toContain('69대가 없으면 가동이 2025년 5월로')
    expect(verdict(without(null), 'en')).toContain('they would not work before 31 October 2024.')
    // they make no difference to the date: the grid's own date is the news
    expect(verdict(without('2024-09-14'), 'en')).toContain('bridge until the grid suffices')
  })

  it('names what is missing and what would end it', () => {
    const short = plan({
      sites: {
        memphis: site({
          power: power({
            bridging: null,
            shortfall: 12e6,
            remedy: {
              equipment: 'cat-g3520k-voltagrid',
              units: 7,
              running: 6,
              unitPower: 2.3e6,
              leadTime: null,
            },
          }),
        }),
      },
    })
    expect(verdict(short, 'en')).toContain(
      'Power holds them up from July to September 2024 (12 MW are missing; 7 × cat-g3520k-voltagrid would end it).',
    )
    expect(verdict(short, 'ko')).toContain('(12 MW 부족, cat-g3520k-voltagrid 7대로 해소).')
  })

  it('speaks of the first phase where it is the bulk, then of all', () => {
    const second = phase({
      count: 50_000,
      ready: date('2025-01-26', '2025-01-12', null),
      timeToReady: 270 * 86_400,
      heldUpBy: 'commissioned',
      heldUpShare: { commissioned: 1 },
    })
    const two = plan({
      accelerators: 150_000,
      phases: { first: phase(), second },
      ready: second.ready,
    })
    const [when = '', why = ''] = sentences(verdict(two, 'en'))
    expect(when).toContain('and all 150,000 on 26 January 2025 (P10 12 January, P90 after')
    expect(why).toContain('Power holds up the first 100,000')
    expect(why).toContain('commissioning the last')
    expect(verdict(two, 'ko')).toContain('마지막 단계는 시운전(commissioning)이 늦추며')
  })

  it('speaks of the whole campus where the first phase is a small part', () => {
    const small = phase({ count: 10_000, ready: date('2024-07-01'), timeToReady: 61 * 86_400 })
    const two = plan({ accelerators: 110_000, phases: { small, rest: phase() } })
    expect(verdict(two, 'en')).toMatch(/^110,000 H100 work on 14 September 2024/)
  })

  it('names the day of nine tenths where the last tenth takes long', () => {
    const slow = plan({ phases: { first: phase({ most: date('2024-08-20') }) } })
    expect(verdict(slow, 'en')).toContain('136 days after the start (nine tenths by 20 August).')
    expect(verdict(slow, 'ko')).toContain('P90 10월 30일, 그중 90 %는 8월 20일부터)에 가동됩니다.')
  })

  it('tells never from late', () => {
    const never = phase({ ready: date(null), timeToReady: null, working: 72_000 })
    expect(verdict(plan({ phases: { first: never }, ready: never.ready }), 'en')).toMatch(
      /^72,000 of 100,000 H100 work when the plan ends on 31 October 2024\. Power holds up the rest/,
    )
    expect(verdict(plan({ phases: { first: never }, ready: never.ready }), 'ko')).toMatch(
      /^계획이 끝나는 2024년 10월 31일까지 H100 가속기\(accelerator\) 10만 장 중 7만 2,000장만 가동됩니다\./,
    )
    const late = phase({
      ready: { ...date(null), deterministic: '2024-10-20' },
      timeToReady: null,
    })
    expect(verdict(plan({ phases: { first: late } }), 'en')).toContain(
      'by central dates, but in half of the outcomes not before the plan ends',
    )
    expect(verdict(plan({ phases: { first: late } }), 'ko')).toContain('절반의 경우에는')
  })

  it('has two sentences, whatever the plan', () => {
    const plans = [
      plan(),
      plan({ accelerators: 0, phases: {}, sites: {} }),
      plan({ phases: { first: phase({ ready: date(null), timeToReady: null, working: 0 }) } }),
      plan({ phases: { first: phase({ heldUpBy: 'delivered', heldUpShare: {} }) } }),
      plan({ phases: { first: phase({ heldUpShare: { power: 0.6 } }) } }),
      plan({ sites: {} }),
    ]
    for (const one of plans) {
      for (const lang of ['en', 'ko'] as const) {
        const text = verdict(one, lang)
        expect(sentences(text)).toHaveLength(2)
        expect(text).not.toMatch(/undefined|NaN|null|\?/)
      }
    }
  })
})
