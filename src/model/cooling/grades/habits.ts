import type { CoolingEquipment } from '../../../catalog/index.js'
import type { Celsius, Fraction, Ratio, Watts } from '../../../quantity/index.js'
import type { CoolingPlant, HeatPath } from '../contract.js'

/** How an operator of cloud regions is known to build; one habit for all its regions and years. */
export interface Habit {
  readonly cools: 'water' | 'outside-air'
  /** What takes over where the air outside does not hold the set point. */
  readonly trim: 'air-cooled' | 'water-cooled'
  /** Fitted: electrical losses, lighting, and all that neither weather nor heat moves, per IT. */
  readonly losses: Fraction
}

/** Fitted: air that outside-air halls are run at before pads and chillers start. */
export const HALL_SUPPLY: Celsius = 18

/** Fitted: rated COP (6.7/35 °C) of the air-cooled chillers behind them. */
export const AIR_COOLED_COP: Ratio = 2.7

/**
 * Cooling by operator, from what each publishes: Google evaporates water in towers beside air-handling
 * coils; Amazon, Microsoft and Meta let outside air in through wetted pads. Meta's losses are
 * taken as Google's: no region of theirs stands in the table.
 */
export const HABITS: Readonly<Record<string, Habit>> = {
  aws: { cools: 'outside-air', trim: 'air-cooled', losses: 0.138 },
  azure: { cools: 'outside-air', trim: 'water-cooled', losses: 0.109 },
  google: { cools: 'water', trim: 'water-cooled', losses: 0.058 },
  meta: { cools: 'outside-air', trim: 'water-cooled', losses: 0.058 },
}

const machine = (id: string, category: string, coolingCapacity: Watts): CoolingEquipment => ({
  id,
  name: id,
  category,
  coolingCapacity,
})

const HALL = machine('hall', 'outside-air direct evaporative cooler', 4e5)
const TOWER: CoolingEquipment = { ...machine('tower', 'cooling tower', 1e7), approach: 4 }
const CHILLERS: Readonly<Record<Habit['trim'], CoolingEquipment>> = {
  'air-cooled': { ...machine('chiller', 'air-cooled chiller', 1.7e6), cop: AIR_COOLED_COP },
  'water-cooled': { ...machine('chiller', 'water-cooled chiller', 4.6e6), cop: 6.3 },
}

/** Air of the aisles 27 °C (ASHRAE recommended), coils of 6 K between it and the water. */
const BY_WATER: HeatPath = {
  id: TOWER.id,
  plant: TOWER,
  supply: 27,
  rise: 10,
  exchangerApproach: 6,
  transport: 0.02,
  share: 1,
}

const BY_OUTSIDE_AIR: HeatPath = {
  id: HALL.id,
  plant: HALL,
  supply: HALL_SUPPLY,
  rise: 12,
  exchangerApproach: 8,
  transport: 0.035,
  share: 1,
}

/** A plant of that habit. */
export function plantOfHabit({ cools, trim, losses }: Habit): CoolingPlant {
  return {
    paths: { air: cools === 'water' ? BY_WATER : BY_OUTSIDE_AIR },
    trim: { id: trim, plant: CHILLERS[trim] },
    margin: 0.1,
    reserve: 'n-1',
    distributionEfficiency: 1 / (1 + losses),
    loops: { loopVolume: 3.5e-7, tankVolume: 5e-6, restartTime: 300 },
  }
}
