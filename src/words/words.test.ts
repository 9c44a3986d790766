import { describe, expect, it } from 'vitest'
import { declaredStages, planCampus } from '../campus/index.js'
import { loadScenario } from '../scenario/index.js'
import { monthsInWords } from './day.js'
import {
  acceleratorName,
  checkSummary,
  dayInWords,
  gateName,
  helpText,
  initDone,
  monthName,
  renderFinding,
  reportText,
  scenarioTemplate,
  severityWord,
  stageName,
} from './index.js'
import { and, by, object, subject, topic } from './particle.js'
import { say } from './say.js'

const at = (year: number, month: number, day = 1) => Date.UTC(year, month - 1, day) / 1000
const languages = ['en', 'ko'] as const

describe('Korean particles', () => {
  it.each([
    ['전력', '전력은', '전력이', '전력을', '전력과', '전력으로'],
    ['가속기', '가속기는', '가속기가', '가속기를', '가속기와', '가속기로'],
    ['서울', '서울은', '서울이', '서울을', '서울과', '서울로'],
    ['12 MW', '12 MW는', '12 MW가', '12 MW를', '12 MW와', '12 MW로'],
    ['80 %', '80 %는', '80 %가', '80 %를', '80 %와', '80 %로'],
    ['25 °C', '25 °C는', '25 °C가', '25 °C를', '25 °C와', '25 °C로'],
    ['100', '100은', '100이', '100을', '100과', '100으로'],
    ['2.5', '2.5는', '2.5가', '2.5를', '2.5와', '2.5로'],
    ['7', '7은', '7이', '7을', '7과', '7로'],
    ['rack', 'rack은', 'rack이', 'rack을', 'rack과', 'rack으로'],
    ['grid', 'grid는', 'grid가', 'grid를', 'grid와', 'grid로'],
    [
      '전력(power)',
      '전력(power)은',
      '전력(power)이',
      '전력(power)을',
      '전력(power)과',
      '전력(power)으로',
    ],
    ['', '는', '가', '를', '와', '로'],
  ])('%s', (word, ...all) => {
    expect([topic, subject, object, and, by].map((particle) => particle(word))).toEqual(all)
  })
})

describe('values in words', () => {
  it('counts as people count', () => {
    expect(say(9800, 'count', 'en')).toBe('9,800')
    expect(say(100_000, 'count', 'ko')).toBe('10만')
    expect(say(125_000, 'count', 'ko')).toBe('12만 5,000')
    expect(say(94_328, 'count', 'ko')).toBe('94,328')
    expect(say(1, 'accelerators', 'en')).toBe('1 accelerator')
    expect(say(33_448, 'accelerators', 'ko')).toBe('33,448장')
    expect(say(94_327.6, 'count', 'en')).toBe('94,328')
  })

  it('dates, days and hours', () => {
    expect(say(at(2024, 8, 12), 'date', 'en')).toBe('12 Aug 2024')
    expect(say(at(2024, 8, 12), 'date', 'ko')).toBe('2024년 8월 12일')
    expect(say(at(2024, 8, 12), 'month', 'en')).toBe('August 2024')
    expect(say(80, 'days', 'en')).toBe('80 d')
    expect(say(1500.4, 'hours', 'ko')).toBe('1,500시간')
  })

  it('money in the currency of the plan', () => {
    expect(say(3.4e9, 'money', 'ko')).toBe('34억 달러')
    expect(say(4.65e12, 'money', 'ko', 'KRW')).toBe('4조 6,500억원')
  })
})

describe('days and months', () => {
  it('are written as people write them', () => {
    expect(dayInWords(at(2024, 9, 14), 'en')).toBe('14 September 2024')
    expect(dayInWords(at(2024, 9, 14), 'ko')).toBe('2024년 9월 14일')
    expect(dayInWords(at(2024, 9, 14), 'ko', false)).toBe('9월 14일')
    expect(languages.map((lang) => monthName(7, lang))).toEqual(['July', '7월'])
  })

  it('name the year where it changes', () => {
    const stretch = (from: number, to: number) => languages.map((l) => monthsInWords(from, to, l))
    expect(stretch(at(2024, 7), at(2024, 9, 30))).toEqual([
      'from July to September 2024',
      '2024년 7월부터 9월까지',
    ])
    expect(stretch(at(2024, 12), at(2025, 2))).toEqual([
      'from December 2024 to February 2025',
      '2024년 12월부터 2025년 2월까지',
    ])
    expect(stretch(at(2024, 7), at(2024, 7, 30))).toEqual(['in July 2024', '2024년 7월'])
  })
})

describe('names', () => {
  it('of gates, stages, severities and accelerators', () => {
    expect(languages.map((lang) => gateName('commissioned', lang))).toEqual([
      'commissioned',
      '시운전',
    ])
    expect(languages.map((lang) => stageName('schedule', lang))).toEqual([
      'Scheduling',
      '공정 계산',
    ])
    expect(stageName('toString', 'en')).toBe('toString')
    for (const { name } of declaredStages) expect(stageName(name, 'ko'), name).toMatch(/[가-힣]/)
    expect(languages.map((lang) => severityWord('warning', lang))).toEqual(['warning', '경고'])
    expect(acceleratorName('h100-sxm')).toBe('H100')
    expect(acceleratorName('gb200')).toBe('GB200')
    expect(acceleratorName('my-chip')).toBe('my-chip')
  })
})

describe('the end of a check', () => {
  it('counts by severity, worst first', () => {
    const all = (['warning', 'error', 'error', 'note'] as const).map((severity) => ({ severity }))
    expect(checkSummary(all, 'en')).toBe('2 errors, 1 warning, 1 note')
    expect(checkSummary(all, 'ko')).toBe('오류 2건, 경고 1건, 참고 1건')
    expect(checkSummary([], 'en')).toBe('no findings: the scenario is sound')
    expect(checkSummary([], 'ko')).toContain('지적 사항 없음')
  })
})

describe('help', () => {
  it('has every text in both languages, within 80 columns', () => {
    expect(Object.keys(helpText('ko'))).toEqual(Object.keys(helpText('en')))
    expect(Object.keys(reportText('ko'))).toEqual(Object.keys(reportText('en')))
    for (const lang of languages) {
      for (const text of Object.values(helpText(lang)) as string[]) {
        expect(text).not.toBe('')
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(82)
      }
      expect(helpText(lang).examples.match(/^ {2}gigacampus /gm)).toHaveLength(3)
      expect(initDone('a.yaml', lang)).toContain('gigacampus plan a.yaml')
    }
  })
})

describe('the scenario that init writes', () => {
  it.each(languages)('loads and plans without a fault (%s)', async (lang) => {
    const text = scenarioTemplate(lang)
    expect(text).toMatch(/^# yaml-language-server: \$schema=\S+schema\.json\n/)
    const loaded = await loadScenario(text)
    expect(loaded.diagnostics.map((d) => renderFinding(d, lang).message)).toEqual([])
    if (!loaded.ok) return
    const { plan } = planCampus(loaded)
    expect(plan.accelerators).toBe(10_000)
    expect(plan.money?.currency).toBe(lang === 'ko' ? 'KRW' : 'USD')
    expect(plan.findings.filter((f) => f.severity !== 'note').map((f) => f.code)).toEqual([])
    expect(plan.phases.first?.ready.p50).not.toBeNull()
    for (const finding of plan.findings) {
      expect(renderFinding(finding, lang).message).not.toMatch(/\?|undefined|NaN/)
    }
  })
})
