import type { Plan } from '../../campus/index.js'
import { powerEquipment } from '../../catalog/index.js'
import { capitalRecovery } from '../../model/finance/index.js'
import type { Count, Fraction, Seconds, Usd, UsdPerJoule, Watts } from '../../quantity/index.js'
import type { Scenario } from '../../scenario/index.js'

/** What measures against a swing cost, in the scenario's currency. */
export interface SwingPrices {
  /** Installed battery by power and by energy; USD/W and USD/J. */
  readonly storagePower: number
  readonly storageEnergy: UsdPerJoule
  /** Where the battery's price is from: id of the record. */
  readonly storageRecord: string
  /** Storage in racks by energy. Estimate: no price is published. */
  readonly rackEnergy: UsdPerJoule
  /** What a joule that a floor burns costs. */
  readonly energy: UsdPerJoule
  /** A second of all accelerators in step; null: no price of compute is known. */
  readonly compute: number | null
  /** A generating set that runs beside those there, by key: a year of it. */
  readonly spinning: Readonly<Record<string, Usd | null>>
  /** Share of capital that a year costs. */
  readonly annuity: Fraction
}

/** Higher over lower heating value of natural gas (fuel is sold by the higher). */
const heatingValues = 1.108
/** Time over which batteries are paid; estimate, warranties run 10-20 years. */
const storageLife: Seconds = 12 * 365.25 * 86_400
/** Supercapacitors with converters, by energy: estimate, 20-60 USD/Wh for cells alone. */
const rackEnergyPrice = 40 / 3600
const year: Seconds = 365.25 * 86_400

/**
 * Prices of a site's measures, from the scenario where it has them. Batteries without a price of their
 * own cost what the planning record of the catalogue says.
 * @param accelerators in step
 * @param island       whether a joule is made on site, from gas
 */
export function swingPrices(
  scenario: Scenario,
  plan: Plan,
  site: string,
  { accelerators, island }: { readonly accelerators: Count; readonly island: boolean },
): SwingPrices {
  const own = scenario.sites[site]
  const { power: equipment } = scenario.catalog
  const [store] = Object.values(own?.power?.storage ?? {})
  const record = store && equipment[store.type]
  const priced = record?.capexEnergy !== undefined || record?.capex !== undefined
  const battery = priced ? record : powerEquipment('bess-generic')
  const rate = scenario.money.discountRate
  const hour = plan.money?.acceleratorHour
  return {
    storagePower: battery?.capexEnergy === undefined ? (battery?.capex ?? 0) : 0,
    storageEnergy: battery?.capexEnergy ?? 0,
    storageRecord: battery?.id ?? '',
    rackEnergy: rackEnergyPrice,
    energy: energyPrice(scenario, site, island),
    compute: hour ? (hour.perHour / 3600) * hour.utilisation * accelerators : null,
    spinning: spinningPrices(scenario, site, rate),
    annuity: capitalRecovery(rate, storageLife / year),
  }
}

function energyPrice(scenario: Scenario, site: string, island: boolean): UsdPerJoule {
  const own = scenario.sites[site]
  if (!own) return 0
  const [source] = Object.values(own.power?.sources ?? {})
  const efficiency = source && scenario.catalog.power[source.type]?.efficiencyLhv
  if (!island || !efficiency) return own.prices.electricity
  return (own.prices.gas * heatingValues) / efficiency
}

/** Rent or annuity of one more unit of each source, a year. Its fuel is that of the others. */
function spinningPrices(
  scenario: Scenario,
  site: string,
  rate: Fraction,
): Readonly<Record<string, Usd | null>> {
  const out: Record<string, Usd | null> = {}
  for (const [key, source] of Object.entries(scenario.sites[site]?.power?.sources ?? {})) {
    const record = scenario.catalog.power[source.type]
    const power: Watts = record?.powerNominal ?? 0
    const capital = record?.capex === undefined ? null : record.capex * power
    const bought = capital === null ? null : capital * capitalRecovery(rate, 20)
    const rent = scenario.finance && scenario.finance.rentOfSources * power * year
    out[key] = source.rented ? (rent ?? null) : bought
  }
  return out
}
