import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRecord, search, searchLimits } from '../catalog/index.js'
import { date, gate, phase, plan, power, site } from '../words/verdict/plan.fixture.js'
import { catalogDetail, catalogList, displayWidth, terminalReport, wrap } from './index.js'
import { padLeft, padRight, truncate } from './width.js'

const languages = ['en', 'ko'] as const
const plainly = { paint: (_: string, text: string) => text }
const lines: Readonly<Record<string, number>> = {
  'sites.memphis.power': 12,
  'sites.memphis.power.reserve': 20,
}
const report = (lang: 'en' | 'ko', columns = 80, change: Parameters<typeof plan>[0] = {}) =>
  terminalReport(plan(change), { lang, columns, ...plainly, line: (path) => lines[path] ?? 0 })

describe('the report', () => {
  it.each(languages)('reads as it should (%s)', async (lang) => {
    await expect(report(lang)).toMatchFileSnapshot(`golden/report.${lang}.txt`)
  })

  it('never passes the width, has no space at a line end, and running text ends at 100', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 80, max: 160 }),
        fc.constantFrom(...languages),
        (columns, lang) => {
          for (const row of report(lang, columns).split('\n')) {
            expect(displayWidth(row)).toBeLessThanOrEqual(columns)
            expect(row).toBe(row.trimEnd())
          }
        },
      ),
      { numRuns: 60 },
    )
    const text = report('en', 160).split('\n')
    const sentence = text.findIndex((row) => row.includes('100,000 H100 work'))
    expect(displayWidth(text[sentence] ?? '')).toBeLessThanOrEqual(100)
  })

  it('survives long names, many phases, many sites and a long horizon', () => {
    const long = 'a-very-long-name-of-a-phase-that-nobody-would-write'
    const months = Array.from({ length: 240 }, (_, i) =>
      new Date(Date.UTC(2024, 4 + i, 1)).toISOString().slice(0, 7),
    )
    const phases = { [long]: phase(), second: phase({ ready: date(null), timeToReady: null }) }
    const change = {
      campus: 'x'.repeat(200),
      end: '2044-04-30',
      months,
      accelerators: 200_000,
      phases,
      sites: { memphis: site(), [long]: site({ place: '', cooling: null }) },
    }
    for (const lang of languages) {
      const text = report(lang, 80, change)
      expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(80)
      expect(text).not.toMatch(/undefined|NaN/)
    }
  })

  it('leaves out what the plan has not', () => {
    const bare = report('en', 80, {
      accelerators: 0,
      phases: {},
      sites: {},
      money: null,
      training: {},
      findings: [],
      stages: {},
    })
    for (const heading of [
      'Findings',
      'Phases',
      'Power',
      'Cooling',
      'Money',
      'Training',
      'Preview',
    ])
      expect(bare).not.toContain(heading)
    expect(bare).toContain('No accelerators are planned')
  })

  it('marks the gate that the verdict names, and only it', () => {
    const marked = report('en')
      .split('\n')
      .filter((row) => row.includes('← binds'))
    expect(marked).toHaveLength(1)
    expect(marked[0]).toMatch(/^ {2}power /)
  })

  it('shows a gate by thirds of the site, and none that is not known', () => {
    const gates = {
      ...site().gates,
      power: gate({ 0: 0, 9: 20_000, 13: 50_000, 18: 80_000, 22: 100_000 }),
    }
    const text = report('en', 80, { sites: { memphis: site({ gates }) } })
    expect(text).toMatch(/^ {2}power +·+░+▒+▓+█+ {2}← binds$/m)
    expect(text).not.toMatch(/^ {2}permit /m)
  })

  it('says what findings share once, with the number of places', () => {
    const [first] = plan().findings
    const text = report('en', 80, {
      findings: first ? [first, { ...first, path: 'sites.memphis.power' }] : [],
    })
    expect(text).toContain('L12 +1')
    expect(text.match(/no reserve/g)).toHaveLength(1)
  })

  it('has colour only where paint gives it, around whole words', () => {
    const coloured = terminalReport(plan(), {
      lang: 'en',
      columns: 80,
      paint: (style, text) => `<${style}>${text}</>`,
      line: () => 0,
    })
    expect(coloured.replace(/<[a-z]*\/?>|<\/>/g, '')).toBe(
      terminalReport(plan(), { lang: 'en', columns: 80, ...plainly, line: () => 0 }),
    )
    expect(coloured).toContain('<strong>Phases</>')
    expect(report('en')).not.toContain('\u001b')
  })

  it('shows no rounding as energy, and no hour so short that nobody would see it', () => {
    const { energy } = power()
    const tiny = { firm: 0, lossOfLoad: 2e-13, expectedUnserved: 0, ratesKnown: true }
    const text = (unserved: number, lang: 'en' | 'ko' = 'en') =>
      report(lang, 100, {
        sites: {
          memphis: site({
            power: power({ energy: energy && { ...energy, unserved }, adequacy: tiny }),
          }),
        },
      })
    expect(text(2e-3)).toMatch(/not\s+served 0/)
    expect(text(3.6e9)).toMatch(/not\s+served 1 MWh/)
    expect(text(0)).toContain('leave it short less than 1 s a year')
    expect(text(0, 'ko')).toContain('연 1초 미만 부족')
  })

  it('tells the bridging fleet when it can go home', () => {
    expect(report('en', 100)).toContain('can go home on 1 May 2025')
    const { bridging } = power()
    const stays = power({ bridging: bridging && { ...bridging, until: null } })
    expect(report('en', 80, { sites: { memphis: site({ power: stays }) } })).toContain(
      'still needed',
    )
  })
})

describe('columns of a terminal', () => {
  it('Hangul counts two, marks and controls none', () => {
    expect(displayWidth('전력 12 MW')).toBe(10)
    expect(displayWidth('░▒▓█·←°')).toBe(7)
    expect(displayWidth('가'.normalize('NFD'))).toBeLessThanOrEqual(4)
    expect(displayWidth('e\u0301')).toBe(1)
    expect(displayWidth('ㄱ漢字，')).toBe(8)
  })

  it('padding and cutting keep to columns', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 40 }),
        (text, columns) => {
          expect(displayWidth(truncate(text, columns))).toBeLessThanOrEqual(columns)
          const cut = truncate(text, columns)
          expect(displayWidth(padRight(cut, columns))).toBe(columns)
          expect(displayWidth(padLeft(cut, columns))).toBe(columns)
        },
      ),
    )
  })

  it('wraps between words and loses none', () => {
    const words = fc.array(
      fc.constantFrom('전력', '냉각은', 'MW', '12', 'commissioning', '9월', '14일'),
    )
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (list, columns) => {
        const text = list.join(' ')
        const rows = wrap(text, columns)
        expect(rows.join(' ')).toBe(text)
        for (const row of rows) expect(displayWidth(row)).toBeLessThanOrEqual(columns)
      }),
    )
  })

  it('keeps a figure with its unit and the parts of a date together', () => {
    expect(wrap('needs 12 MW now', 9)).toEqual(['needs', '12 MW now'])
    expect(wrap('on the 14 September', 12)).toEqual(['on the', '14 September'])
    expect(wrap('오는 9월 14일에', 11)).toEqual(['오는', '9월 14일에'])
    expect(wrap('x'.repeat(10), 4)).toEqual(['xxxx', 'xxxx', 'xx'])
    expect(wrap('', 10)).toEqual([''])
  })
})

describe('the catalogue', () => {
  const style = (lang: 'en' | 'ko', columns = 80) => ({ lang, columns, ...plainly })

  it('lists what matches, aligned, within the width', () => {
    for (const lang of languages) {
      const text = catalogList(search([]), [], style(lang))
      expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(80)
    }
    const engines = catalogList(search(['gas', 'engine']), ['gas', 'engine'], style('en'))
    const rows = engines.split('\n').filter((row) => / MW, /.test(row))
    expect(rows.length).toBeGreaterThan(5)
    expect(new Set(rows.map((row) => row.search(/[\d.]+ MW, /))).size).toBe(1)
  })

  it('cuts no cell: what a line cannot hold stands below the name', () => {
    const records = search([])
    for (const lang of languages) {
      const text = catalogList(records, [], style(lang))
      expect(text).not.toContain('…')
      const words = text.replace(/\s+/g, ' ')
      for (const { id } of records) expect(words).toContain(` ${id} `)
    }
    const limits = catalogList(searchLimits(['simultaneous', 'loss']), [], style('en'))
    expect(limits).toMatch(/ercot-loss +ERCOT: simultaneous loss of load\n +≤ 2600 MW; practice/)
    // a wide terminal has room for it beside
    const wide = catalogList(searchLimits(['simultaneous', 'loss']), [], style('en', 160))
    expect(wide).toMatch(/ercot-loss +ERCOT: simultaneous loss of load +≤ 2600 MW; practice/)
  })

  it('offers the nearest where nothing matches', () => {
    expect(catalogList([], ['h10'], style('en'))).toMatch(/h100-sxm +accelerators: 989 TFLOP\/s/)
    expect(catalogList([], ['없는것'], style('ko'))).toContain('검색 결과가 없습니다')
  })

  it.each(languages)('shows a record with range, evidence and whole addresses (%s)', (lang) => {
    const record = findRecord('h100')
    if (!record) throw new Error('no h100')
    const text = catalogDetail(record, style(lang))
    expect(text).toContain(lang === 'en' ? '$32.5k ($25k..$40k)' : '3만 2,500 달러')
    expect(text).toContain('80 GiB')
    expect(text).toMatch(lang === 'en' ? /datasheet, high \[1-5\]/ : /datasheet, 높음 \[1-5\]/)
    expect(text).toContain('[1] https://www.nvidia.com/en-us/data-center/h100/\n')
  })
})
