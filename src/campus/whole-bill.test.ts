import { describe, expect, it } from 'vitest'
import type { BillItem } from '../model/bill.js'
import type { ChipCost } from '../model/silicon/index.js'
import type { ChipProgramme } from '../scenario/index.js'
import { wholeBill } from './whole-bill.js'

const line = (change: Partial<BillItem>): BillItem => ({
  item: 'own',
  category: 'accelerators',
  site: 'here',
  phase: 'first',
  count: 100,
  cost: 1_500_000,
  power: 1e5,
  rented: false,
  ...change,
})
const own = {
  network: undefined,
  silicon: undefined,
  programmes: { chip: { accelerator: 'own' } as ChipProgramme },
  chips: { chip: { unitCost: 9000 } as ChipCost },
  systemShare: 0.3,
}

describe('the whole bill', () => {
  it('has chips of one’s own at what they cost to make, and servers at their share of the market’s', () => {
    const bill = wholeBill({ ...own, hardware: { 'accelerators.first': line({}) } })
    expect(bill['accelerators.first']?.cost).toBe(900_000)
    expect(bill['systems.first']).toMatchObject({ category: 'systems', cost: 450_000, power: 0 })
  })

  it('keeps bought chips, and the servers of a rack that has a price', () => {
    const systems = line({ category: 'systems', cost: 7 })
    const hardware = { 'accelerators.first': line({}), 'systems.first': systems }
    expect(wholeBill({ ...own, hardware })['systems.first']).toEqual(systems)
    const bought = { 'accelerators.first': line({ item: 'bought' }) }
    expect(wholeBill({ ...own, hardware: bought })).toEqual(bought)
  })

  it('prices a chip that has no price on the market', () => {
    const hardware = { 'accelerators.first': line({ cost: undefined }) }
    expect(wholeBill({ ...own, hardware })['accelerators.first']?.cost).toBe(900_000)
  })

  it('leaves adapters to the servers that hold them', () => {
    const network = { 'first.nic': line({}), 'first.leaf': line({}) }
    expect(Object.keys(wholeBill({ ...own, hardware: {}, network }))).toEqual(['first.leaf'])
  })
})
