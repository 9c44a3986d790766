import { expect, test } from 'vitest'
import * as catalog from './index.js'

test('a view is the record without its provenance', () => {
  const h200 = catalog.accelerator('h200')!
  expect(h200).toMatchObject({ id: 'h200-sxm', vendor: 'NVIDIA', tdp: 700 })
  expect(h200.hbmCapacity).toBe(141 * 2 ** 30)
  expect(catalog.accelerator('h300')).toBeUndefined()
})

test('each kind of thing has its view', () => {
  expect(catalog.rack('gb200-nvl72')!.accelerators).toBe(72)
  expect(catalog.model('llama-3.1-405b')!.parametersTotal).toBe(405.85e9)
  expect(catalog.powerEquipment('megapack-2xl')!.energyNominal).toBe(3.9 * 3.6e9)
  expect(catalog.coolingEquipment('crah')!.id).toBe('crah-fanwall')
  expect(catalog.networkEquipment('sn5600')!.throughput).toBe(51.2e12 / 8)
  expect(catalog.site('colossus-1')!.gridOperator).toBe('TVA')
  expect(catalog.designWeather('memphis-c1')!.wetBulbDesign).toBe(26.7)
})

test('a default is in SI, with its range, its reason in both languages and its source', () => {
  const efficiency = catalog.defaults['distribution-efficiency']!
  expect(efficiency).toMatchObject({ value: 0.95, low: 0.93, high: 0.97, dimension: 'fraction' })
  expect(efficiency.reason).toBeTruthy()
  expect(efficiency.reasonKo).toMatch(/[가-힣]/)
  expect(efficiency.source).toMatch(/^https:/)
})

test('a template is its activities; an unknown one has none', () => {
  expect(catalog.template('no-such-template')).toEqual([])
  for (const name of catalog.templateNames())
    for (const step of catalog.template(name)) {
      expect(step.id).toBe(`${name}/${step.activity}`)
      if (step.low !== undefined) expect(step.low).toBeLessThanOrEqual(step.duration!)
      if (step.high !== undefined) expect(step.high).toBeGreaterThanOrEqual(step.duration!)
    }
})

test('the shape of a latent-attention mixture gives its published parameters', () => {
  const count = catalog.parameterCount(catalog.model('deepseek-v3')!)!
  expect(count.total / 671e9).toBeCloseTo(1, 2)
  expect(count.active / 37.55e9).toBeCloseTo(1, 3)
})

test('gpt-oss publishes active parameters without the input embedding', () => {
  const oss = catalog.model('gpt-oss-120b')!
  const { active } = catalog.parameterCount(oss)!
  expect((active - oss.vocabulary! * oss.hidden!) / 1e9).toBeCloseTo(5.13, 2)
})
