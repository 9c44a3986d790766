import type { CoolingEquipment } from '../../catalog/index.js'
import type { Celsius, Fraction, Kelvin, Watts } from '../../quantity/index.js'
import { type Chiller, chillerOf, type Medium } from './chiller.js'
import { CONDENSER_PUMP_SHARE } from './condenser.js'
import type { CoolingPlant, HeatPath } from './contract.js'
import { DRY_FAN_SHARE, type DryCooler, dryCoolerOf } from './dry-cooler.js'
import { OUTSIDE_FAN_SHARE, type OutsideAir } from './outside-air.js'
import { PAD_EFFICIENCY } from './pads.js'
import { type Coolant, throttleTemperature } from './throttle.js'
import { TOWER_FAN_SHARE, type Tower, towerOf } from './tower.js'

/** A heat path made ready: every quotient of data-sheet values taken once. */
export interface PathModel {
  readonly name: string
  readonly id: string
  /** Machine that cools without compressors, if there is one. */
  readonly tower?: Tower | undefined
  readonly cooler?: DryCooler | undefined
  readonly outsideAir?: OutsideAir | undefined
  /** Machine with compressors: the path's own, or the trim behind tower or dry cooler. */
  readonly chiller?: Chiller | undefined
  readonly chillerId: string
  /** Compressors are the path's own plant: their capacity is the path's. */
  readonly mechanical: boolean
  /** Efficiency of the pads before the coil of a dry cooler; 0 where it has none. */
  readonly pads: Fraction
  readonly share: Fraction
  readonly transport: Fraction
  /** Coolant at the racks, and where they begin to throttle. */
  readonly supply: Celsius
  readonly throttleAt: Celsius
  readonly coolant: Coolant
  /** Facility water leaving the plant. */
  readonly setPoint: Celsius
  /** Water wanted from the tower: colder where an exchanger stands between. */
  readonly towerSetPoint: Celsius
  /** Pump between tower and that exchanger, W per W of heat. */
  readonly towerPump: Fraction
  readonly rise: Kelvin
  /** Heat one unit is rated for; 0 where the catalogue does not say. */
  readonly ratedHeat: Watts
}

/** What a category of the catalogue is to this room. */
type Kind =
  | { readonly is: 'tower' }
  | { readonly is: 'dry'; readonly pads: boolean }
  | { readonly is: 'outside-air'; readonly pads: boolean }
  | { readonly is: 'chiller'; readonly medium: Medium; readonly economiser: boolean }

/** Whether a word for free cooling by tower water stands in a category. */
const ECONOMISER = /waterside economi[sz]er/

/** Words of halls that let the air outside in. */
const OUTSIDE_AIR = /outside[- ]air|air-?side economi[sz]er|direct evaporative/

function kindOf(category: string | undefined): Kind | undefined {
  const words = (category ?? '').toLowerCase()
  if (words.includes('chiller')) {
    const economiser = ECONOMISER.test(words)
    const medium = economiser || words.includes('water-cooled') ? 'water' : 'air'
    return { is: 'chiller', medium, economiser }
  }
  if (words.includes('tower')) return { is: 'tower' }
  if (OUTSIDE_AIR.test(words)) return { is: 'outside-air', pads: words.includes('evaporative') }
  const pads = words.includes('adiabatic')
  if (pads || words.includes('dry cooler')) return { is: 'dry', pads }
  return undefined
}

/** Approach of the exchanger between tower and chilled water, where none is stated (K). Estimate, 1-3. */
const ECONOMISER_APPROACH: Kelvin = 2

/** Range taken for a path whose coolant is said not to warm up (K). */
const RISE_MIN: Kelvin = 0.1

/** The paths of a plant, made ready. */
export function pathsOf(plant: CoolingPlant): PathModel[] {
  return Object.entries(plant.paths).map(([name, path]) => pathOf(name, path, plant.trim))
}

function pathOf(name: string, path: HeatPath, trim: CoolingPlant['trim']): PathModel {
  const { plant } = path
  const kind = kindOf(plant.category)
  const setPoint = path.supply - path.exchangerApproach
  const air = kind?.is === 'outside-air' || name === 'air'
  const coolant: Coolant = air ? 'air' : 'liquid'
  const base = {
    name,
    id: path.id,
    chillerId: path.id,
    mechanical: false,
    pads: 0,
    share: path.share,
    transport: path.transport,
    supply: path.supply,
    throttleAt: throttleTemperature(coolant, path.supply),
    coolant,
    setPoint,
    towerSetPoint: setPoint,
    towerPump: 0,
    rise: Math.max(RISE_MIN, path.rise),
    ratedHeat: positive(plant.coolingCapacity) ?? positive(path.curve?.capacity) ?? 0,
  }
  if (kind === undefined) return base
  if (kind.is === 'chiller') return chillerPath(base, path, kind.medium, kind.economiser)
  const chiller = trim && chillerOfTrim(trim.plant)
  const behind = { ...base, chiller, chillerId: chiller && trim ? trim.id : path.id }
  if (kind.is === 'tower')
    return { ...behind, tower: towerOf(plant.approach, fanShareOf(plant, TOWER_FAN_SHARE)) }
  const pads = kind.pads ? PAD_EFFICIENCY : 0
  if (kind.is === 'outside-air')
    return { ...behind, outsideAir: { pads, fanShare: fanShareOf(plant, OUTSIDE_FAN_SHARE) } }
  return { ...behind, pads, cooler: dryCoolerOf(plant.approach, fanShareOf(plant, DRY_FAN_SHARE)) }
}

/** Compressors of the path's own, with what cools before them. */
function chillerPath(
  base: PathModel,
  { plant, curve }: HeatPath,
  medium: Medium,
  economiser: boolean,
): PathModel {
  if (economiser) {
    const approach = positive(plant.approach) ?? ECONOMISER_APPROACH
    return {
      ...base,
      mechanical: true,
      chiller: chillerOf(plant, 'water', false, curve),
      tower: towerOf(undefined, TOWER_FAN_SHARE),
      towerSetPoint: base.setPoint - approach,
      towerPump: CONDENSER_PUMP_SHARE,
    }
  }
  // An air-cooled machine that states an approach to the air has a free-cooling coil.
  const coil = medium === 'air' ? positive(plant.approach) : undefined
  return {
    ...base,
    mechanical: true,
    chiller: chillerOf(plant, medium, coil !== undefined, curve),
    cooler: coil === undefined ? undefined : dryCoolerOf(coil, DRY_FAN_SHARE),
  }
}

/** The chiller of a trim; undefined when what is named is none. */
export function chillerOfTrim(plant: CoolingEquipment): Chiller | undefined {
  const kind = kindOf(plant.category)
  if (kind?.is !== 'chiller') return undefined
  const freeCooling = kind.medium === 'air' && positive(plant.approach) !== undefined
  return chillerOf(plant, kind.medium, freeCooling, undefined)
}

/** Whether the path has a machine that rejects heat. */
export function rejects(path: PathModel): boolean {
  return (
    path.tower !== undefined ||
    path.cooler !== undefined ||
    path.outsideAir !== undefined ||
    path.chiller !== undefined
  )
}

function fanShareOf(plant: CoolingEquipment, usual: Fraction): Fraction {
  const power = positive(plant.powerElectric)
  const heat = positive(plant.coolingCapacity)
  return power !== undefined && heat !== undefined ? power / heat : usual
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined
}
