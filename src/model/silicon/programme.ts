import type { Seconds, SquareMetres } from '../../quantity/index.js'
import type { ChipProgramme, Finding } from '../../scenario/index.js'
import type { BillItem } from '../bill.js'
import type { ChipCost, Silicon, SiliconInput } from './contract.js'
import { timeToVolume } from './development.js'
import { grossDies } from './gross-dies.js'
import { priceWithMargin } from './package.js'
import { sidesOf } from './reticle.js'
import { dieYield } from './yield.js'

const month: Seconds = (365.25 / 12) * 86_400

/** Below this a die is no accelerator, and counting its grid takes long. */
const smallestDie: SquareMetres = 1e-6

/**
 * What the packages of each programme cost, how many come, and when. A plan states yield,
 * package and capacity as single figures; `packageCost` and `packageSupply` take them apart. See the
 * README.
 *
 * @returns cost in the money of the prices, supply per second, time in s; a programme whose figures
 *   are out of range is left out, with an error
 */
export function costChips(input: SiliconInput): Silicon {
  const chips: Record<string, ChipCost> = {}
  const bill: Record<string, BillItem> = {}
  const findings: Finding[] = []
  for (const [key, programme] of Object.entries(input.programmes)) {
    const field = outOfRange(programme)
    const dies = field ? 0 : diesOf(programme)
    if (dies === 0) {
      const name = field ?? 'dieArea'
      const values = { programme: key, field: name, value: programme[name] }
      const path = `silicon.${key}.${name}`
      findings.push({ code: 'silicon.out-of-range', severity: 'error', path, values })
      continue
    }
    chips[key] = chipCost(programme, dies)
    if (programme.development > 0) bill[`silicon.${key}.development`] = development(programme)
  }
  return { chips, bill, findings }
}

function chipCost(programme: ChipProgramme, dies: number): ChipCost {
  const { dieArea, defectDensity, clustering, partnerMargin, respinProbability } = programme
  const good = dieYield(dieArea, defectDensity, clustering)
  const packagesPerWafer = (dies * good) / programme.diesPerPackage
  const cost =
    programme.waferPrice / packagesPerWafer +
    programme.packagePrice +
    programme.memoryPrice +
    programme.testPrice
  return {
    grossDies: dies,
    dieYield: good,
    packagesPerWafer,
    unitCost: priceWithMargin(cost, partnerMargin),
    supply: (programme.wafersPerMonth * packagesPerWafer) / month,
    timeToVolume: timeToVolume(programme.tapeOutToVolume, respinProbability, programme.respinTime),
  }
}

/** Dies on the wafer of a programme, as near to square as a field of the scanner allows. */
function diesOf({ dieArea, waferDiameter }: ChipProgramme): number {
  const [width, height] = sidesOf(dieArea)
  return grossDies(width, height, waferDiameter)
}

type Checked =
  | 'dieArea'
  | 'diesPerPackage'
  | 'defectDensity'
  | 'clustering'
  | 'partnerMargin'
  | 'respinProbability'

/** First figure with which the equations have no finite answer. */
function outOfRange(programme: ChipProgramme): Checked | undefined {
  if (!(programme.dieArea >= smallestDie)) return 'dieArea'
  if (!(programme.diesPerPackage > 0)) return 'diesPerPackage'
  if (!(programme.defectDensity >= 0)) return 'defectDensity'
  if (!(programme.clustering > 0)) return 'clustering'
  if (!(programme.partnerMargin < 1)) return 'partnerMargin'
  if (!(programme.respinProbability >= 0 && programme.respinProbability < 1)) {
    return 'respinProbability'
  }
  return undefined
}

/** One-off cost of a programme; it stands at no site. */
function development(programme: ChipProgramme): BillItem {
  return {
    item: programme.accelerator,
    category: 'silicon',
    site: '',
    count: 1,
    cost: programme.development,
    power: 0,
    rented: false,
  }
}
