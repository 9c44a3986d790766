import { describe, expect, it } from 'vitest'
import { recordsOf, templateNames } from '../catalog/index.js'
import { loadScenario } from './index.js'

describe.each(templateNames())('the template %s', (name) => {
  const rows = recordsOf('templates').filter((row) => row.values.template === name)

  it('loads with every predecessor that its rows name', async () => {
    const loaded = await loadScenario(`campus: x\nbuild: {template: ${name}}\n`)
    expect(loaded.diagnostics).toEqual([])
    const build = loaded.ok ? loaded.scenario.build : undefined
    for (const row of rows) {
      const written = String(row.values.after ?? '')
        .split(';')
        .filter((part) => part.trim() !== '')
      const { after = {} } = build?.activities[String(row.values.activity)] ?? {}
      expect(Object.keys(after), row.id).toHaveLength(written.length)
    }
  })

  it('opens every gate that building work opens, and says where each duration is from', () => {
    const gates = new Set(rows.map((row) => row.values.gate))
    for (const gate of ['hall', 'power', 'cooling', 'network', 'commissioned']) {
      expect(gates).toContain(gate)
    }
    for (const row of rows) expect(row.provenance.duration?.source).not.toBe('')
  })
})

describe('the retrofit template', () => {
  it('takes about as long as the retrofits that were observed', async () => {
    // one shift, five days: median of five observed retrofits 211 d, 88 to 609 (Epoch AI, CC BY 4.0)
    const loaded = await loadScenario(`campus: x\nbuild: {template: retrofit}\n`)
    const activities = loaded.ok ? (loaded.scenario.build?.activities ?? {}) : {}
    const chain = [
      'demolition',
      'structure',
      'fit-out',
      'commissioning-l3',
      'commissioning-l4',
      'commissioning-l5',
    ]
    const working = chain.reduce((sum, key) => sum + (activities[key]?.takes ?? 0), 0) / 86_400
    const days = working * (7 / 5)
    expect(days).toBeGreaterThan(150)
    expect(days).toBeLessThan(300)
  })
})
