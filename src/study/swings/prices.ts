import type { Plan } from '../../campus/index.js'
import { findRecord, powerEquipment } from '../../catalog/index.js'
import { capitalRecovery } from '../../model/finance/index.js'
import type { Count, Fraction, Seconds, Usd, UsdPerJoule } from '../../quantity/index.js'
import type { Scenario } from '../../scenario/index.js'

/** A generating set that runs beside those there. */
export interface SpinningPrice {
  /** To buy it; 0 where it is rented. */
  readonly capital: Usd
  /** A year of rent and of the fuel that it burns without load, and of its annuity where it is bought. */
  readonly yearly: Usd
  /** Part of `yearly` that is annuity. */
  readonly annuity: Usd
}

/** What measures against a swing cost, in the scenario's currency; null: no price is known. */
export interface SwingPrices {
  /** Installed battery by power and by energy, USD/W and USD/J; one of them is 0 where the other is all. */
  readonly storagePower: number | null
  readonly storageEnergy: UsdPerJoule | null
  /** Where the battery's price is from: id of the record, and how that knows it, or `scenario`. */
  readonly storageRecord: string
  readonly storageKind: string
  /** Storage in racks by energy. Estimate: no price is published. */
  readonly rackEnergy: UsdPerJoule | null
  /** What a joule that is burnt costs. */
  readonly energy: UsdPerJoule | null
  /** A second of all accelerators in step. */
  readonly compute: number | null
  readonly spinning: Readonly<Record<string, SpinningPrice | null>>
  /** Share of capital that a year costs, batteries as long as they are paid off. */
  readonly annuity: Fraction
  readonly discountRate: Fraction
}

/** Higher over lower heating value of natural gas (fuel is sold by the higher). */
const heatingValues = 1.108
const year: Seconds = 365.25 * 86_400
/** Longest time over which batteries are paid; estimate, warranties run 10-20 years. */
export const storageLife: Seconds = 12 * year
/** Time over which generating sets are paid, years; estimate, 15-30. */
const machineLife = 20
/** Fuel without load over fuel at the rating; estimate, 0.1-0.25 for engines and turbines. */
const noLoad: Fraction = 0.2
/** Supercapacitors with converters, USD/J: estimate, 20-60 USD/Wh for cells alone. */
const rackEnergyPrice = 40 / 3600

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
  const rate = scenario.money.discountRate
  const hour = plan.money?.acceleratorHour
  const dollar = dollarIn(scenario)
  return {
    ...storagePrices(scenario, site, dollar),
    rackEnergy: dollar === null ? null : rackEnergyPrice * dollar,
    energy: energyPrice(scenario, site, island),
    compute: hour ? (hour.perHour / 3600) * hour.utilisation * accelerators : null,
    spinning: spinningPrices(scenario, site, rate),
    annuity: capitalRecovery(rate, storageLife / year),
    discountRate: rate,
  }
}

/**
 * What a dollar of the catalogue is in the scenario's currency: most of its records cost so much more
 * there than in the catalogue. Null where no record has a price, so that no rate is known.
 */
function dollarIn({ money, catalog }: Scenario): number | null {
  if (money.currency === 'USD') return 1
  const ratios = Object.entries(catalog.power).flatMap(([id, record]) => {
    const listed = powerEquipment(id)
    const pairs = [
      [record.capex, listed?.capex],
      [record.capexEnergy, listed?.capexEnergy],
    ] as const
    return pairs.flatMap(([here, there]) => (here && there ? [here / there] : []))
  })
  return ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? null
}

type StoragePrices = Pick<
  SwingPrices,
  'storagePower' | 'storageEnergy' | 'storageRecord' | 'storageKind'
>

/** The site's own batteries where they have a price, else those that the catalogue plans with. */
function storagePrices(scenario: Scenario, site: string, dollar: number | null): StoragePrices {
  const [store] = Object.values(scenario.sites[site]?.power?.storage ?? {})
  const own = store && scenario.catalog.power[store.type]
  const isOwn = own?.capexEnergy !== undefined || own?.capex !== undefined
  const record = isOwn ? own : powerEquipment('bess-generic')
  const factor = isOwn ? 1 : dollar
  const field = record?.capexEnergy === undefined ? 'capex' : 'capexEnergy'
  const price = record?.[field]
  const id = record?.id ?? ''
  const listed = powerEquipment(id)?.[field]
  const isStated = isOwn && !(listed && dollar && isAlike(price ?? 0, listed * dollar))
  const kind = findRecord(id, 'power')?.provenance[field]?.kind ?? ''
  const known = { storageRecord: id, storageKind: isStated ? 'scenario' : kind }
  if (price === undefined || factor === null) {
    return { ...known, storagePower: null, storageEnergy: null }
  }
  return field === 'capex'
    ? { ...known, storagePower: price * factor, storageEnergy: 0 }
    : { ...known, storagePower: 0, storageEnergy: price * factor }
}

const isAlike = (a: number, b: number) => Math.abs(a / b - 1) < 1e-6

function energyPrice(scenario: Scenario, site: string, island: boolean): UsdPerJoule | null {
  const own = scenario.sites[site]
  if (!own) return null
  const [source] = Object.values(own.power?.sources ?? {})
  const efficiency = source && scenario.catalog.power[source.type]?.efficiencyLhv
  if (!island || !efficiency) return own.prices.electricity
  return (own.prices.gas * heatingValues) / efficiency
}

/** Rent or annuity of one more unit of each source, with the fuel that it burns to turn at all. */
function spinningPrices(
  scenario: Scenario,
  site: string,
  rate: Fraction,
): Readonly<Record<string, SpinningPrice | null>> {
  const own = scenario.sites[site]
  if (!own) return {}
  const priceOf = ({ type, rented }: { readonly type: string; readonly rented: boolean }) => {
    const { powerNominal, efficiencyLhv, capex } = scenario.catalog.power[type] ?? {}
    if (!powerNominal || !efficiencyLhv) return null
    const fuel = ((noLoad * powerNominal) / efficiencyLhv) * own.prices.gas * heatingValues * year
    if (rented) {
      const rent = scenario.finance?.rentOfSources
      if (rent === undefined) return null
      return { capital: 0, yearly: rent * powerNominal * year + fuel, annuity: 0 }
    }
    if (capex === undefined) return null
    const capital = capex * powerNominal
    const annuity = capital * capitalRecovery(rate, machineLife)
    return { capital, yearly: annuity + fuel, annuity }
  }
  return Object.fromEntries(
    Object.entries(own.power?.sources ?? {}).map(([key, source]) => [key, priceOf(source)]),
  )
}
