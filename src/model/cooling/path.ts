import type { CoolingEquipment } from '../../catalog/index.js'
import type { Celsius, Fraction, Kelvin, Watts } from '../../quantity/index.js'
import { type Chiller, chillerOf, type Medium } from './chiller.js'
import type { CoolingPlant, HeatPath } from './contract.js'
import { DRY_FAN_SHARE, type DryCooler, dryCoolerOf } from './dry-cooler.js'
import { TOWER_FAN_SHARE, type Tower, towerOf } from './tower.js'

/** A heat path made ready: every quotient of data-sheet values taken once. */
export interface PathModel {
  readonly name: string
  readonly id: string
  /** Machine that cools without compressors, if there is one. */
  readonly tower?: Tower | undefined
  readonly cooler?: DryCooler | undefined
  /** Machine with compressors: the path's own, or the trim behind tower or dry cooler. */
  readonly chiller?: Chiller | undefined
  readonly chillerId: string
  /** Compressors are the path's own plant: their capacity is the path's. */
  readonly mechanical: boolean
  /** Adiabatic pads are there and stay dry: this model does not wet them. */
  readonly adiabatic: boolean
  readonly share: Fraction
  readonly transport: Fraction
  /** Facility water leaving the plant. */
  readonly setPoint: Celsius
  readonly rise: Kelvin
  /** Heat one unit is rated for; 0 where the catalogue does not say. */
  readonly ratedHeat: Watts
}

/** What a category of the catalogue is to this room. */
type Kind = { readonly tower: true } | { readonly dry: true } | { readonly chiller: Medium }

function kindOf(category: string | undefined): Kind | undefined {
  const words = (category ?? '').toLowerCase()
  if (words.includes('chiller')) {
    return { chiller: words.includes('water-cooled') ? 'water' : 'air' }
  }
  if (words.includes('tower')) return { tower: true }
  if (words.includes('dry cooler')) return { dry: true }
  return undefined
}

/** Range taken for a path whose coolant is said not to warm up (K). */
const RISE_MIN: Kelvin = 0.1

/** The paths of a plant, made ready. */
export function pathsOf(plant: CoolingPlant): PathModel[] {
  return Object.entries(plant.paths).map(([name, path]) => pathOf(name, path, plant.trim))
}

function pathOf(name: string, path: HeatPath, trim: CoolingPlant['trim']): PathModel {
  const { plant } = path
  const kind = kindOf(plant.category)
  const base = {
    name,
    id: path.id,
    chillerId: path.id,
    mechanical: false,
    adiabatic: false,
    share: path.share,
    transport: path.transport,
    setPoint: path.supply - path.exchangerApproach,
    rise: Math.max(RISE_MIN, path.rise),
    ratedHeat: positive(plant.coolingCapacity) ?? positive(path.curve?.capacity) ?? 0,
  }
  if (kind === undefined) return base
  if ('chiller' in kind) {
    // An air-cooled machine that states an approach to the air has a free-cooling coil.
    const coil = kind.chiller === 'air' ? positive(plant.approach) : undefined
    return {
      ...base,
      mechanical: true,
      chiller: chillerOf(plant, kind.chiller, coil !== undefined, path.curve),
      cooler: coil === undefined ? undefined : dryCoolerOf(coil, DRY_FAN_SHARE),
    }
  }
  const chiller = trim && chillerOfTrim(trim.plant)
  const behind = { ...base, chiller, chillerId: chiller && trim ? trim.id : path.id }
  if ('tower' in kind)
    return { ...behind, tower: towerOf(plant.approach, fanShareOf(plant, TOWER_FAN_SHARE)) }
  return {
    ...behind,
    adiabatic: (plant.category ?? '').toLowerCase().includes('adiabatic'),
    cooler: dryCoolerOf(plant.approach, fanShareOf(plant, DRY_FAN_SHARE)),
  }
}

/** The chiller of a trim; undefined when what is named is none. */
export function chillerOfTrim(plant: CoolingEquipment): Chiller | undefined {
  const kind = kindOf(plant.category)
  if (kind === undefined || !('chiller' in kind)) return undefined
  const freeCooling = kind.chiller === 'air' && positive(plant.approach) !== undefined
  return chillerOf(plant, kind.chiller, freeCooling, undefined)
}

/** Whether the path has a machine that rejects heat. */
export function rejects(path: PathModel): boolean {
  return path.tower !== undefined || path.cooler !== undefined || path.chiller !== undefined
}

function fanShareOf(plant: CoolingEquipment, usual: Fraction): Fraction {
  const power = positive(plant.powerElectric)
  const heat = positive(plant.coolingCapacity)
  return power !== undefined && heat !== undefined ? power / heat : usual
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined
}
