import type { CoolingEquipment, PowerEquipment } from '../catalog/index.js'
import type { Bill, BillItem } from '../model/bill.js'
import { trimDuty } from '../model/cooling/index.js'
import type { Count } from '../quantity/index.js'
import type { PhaseRating, RatingInput, SiteRating } from './rating.js'

/** Plant that stands by beyond the need, units. */
const spares = { none: 0, 'n-1': 1, 'n-2': 2 } as const

/** Lines of accelerators, generating sets, batteries and cooling plant. */
export function hardware(
  input: RatingInput,
  phases: Readonly<Record<string, PhaseRating>>,
  sites: Readonly<Record<string, SiteRating>>,
): Bill {
  const bill: Record<string, BillItem> = {}
  for (const [key, phase] of Object.entries(input.phases)) {
    const price = input.accelerators[phase.accelerator]?.price
    bill[`accelerators.${key}`] = {
      item: phase.accelerator,
      category: 'accelerators',
      site: phase.site,
      phase: key,
      count: phase.count,
      power: phase.count * (phases[key]?.itPowerPeak ?? 0),
      rented: false,
      ...(price !== undefined && { cost: price * phase.count }),
    }
    const rack = input.racks[phase.system]
    if (price === undefined || rack?.price === undefined || !rack.accelerators) continue
    // a printed price of the rack holds the accelerators: the rest of it is the system around them
    bill[`systems.${key}`] = {
      item: phase.system,
      category: 'systems',
      site: phase.site,
      phase: key,
      count: phases[key]?.racks ?? 0,
      power: 0,
      rented: false,
      cost: Math.max(0, rack.price / rack.accelerators - price) * phase.count,
    }
  }
  for (const [key, site] of Object.entries(input.sites)) {
    for (const [name, source] of Object.entries(site.power?.sources ?? {})) {
      const units = Math.max(0, ...Object.values(source.units))
      bill[`power.${key}.${name}`] = plantLine(key, source.type, units, source.rented, input.power)
    }
    for (const [name, storage] of Object.entries(site.power?.storage ?? {})) {
      const units = Math.max(0, ...Object.values(storage.units))
      bill[`storage.${key}.${name}`] = plantLine(key, storage.type, units, false, input.power)
    }
    for (const [name, line] of Object.entries(coolingLines(key, site, sites[key], input))) {
      bill[`cooling.${key}.${name}`] = line
    }
  }
  return bill
}

function plantLine(
  site: string,
  type: string,
  units: Count,
  rented: boolean,
  equipment: Readonly<Record<string, PowerEquipment>>,
): BillItem {
  const machine = equipment[type]
  const power = machine?.powerNominal ?? 0
  const perUnit =
    machine?.capex !== undefined
      ? machine.capex * power
      : machine?.capexEnergy !== undefined && machine.energyNominal !== undefined
        ? machine.capexEnergy * machine.energyNominal
        : undefined
  const cost = rented ? 0 : perUnit === undefined ? undefined : perUnit * units
  return {
    item: type,
    category: 'power',
    site,
    count: units,
    power: power * units,
    rented,
    ...(machine?.leadTime !== undefined && { leadTime: machine.leadTime }),
    ...(cost !== undefined && { cost }),
  }
}

function coolingLines(
  key: string,
  site: RatingInput['sites'][string],
  rating: SiteRating | undefined,
  input: RatingInput,
): Readonly<Record<string, BillItem>> {
  const out: Record<string, BillItem> = {}
  const { plant, designDay: day } = rating ?? {}
  for (const [name, path] of Object.entries(plant?.paths ?? {})) {
    const loop = name === 'air' ? site.cooling?.air : site.cooling?.liquid
    const unit = day?.unitCapacity[name] ?? 0
    const heat = (rating?.itPowerPeak ?? 0) * path.share * (1 + path.transport)
    const spare = spares[plant?.reserve ?? 'none']
    const needed = unit > 0 ? Math.ceil((heat * (1 + (plant?.margin ?? 0))) / unit) + spare : 0
    const machine: CoolingEquipment | undefined = input.cooling[path.id]
    const rented = (name === 'air' ? site.cooling?.liquid?.rented : loop?.rented) ?? false
    const capex = machine?.capex
    const units = heat > 0 ? needed : 0
    const cost = rented ? 0 : capex === undefined ? undefined : capex * unit * units
    out[name] = {
      item: path.id,
      category: 'cooling',
      site: key,
      count: units,
      power: heat * (day?.rate.power ?? 0),
      rented,
      ...(machine?.leadTime !== undefined && { leadTime: machine.leadTime }),
      ...(cost !== undefined && { cost }),
    }
  }
  return { ...out, ...trimLine(key, rating, input) }
}

/** The chiller that trims a tower or dry cooler, bought, on the duty of the design day. */
function trimLine(
  key: string,
  rating: SiteRating | undefined,
  input: RatingInput,
): Readonly<Record<string, BillItem>> {
  const { plant } = rating ?? {}
  const climate = input.sites[key]?.climate
  if (!plant?.trim || !climate) return {}
  const duty = trimDuty(plant, {
    dryBulb: climate.designDryBulb,
    wetBulb: climate.designWetBulb,
    elevation: input.sites[key]?.place.elevation ?? 0,
  })
  const heat = (duty?.heat ?? 0) * (rating?.itPowerPeak ?? 0)
  if (!duty || heat <= 0) return {}
  const spare = spares[plant.reserve]
  const { capex, leadTime } = plant.trim.plant
  const units = Math.ceil((heat * (1 + plant.margin)) / duty.unitCapacity) + spare
  return {
    trim: {
      item: plant.trim.id,
      category: 'cooling',
      site: key,
      count: units,
      power: 0,
      rented: false,
      ...(leadTime !== undefined && { leadTime }),
      ...(capex !== undefined && { cost: capex * duty.unitCapacity * units }),
    },
  }
}
