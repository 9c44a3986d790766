import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type JudgedClaim, judgeClaims, type Plan, planCampus } from '../src/campus/index.js'
import { createMemo } from '../src/numeric/index.js'
import { claimsMarkdown } from '../src/report/index.js'
import { type LoadedScenario, loadScenario } from '../src/scenario/index.js'
import { claimReason } from '../src/words/index.js'
import { rowsOfArticles } from './claims.rows.js'

const names = Object.keys(rowsOfArticles)
const loaded: Record<string, LoadedScenario> = {}
const plans: Record<string, Plan> = {}
const memo = createMemo()
const claims: Record<string, Readonly<Record<string, JudgedClaim>>> = {}

async function load(name: string, set: Record<string, string> = {}): Promise<LoadedScenario> {
  const text = readFileSync(new URL(`../scenarios/${name}.yaml`, import.meta.url), 'utf8')
  const overrides = Object.entries(set).map(([path, value]) => ({ path, value }))
  const result = await loadScenario(text, { set: overrides })
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.diagnostics[0])}`)
  return result
}

beforeAll(async () => {
  for (const name of names) {
    const scenario = await load(name)
    const { plan } = planCampus(scenario, { memo })
    loaded[name] = scenario
    plans[name] = plan
    claims[name] = judgeClaims(scenario, plan)
  }
}, 120_000)

/** Claims to which no reading gives a figure, and why. */
const withoutFigure: Readonly<Record<string, readonly string[]>> = {
  /** The public record answers, and there is nothing to measure. */
  record: [
    'colossus.closed-factory',
    'colossus.bankrupt-firm',
    'colossus.paid-users-first',
    'colossus.free-on-20-february',
    'abilene.microsoft-too-slow',
    'abilene.oracle-leases',
    'abilene.chips-by-way-of-oracle',
    'abilene.openai-rents',
    'stargate.own-chips-need-own-halls',
    'stargate.google-earns',
    'openai-chip.with-broadcom',
    'openai-chip.tsmc-class',
    'openai-chip.later-a16',
    'openai-chip.hbm',
    'openai-chip.own-fabs-dropped',
    'inference-chips.still-open',
    'inference-chips.no-commitment',
    'korea.naver-and-lg',
  ],
  /** Nobody publishes the other half: the US fleet, a talk between two, a package, a split of fleets. */
  unpublished: [
    'colossus.quarter-of-mobile-cooling',
    'abilene.heads-arranged-chips',
    'openai-chip.cowos',
    'openai-chip.system-on-wafer',
    'inference-chips.inference-share',
  ],
  /** Not a matter of a campus: a place on a map, an hour of the night, how clever a model is, medicine. */
  outOfScope: [
    'colossus.one-side-of-the-building',
    'colossus.until-420',
    'colossus.level-with-peers',
    'abilene.agi-sooner',
    'stargate.mrna-vaccines',
  ],
}

describe.each(names)('claims of %s', (name) => {
  const all = () => Object.entries(claims[name] ?? {})

  it('leave no row of an article out, and none is without a row', () => {
    const rows = rowsOfArticles[name] ?? {}
    for (const [row, ids] of Object.entries(rows)) expect(ids.length, row).toBeGreaterThan(0)
    const ids = [...new Set(Object.values(rows).flat())]
    expect(ids.sort()).toEqual(
      all()
        .map(([id]) => id)
        .sort(),
    )
  })

  it('have a verdict and a reason in both languages', () => {
    const currency = loaded[name]?.scenario.money.currency
    for (const [id, claim] of all()) {
      expect(claim.saysKo, id).toMatch(/[가-힣]/)
      const korean = claimReason(claim, 'ko', currency)
      expect(claimReason(claim, 'en', currency).trim(), id).not.toBe('')
      expect(korean, id).toMatch(/[가-힣]/)
      if (claim.because !== undefined) expect(claim.becauseKo, id).toMatch(/[가-힣]/)
      for (const [key, { when, whenKo }] of Object.entries(claim.conditions)) {
        if (when !== '') expect(whenKo, `${id} ${key}`).toMatch(/[가-힣]/)
      }
    }
  })

  it('ask for paths that are there, and compare like with like', () => {
    for (const [id, { conditions }] of all()) {
      for (const [key, { reason }] of Object.entries(conditions)) {
        expect(['no-path', 'other-kind', 'empty'], `${id} ${key}`).not.toContain(reason)
      }
    }
  })

  it('say where a figure or a record comes from', () => {
    const { scenario } = loaded[name]!
    const isPath = (text: string) => /^[a-z]\S*$/.test(text)
    for (const [id, claim] of Object.entries(scenario.claims)) {
      for (const [key, { of, over, among, record, source }] of Object.entries(claim.conditions)) {
        const operands = [of, over, ...among].filter((text) => text !== undefined)
        const isQuoted = record !== undefined || operands.some((text) => !isPath(text))
        if (isQuoted) expect(source, `${id} ${key}`).toMatch(/\S/)
      }
    }
  })

  it('say when it was said, and of which article', () => {
    for (const [id, claim] of all()) {
      expect(claim.asOf, id).toBeTypeOf('number')
      if (name !== 'korea') expect(claim.article, id).toMatch(/^00[1-5]$/)
    }
  })

  it('name a reading where there are several, and tell them apart', () => {
    for (const [id, { conditions }] of all()) {
      const readings = Object.values(conditions)
      if (readings.length < 2) continue
      expect(new Set(readings.map(({ when }) => when)).size, id).toBe(readings.length)
    }
  })
})

describe('claims of all scenarios', () => {
  it('without any figure are these, for these reasons', () => {
    const found: Record<string, string[]> = { record: [], unpublished: [], outOfScope: [] }
    for (const name of names) {
      for (const [id, claim] of Object.entries(claims[name] ?? {})) {
        const readings = Object.values(claim.conditions)
        if (readings.some(({ figure }) => figure !== null)) continue
        const kind =
          claim.verdict === 'out-of-scope'
            ? 'outOfScope'
            : claim.verdict === 'unknown'
              ? 'unpublished'
              : 'record'
        found[kind]?.push(`${name}.${id}`)
        if (kind !== 'record') expect(claim.because, `${name}.${id}`).toMatch(/\S/)
      }
    }
    expect(found).toEqual(withoutFigure)
  })

  it('carry the rates of the won that the articles imply', () => {
    const rates = [
      ['abilene', 'rate-1368', 4.65e12 / 3.4e9],
      ['stargate', 'rate-1400', 140e12 / 100e9],
      ['korea', 'ulsan-rate', 7e12 / 5.13e9],
    ] as const
    for (const [name, id, rate] of rates) {
      const figure = claims[name]?.[id]?.conditions.implied?.figure
      expect(figure?.value, id).toBeCloseTo(rate, 6)
    }
    expect(claims.colossus?.['rate-1440']?.claimed).toMatchObject({ value: 1440 })
  })
})

describe('sentences beside claims that quote the plan', () => {
  it('colossus: 150 mobile machines, 260 MW, a fleet of 1.0 GW; 88 MW of storage were missing', () => {
    const { cooling, swings } = plans.colossus!.sites.memphis!
    const plants = Object.values(cooling!.plant)
    const units = plants.reduce((sum, plant) => sum + plant.units, 0)
    const power = plants.reduce((sum, plant) => sum + plant.units * plant.unitCapacity, 0)
    expect(Math.abs(units - 150)).toBeLessThan(8)
    expect(power / 260e6).toBeCloseTo(1, 1)
    expect((4 * power) / 1e9).toBeCloseTo(1, 1)
    expect(Math.abs(swings!.moments[0]!.storageNeeded!.power - 88e6)).toBeLessThan(5e6)
    expect(swings!.moments[1]!.cases.alone!.nadir).toBeGreaterThan(57.8)
    expect(plans.colossus!.sites.memphis!.power.bridging!.until).toBeNull()
  })

  it('abilene: by superchip the point of the vendor comes within a tenth of 30', () => {
    const figure = claims.abilene?.['up-to-30x']?.conditions['as-vendor']?.figure
    expect(2 * (figure?.value as number)).toBeGreaterThan(27)
    expect(figure?.value).toBeLessThan(27)
  })

  it('stargate: ten gigawatts would cost some 420 G$; a million tokens a day some 40 $', async () => {
    const { capital, power } = plans.stargate!.years.at(-1)!
    expect((10e9 * capital) / power / 420e9).toBeCloseTo(1, 1)
    const scenario = await load('stargate', { 'work.tiers.pro.demand': '1M tokens/day' })
    const { plan } = planCampus(scenario, { memo })
    expect(Math.abs(plan.tiers.pro!.breakEvenPrice! - 40)).toBeLessThan(5)
  })

  it('gpt45-launch: fewer at hand put the day into the week after; 16 messages a week let all in', async () => {
    const scenario = await load('gpt45-launch', { 'phases.at-hand.count': '6000' })
    const { plan } = planCampus(scenario, { memo })
    expect(plan.tiers.plus!.launch! >= '2025-03-03').toBe(true)
    expect(plan.tiers.plus!.launch! <= '2025-03-09').toBe(true)
    const messages = (plans['gpt45-launch']!.tiers.plus!.capNeeded * 7 * 86_400) / 500
    expect(Math.abs(messages - 16)).toBeLessThan(2)
  })

  it('inference-chips: 13 wafers and some 2,500 LPUs for the coding model', () => {
    const { serving } = plans['inference-chips']!
    expect(serving['fast-code']!.phases.wafers!.accelerators).toBe(13)
    expect(serving['lpu-code']!.phases.lpus!.accelerators / 2_500).toBeCloseTo(1, 1)
  })

  it('korea: 40 MW would carry some 21,000 of the accelerators assumed', () => {
    const each = plans.korea!.phases.center!.perAccelerator.facilityPowerPeak
    expect(40e6 / each / 21_000).toBeCloseTo(1, 1)
    const { power = 0, commissioned = 0 } = plans.korea!.phases['center-rest']!.heldUpShare
    expect(power).toBeGreaterThan(0.65)
    expect(power + commissioned).toBeCloseTo(1, 1)
  })
})

describe('docs/claims.md', () => {
  it('says what gigacampus claims --markdown does: npm run docs', () => {
    const document = readFileSync(new URL('../docs/claims.md', import.meta.url), 'utf8')
    const judged = [...names].sort().map((name) => ({
      name: plans[name]!.campus,
      claims: claims[name]!,
      currency: loaded[name]!.scenario.money.currency,
    }))
    const [, tables] = document.split(/<!-- \/?claims -->/)
    expect(tables?.trim()).toBe(claimsMarkdown(judged, 'en').trim())
  })
})
