import type { Accelerator, CoolingEquipment, PowerEquipment, Rack } from '../catalog/index.js'
import type { Bill, BillItem } from '../model/bill.js'
import { type CoolingPlant, type DesignDay, designDay, trimDuty } from '../model/cooling/index.js'
import { derated } from '../model/dispatch/index.js'
import type { Count, Fraction, Watts } from '../quantity/index.js'
import type { Equipment, Finding, Phase, PowerMix, Site } from '../scenario/index.js'
import { coolingPlant } from './plant.js'

/** What one accelerator of a phase takes, its share of rack and network in. */
export interface PhaseRating {
  readonly site: string
  readonly acceleratorsPerRack: Count
  readonly racks: Count
  /** Nameplate of the rack, per accelerator. */
  readonly nameplate: Watts
  /** Highest power held for seconds, at the racks. */
  readonly itPowerPeak: Watts
  /** Mean over the work mix, at the racks. */
  readonly itPowerAverage: Watts
  /** Idle floor of a synchronous job, at the racks. */
  readonly itPowerLow: Watts
  /** At the supply on the design day, losses and cooling in. */
  readonly facilityPowerPeak: Watts
  /** Heat that the plant rejects at peak. */
  readonly heatPeak: Watts
  readonly liquidShare: Fraction
}

/** What a site's equipment can do. */
export interface SiteRating {
  readonly plant?: CoolingPlant | undefined
  readonly designDay?: DesignDay | undefined
  /** Facility over IT power on the design day. */
  readonly pueDesign: number
  /** Output of one unit of each source on the design day. */
  readonly unitPower: Readonly<Record<string, Watts>>
  /** All racks planned at their nameplate: what halls and their feeds are built for. */
  readonly nameplate: Watts
  /** All accelerators planned, at peak. */
  readonly itPowerPeak: Watts
  readonly facilityPowerPeak: Watts
}

/** What the equipment can do, with no date in it. */
export interface Rating {
  readonly phases: Readonly<Record<string, PhaseRating>>
  readonly sites: Readonly<Record<string, SiteRating>>
  readonly bill: Bill
  readonly findings: readonly Finding[]
}

/** Everything the rating reads. */
export interface RatingInput {
  readonly sites: Readonly<Record<string, Pick<Site, 'place' | 'power' | 'cooling' | 'climate'>>>
  readonly phases: Readonly<Record<string, Phase>>
  readonly mix: PowerMix
  readonly accelerators: Equipment['accelerators']
  readonly racks: Equipment['racks']
  readonly power: Equipment['power']
  readonly cooling: Equipment['cooling']
  readonly curves: Equipment['curves']
  /** Power of the network outside the racks, per accelerator, by phase. */
  readonly network: Readonly<Record<string, Watts>>
}

/** Rates every phase and site. */
export function rate(input: RatingInput): Rating {
  const findings: Finding[] = []
  const draws: Record<string, Draw> = {}
  for (const [key, phase] of Object.entries(input.phases)) {
    draws[key] = drawOf(key, phase, input, findings)
  }
  const sites: Record<string, SiteRating> = {}
  for (const key of Object.keys(input.sites)) {
    sites[key] = rateSite(key, input, draws, findings)
  }
  const phases: Record<string, PhaseRating> = {}
  for (const [key, draw] of Object.entries(draws)) {
    const site = sites[draw.site]
    const transport = site?.plant ? meanTransport(site.plant) : 0
    phases[key] = {
      ...draw,
      facilityPowerPeak: draw.itPowerPeak * (site?.pueDesign ?? 1),
      heatPeak: draw.itPowerPeak * (1 + transport),
    }
  }
  return { phases, sites, bill: hardware(input, phases, sites), findings }
}

type Draw = Omit<PhaseRating, 'facilityPowerPeak' | 'heatPeak'>

function drawOf(key: string, phase: Phase, input: RatingInput, findings: Finding[]): Draw {
  const rack: Rack | undefined = input.racks[phase.system]
  const accelerator: Accelerator | undefined = input.accelerators[phase.accelerator]
  const perRack = rack?.accelerators ?? 1
  const { mix } = input
  const tdp = accelerator?.tdp
  const rackPower = rack?.powerMax ?? rack?.powerNominal
  const fromRack = rackPower === undefined ? undefined : rackPower / perRack
  const fromTdp = tdp === undefined ? 0 : tdp * mix.systemOverTdp
  const nameplate = fromRack ?? accelerator?.powerAllIn ?? fromTdp
  const path = `phases.${key}.system`
  if (nameplate === 0) {
    findings.push({ code: 'rating.no-power', severity: 'error', path, values: { phase: key } })
  } else if (fromRack === undefined) {
    const basis = accelerator?.powerAllIn === undefined ? 'tdp' : 'all-in'
    const values = { phase: key, power: nameplate, basis }
    findings.push({ code: 'rating.no-rack-power', severity: 'warning', path, values })
  }
  if (tdp !== undefined && nameplate > 0 && nameplate < 1.15 * tdp) {
    const values = { phase: key, power: nameplate, tdp }
    findings.push({ code: 'rating.low-rack-power', severity: 'warning', path, values })
  }
  const idleShare = Math.max(0, 1 - mix.trainingShare - mix.servingShare)
  const mean =
    mix.trainingShare * mix.trainingDraw +
    mix.servingShare * mix.servingDraw +
    idleShare * mix.idleDraw
  const network = input.network[key] ?? 0
  return {
    site: phase.site,
    acceleratorsPerRack: perRack,
    racks: Math.ceil(phase.count / perRack),
    nameplate,
    itPowerPeak: nameplate * mix.peakDraw + network,
    itPowerAverage: nameplate * mean + network,
    itPowerLow: nameplate * mix.idleDraw + network,
    liquidShare: input.sites[phase.site]?.cooling?.liquid?.share ?? rack?.liquidFraction ?? 0,
  }
}

function rateSite(
  key: string,
  input: RatingInput,
  draws: Readonly<Record<string, Draw>>,
  findings: Finding[],
): SiteRating {
  const site = input.sites[key]
  const unitPower: Record<string, Watts> = {}
  for (const [name, source] of Object.entries(site?.power?.sources ?? {})) {
    const machine: PowerEquipment | undefined = input.power[source.type]
    const path = `sites.${key}.power.sources.${name}.type`
    if (machine?.powerNominal === undefined) {
      const values = { equipment: source.type }
      findings.push({ code: 'rating.no-rating', severity: 'error', path, values })
    }
    const { designDryBulb = 15 } = site?.climate ?? {}
    unitPower[name] = machine ? derated(machine, designDryBulb, site?.place.elevation ?? 0) : 0
  }
  let nameplate = 0
  let itPowerPeak = 0
  let liquid = 0
  for (const [phase, draw] of Object.entries(draws)) {
    if (draw.site !== key) continue
    const count = input.phases[phase]?.count ?? 0
    const power = draw.itPowerPeak * count
    nameplate += draw.nameplate * count
    itPowerPeak += power
    liquid += power * draw.liquidShare
  }
  const efficiency = site?.power?.distributionEfficiency ?? 1
  const base = { unitPower, nameplate, itPowerPeak }
  if (!site?.cooling) {
    const pueDesign = 1 / efficiency
    return { ...base, pueDesign, facilityPowerPeak: itPowerPeak * pueDesign }
  }
  const liquidShare = itPowerPeak > 0 ? liquid / itPowerPeak : 0
  const plant = coolingPlant(key, site.cooling, liquidShare, efficiency, input, findings)
  const day = designDay(plant, {
    dryBulb: site.climate.designDryBulb,
    wetBulb: site.climate.designWetBulb,
    elevation: site.place.elevation,
  })
  return {
    ...base,
    plant,
    designDay: day,
    pueDesign: day.pue,
    facilityPowerPeak: itPowerPeak * day.pue,
  }
}

function meanTransport(plant: CoolingPlant): Fraction {
  return Object.values(plant.paths).reduce((sum, path) => sum + path.share * path.transport, 0)
}

/** Lines of accelerators, generating sets, batteries and cooling plant. */
function hardware(
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
    const spare = plant?.reserve === 'n-2' ? 2 : plant?.reserve === 'n-1' ? 1 : 0
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
  const spare = plant.reserve === 'n-2' ? 2 : plant.reserve === 'n-1' ? 1 : 0
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
