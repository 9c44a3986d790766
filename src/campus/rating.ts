import type { Accelerator, PowerEquipment, Rack } from '../catalog/index.js'
import type { Bill } from '../model/bill.js'
import { type CoolingPlant, type DesignDay, designDay } from '../model/cooling/index.js'
import { derated } from '../model/dispatch/index.js'
import type { Count, Fraction, Watts } from '../quantity/index.js'
import type { Equipment, Finding, Phase, PowerMix, Site } from '../scenario/index.js'
import { hardware } from './hardware.js'
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
  /** Network outside the racks. */
  readonly network: Watts
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
    network,
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
