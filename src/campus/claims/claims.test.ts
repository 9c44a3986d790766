import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../scenario/index.js'
import { smallScenario } from '../../scenario/scenario.fixture.js'
import { planCampus } from '../plan.js'
import { judgeClaims } from './index.js'

const text = (claims: string) => `${smallScenario}claims:\n${claims.replaceAll(/^/gm, '  ')}\n`

async function judged(claims: string, asOf?: string) {
  const loaded = await loadScenario(text(claims))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  const { plan } = planCampus(loaded)
  const day = asOf === undefined ? undefined : Date.parse(asOf) / 1000
  return { claims: judgeClaims(loaded, plan, day), plan }
}
const one = async (claim: string, asOf?: string) =>
  (await judged(`it: {says: so, ${claim}}`, asOf)).claims.it!

describe('relations', () => {
  it.each([
    ['eq: "2048", path: accelerators', 'holds'],
    ['eq: "2200", path: accelerators', 'differs'],
    ['eq: "2200", path: accelerators, within: 10 %', 'holds'],
    ['about: "2300", path: accelerators', 'holds'],
    ['about: "2600", path: accelerators', 'differs'],
    ['ge: "2048", path: accelerators', 'holds'],
    ['ge: "2049", path: accelerators', 'differs'],
    ['le: "2048", path: accelerators', 'holds'],
    ['le: "2047", path: accelerators', 'differs'],
    ['upTo: "2200", path: accelerators', 'holds'],
    ['upTo: "2400", path: accelerators', 'differs'],
    ['order: "1000..9000", path: accelerators', 'holds'],
    ['order: "7000", path: accelerators', 'differs'],
    ['order: "6000", path: accelerators', 'holds'],
    ['rank: "1", path: accelerators, among: ["2047", "50"]', 'holds'],
    ['rank: "1", path: accelerators, among: ["2047", "5000"]', 'differs'],
    ['rank: "2", path: accelerators, among: ["2047", "50"], best: lowest', 'differs'],
    ['eq: "20.48", path: accelerators, baseline: "100"', 'holds'],
    ['eq: "4096", path: accelerators, times: 2', 'holds'],
    ['eq: 1 MW, path: sites.here.power.gridAtStart', 'holds'],
    ['eq: 40 MW, path: scenario.phases.first.count', 'differs'],
    ['eq: 80 GiB, path: scenario.catalog.accelerators.h100-sxm.hbmCapacity', 'holds'],
  ])('%s: %s', async (claim, verdict) => {
    expect((await one(claim)).verdict).toBe(verdict)
  })

  it('holds an event that may well fall into what is claimed, and tells by how much it does not', async () => {
    const { plan } = await judged('it: {says: so}')
    const { p10, p50, p90 } = plan.phases.first!.ready
    expect(p10! < p50! && p50! < p90!).toBe(true)
    const path = 'path: phases.first.ready.p50'
    expect((await one(`event: ${p90}, ${path}`)).verdict).toBe('holds')
    expect((await one(`le: ${p50}, ${path}`)).verdict).toBe('holds')
    expect((await one(`ge: ${p50}, ${path}`)).verdict).toBe('holds')
    const early = await one(`event: 2025-01-02, ${path}`)
    expect(early.verdict).toBe('differs')
    const days = (Date.parse(p50!) - Date.parse('2025-01-02')) / 86_400_000
    expect(early.conditions['as-said']!.deviation! / 86_400).toBeCloseTo(days, 0)
  })

  it('takes two days apart as a duration', async () => {
    const { conditions } = await one('eq: 10 d, path: "2024-05-11", baseline: "2024-05-01"')
    expect(conditions['as-said']).toMatchObject({ verdict: 'holds', by: 'figures' })
  })
})

describe('readings', () => {
  const two = (a: number, b: number) =>
    `eq: "2048", conditions: {one: {when: a, path: accelerators, baseline: "${a}"}, two: {when: b, path: accelerators, baseline: "${b}"}}`

  it('hold together, hold if, or differ', async () => {
    expect((await one(two(1, 1))).verdict).toBe('holds')
    expect((await one(two(1, 2))).verdict).toBe('holds-if')
    expect((await one(two(3, 2))).verdict).toBe('differs')
  })

  it('may be answered by the record, which nobody knows before it is known', async () => {
    const record = 'event: "2024", record: holds, source: a filing, known: 2024-08-01'
    expect((await one(record)).verdict).toBe('holds')
    expect((await one(record, '2024-07-01')).verdict).toBe('unknown')
    expect((await one(record, '2024-09-01')).verdict).toBe('holds')
  })

  it('leave out what was said later', async () => {
    const { claims } = await judged('it: {says: so, as-of: 2025-01-01}', '2024-12-31')
    expect(claims).toEqual({})
  })

  it('are unknown for a reason, and out of scope where the author says so', async () => {
    const reasonOf = async (claim: string) => {
      const { conditions } = await one(claim)
      return conditions['as-said']!.reason
    }
    expect(await reasonOf('eq: "1"')).toBe('no-figure')
    expect(await reasonOf('eq: "1", path: phases.frist.count')).toBe('no-path')
    expect(await reasonOf('eq: "1", path: sites.here.power.remedy')).toBe('empty')
    expect(await reasonOf('eq: "1", path: phases.first.ready.p50')).toBe('other-kind')
    expect(await reasonOf('rank: "1", path: accelerators')).toBe('no-figure')
    expect(await reasonOf('eq: "1", path: accelerators, baseline: "0"')).toBe('empty')
    expect((await one('eq: "1", path: phases.frist.count')).conditions['as-said']!.nearest).toEqual(
      ['phases.first.count'],
    )
    expect((await one('scope: out, eq: "1"')).verdict).toBe('out-of-scope')
  })

  it('reach names that have a point in them', async () => {
    const { plan } = await judged('it: {says: so}')
    const name = Object.keys(plan.activities).find((key) => key.includes('.'))
    const days = plan.activities[name!]!.finish
    const { verdict } = await one(`event: ${days}, path: activities.${name}.finish`)
    expect(verdict).toBe('holds')
  })

  it('do not reach beyond what is written', async () => {
    for (const path of ['constructor', 'phases.__proto__.x', 'phases.first.toString']) {
      expect((await one(`eq: "1", path: ${path}`)).verdict).toBe('unknown')
    }
  })
})
