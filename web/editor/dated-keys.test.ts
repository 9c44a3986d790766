import { describe, expect, it } from 'vitest'
import { readScenarioText } from '../../src/scenario/index.js'
import { withDay } from './dated-keys.js'
import { withValue } from './yaml-edit.js'

const edit = (text: string, path: string, value: string) =>
  withValue(text, readScenarioText(text), path, value)

describe('values by date', () => {
  const block = 'grid:\n  2024-05-01: 8 MW # first\n  2025-05-01: 150 MW # last\nend: 2026-01-01\n'
  const flow = 'units: {2024-05-01: 4, 2024-10-01..2024-12-01: 10, 2025-05-01: 20}\n'

  it('are written in their order, between, before and behind the others', () => {
    expect(edit(block, 'grid.2024-08-01', '50 MW')).toBe(
      'grid:\n  2024-05-01: 8 MW # first\n  2024-08-01: 50 MW\n  2025-05-01: 150 MW # last\nend: 2026-01-01\n',
    )
    expect(edit(block, 'grid.2024-01-01', '1 MW')).toContain(
      'grid:\n  2024-01-01: 1 MW\n  2024-05-01',
    )
    expect(edit(block, 'grid.2025-08-01', '200 MW')).toBe(
      'grid:\n  2024-05-01: 8 MW # first\n  2025-05-01: 150 MW # last\n  2025-08-01: 200 MW\nend: 2026-01-01\n',
    )
    expect(edit(flow, 'units.2024-08-01', '6')).toBe(
      'units: {2024-05-01: 4, 2024-08-01: 6, 2024-10-01..2024-12-01: 10, 2025-05-01: 20}\n',
    )
    expect(edit(flow, 'units.2025-08-01', '30')).toContain('2025-05-01: 20, 2025-08-01: 30}')
  })

  it('move to another day, and nothing else does', () => {
    const moved = withDay(block, readScenarioText(block), 'grid.2025-05-01', '2025-02-01')
    expect(moved).toBe(block.replace('2025-05-01', '2025-02-01'))
    expect(withDay(flow, readScenarioText(flow), 'units.2024-05-01', '2024-06-01')).toBe(
      flow.replace('2024-05-01', '2024-06-01'),
    )
    expect(withDay(block, readScenarioText(block), 'end', '2025-02-01')).toBe(block)
  })
})
