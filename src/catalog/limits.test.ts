import { describe, expect, it } from 'vitest'
import { boundAt, type LimitCurve, placesOf } from '../numeric/index.js'
import { core } from './generated/tables.js'
import {
  findRecord,
  limitCurve,
  limitCurveIds,
  limitDimensions,
  limitIds,
  limitQuantities,
  limitStatuses,
  limitsFor,
  namedLimit,
  recordsOf,
} from './index.js'

const rows = recordsOf('limits')

describe('the table of limits', () => {
  it('has every row, each with authority, status and how it was read', () => {
    expect(rows).toHaveLength(336)
    expect(Object.keys(core.curves)).toHaveLength(37)
    expect(Object.values(core.curves).flatMap(({ points }) => points)).toHaveLength(127)
    for (const { id, values, provenance } of rows) {
      expect(limitStatuses, id).toContain(values.status)
      expect(values.authority, id).not.toBe('')
      expect(provenance.quantity?.source, id).not.toBe('')
      const reads = ['own text', 'secondary', 'compendium', 'note', 'code', 'memory']
      expect(reads, id).toContain(values.read)
      expect(values.nameKo, id).not.toBe(values.name)
      expect(String(values.from ?? '2026'), id).toMatch(/^\d{4}(-\d\d){0,2}$/)
    }
    const read = (how: string) => rows.filter(({ values }) => values.read === how).length
    expect([read('own text'), read('memory')]).toEqual([30, 68])
  })

  it('holds each row against a site, with a row that does, or says in words what it bounds', () => {
    const evaluated = rows.filter(
      ({ values }) => values.low !== undefined || values.high !== undefined,
    )
    expect(evaluated).toHaveLength(118)
    expect(limitIds()).toHaveLength(78)
    for (const { id, values } of evaluated) {
      expect(limitQuantities, id).toContain(values.quantity)
      const judge = namedLimit(id)
      expect(judge?.quantity, id).toBe(values.quantity)
      if (values.judgedBy === undefined) expect(judge?.id).toBe(id)
    }
  })

  it('names conflicts that are told in both languages', () => {
    for (const { id, values } of rows) {
      if (values.conflict === undefined) continue
      const conflict = findRecord(String(values.conflict), 'limitConflicts')
      expect(conflict?.values.text, id).toMatch(/[.]$/)
      expect(conflict?.values.textKo, id).toMatch(/[가-힣].*[.]$/)
    }
    expect(recordsOf('limitConflicts')).toHaveLength(11)
  })

  it('knows limits by the names they had', () => {
    for (const [was, is] of [
      ['prc024-ercot-540s', 'prc024-ercot-low'],
      ['prc024-east-instant', 'prc024-east-low'],
      ['iso8528-g2-60hz', 'iso8528-g2-dip'],
      ['lipa-swing-high-band', 'lipa-spectrum'],
      ['southern-ramp', 'southern-ramp'],
    ] as const)
      expect(namedLimit(was)?.id).toBe(is)
    expect(namedLimit('noise-01')).toBeUndefined()
    expect(namedLimit('constructor')).toBeUndefined()
  })

  it('keeps megawatts absolute and shares as shares', () => {
    expect(namedLimit('ercot-swing-5s')).toMatchObject({
      quantity: 'swing',
      high: 10e6,
      window: 5,
      band: { low: 0.1, high: 55 },
      status: 'proposed',
      authority: 'ERCOT',
      conflict: 'k2',
    })
    expect(namedLimit('example-spectrum')?.high).toBe(0.2)
    expect(Object.keys(limitDimensions)).toEqual([...limitQuantities])
  })
})

describe('curves of limits', () => {
  const curve = (id: string) => limitCurve(id) as LimitCurve

  it('hold from their points on, slope as they say, and stand still at the end', () => {
    expect([0, 0.149, 0.15, 1.9, 2, 1e6].map((at) => boundAt(curve('ercot-lel-lv'), at))).toEqual([
      0, 0, 0.2, 0.8, 0.9, 0.9,
    ])
    expect(boundAt(curve('ieee1547-i-lv'), (0.7 + 1.42) / 2)).toBeCloseTo(0.79, 12)
    expect(boundAt(curve('prc024-east-lf'), 60)).toBeCloseTo(58.65, 12)
    expect(boundAt(curve('itic-hv'), Math.sqrt(0.0001667 * 0.001))).toBeCloseTo(Math.sqrt(10), 12)
    expect([0.0029999, 0.003].map((at) => boundAt(curve('itic-hv'), at)?.toFixed(2))).toEqual([
      '1.40',
      '1.20',
    ])
    expect(boundAt(curve('caiso-ll-hv'), 1)).toBeUndefined()
  })

  it('say what the rows say that they hold', () => {
    for (const { id, values } of rows) {
      const head = namedLimit(id)
      const { window, low, high } = values
      if (values.judgedBy === undefined || !head?.curve || typeof window !== 'number') continue
      const { points } = head.curve
      // a row tells the time for which its level is borne, or from which it holds: one end of a step
      const ends = points.flatMap(({ at, bound }, k) =>
        [at, points[k + 1]?.at ?? at].map((end) => `${bound} ${end}`),
      )
      expect(ends, id).toContain(`${low ?? high} ${window}`)
    }
  })

  it('never leave their side: low ones rise, high ones fall', () => {
    for (const id of limitCurveIds()) {
      const one = curve(id)
      const bounds = placesOf(one).map(
        (at) => (boundAt(one, at) ?? 0) * (one.side === 'low' ? 1 : -1),
      )
      expect(bounds, id).toEqual(bounds.toSorted((a, b) => a - b))
      for (const at of placesOf(one)) expect(Number.isFinite(boundAt(one, at))).toBe(true)
    }
  })

  it('low and high of one rule do not cross', () => {
    const partner = (id: string) => id.replace(/-l([vf])$/, '-h$1')
    for (const id of limitCurveIds().filter(
      (one) => partner(one) !== one && limitCurve(partner(one)),
    )) {
      const [low, high] = [curve(id), curve(partner(id))]
      for (const at of [...placesOf(low), ...placesOf(high)])
        expect(boundAt(low, at) ?? 0, id).toBeLessThan(
          boundAt(high, at) ?? Number.POSITIVE_INFINITY,
        )
    }
  })
})

describe('limits of a place', () => {
  const ids = (...place: [string, string, string?]) => Object.keys(limitsFor(...place)).sort()

  it('are those of country, operator and utility', () => {
    expect(ids('CA', 'IESO')).toEqual(
      expect.arrayContaining(['ieso-ramp', 'ieso-recovery', 'ieso-rocof', 'ieso-swing-15s']),
    )
    expect(ids('US', 'PJM', 'Dominion')).toContain('dominion-voltage')
    expect(ids('US', 'PJM')).not.toContain('dominion-voltage')
    expect(ids('IE', 'EirGrid')).toEqual(
      expect.arrayContaining(['dcc-ireland-low-frequency', 'eirgrid-recovery', 'eirgrid-rocof']),
    )
    expect(ids('KR', 'KPX')).toContain('kr-frequency')
    expect(ids('SPP', 'SPP')).not.toContain('spp-low-voltage')
    expect(ids('US', 'SPP')).toEqual(expect.arrayContaining(['atc-swing-5s', 'spp-low-voltage']))
  })

  it('take one interconnection of PRC-024, and it stands for the machines', () => {
    const prc = (operator: string) => ids('US', operator).filter((id) => /^prc024/.test(id))
    expect(prc('ERCOT')).toEqual(['prc024-ercot-high', 'prc024-ercot-low'])
    expect(prc('WECC/El Paso Electric')).toEqual(['prc024-wecc-high', 'prc024-wecc-low'])
    expect(prc('MISO')).toEqual(['prc024-east-high', 'prc024-east-low'])
    expect(limitsFor('US', 'ERCOT')['prc024-ercot-low']?.standsFor).toBe('machines')
  })

  it('take a neighbour as practice where operator or utility publish none', () => {
    for (const [operator, utility] of [
      ['TVA', ''],
      ['', 'MLGW'],
      ['TVA/MISO', ''],
    ] as const) {
      const limit = limitsFor('US', operator, utility)['southern-ramp']
      expect([limit?.status, limit?.standsFor]).toEqual(['practice', 'utility'])
    }
    expect(limitsFor('US', 'Southern Company')['southern-ramp']?.standsFor).toBeUndefined()
  })

  it('do not apply what is written for others, nor 60 Hz classes at 50 Hz', () => {
    const everywhere = [ids('US', 'ERCOT'), ids('KR', 'KPX'), ids('GB', ''), ids('AE', '')].flat()
    for (const id of [
      'prc029-low-voltage',
      'ieee1547-3-low-voltage',
      'example-spectrum',
      'noise-01',
    ])
      expect(everywhere).not.toContain(id)
    expect(ids('GB', '').filter((id) => id.startsWith('iso8528'))).toEqual([])
    expect(ids('KR', 'KPX')).toContain('iso8528-g2-dip')
  })
})
