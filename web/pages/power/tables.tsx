import type { Plan, PlannedPower } from '../../../src/campus/index.js'
import type { Currency } from '../../../src/quantity/index.js'
import {
  dayInColumn,
  figure,
  type Language,
  reportText,
  roomsText,
  wholeCount,
} from '../../../src/words/index.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import { powerText } from '../power.text.js'

interface TableProps {
  readonly power: PlannedPower
  readonly site: string
  readonly lang: Language
}

const number = true
/** What is left over when hours are summed is no energy. */
const rounding = 1e-12

/** Sources and what became of them. */
export function Sources({ power, site, lang }: TableProps) {
  const text = powerText[lang]
  const words = reportText(lang)
  const all = Object.entries(power.sources)
  if (all.length === 0) return null
  return (
    <DataTable
      caption={text.sources}
      heads={[
        { head: text.source },
        { head: text.type },
        { head: text.units, number },
        { head: text.each, number },
        { head: text.together, number },
        { head: text.given, number },
        { head: text.loadFactor, number },
        { head: text.whose },
      ]}
      rows={all.map(([key, one]) => {
        const path = `sites.${site}.power.sources.${key}`
        return [
          key,
          [
            key,
            one.type,
            <Figure path={`${path}.unitsMax`}>{wholeCount(one.unitsMax)}</Figure>,
            <Figure path={`${path}.unitPower`}>{figure(one.unitPower, 'power', lang)}</Figure>,
            figure(one.unitPower * one.unitsMax, 'power', lang),
            <Figure path={`${path}.energy`}>{figure(one.energy, 'energy', lang)}</Figure>,
            <Figure path={`${path}.loadFactor`}>{figure(one.loadFactor, 'fraction', lang)}</Figure>,
            one.rented ? words.rented : words.owned,
          ],
        ]
      })}
    />
  )
}

/** Rented units until the grid comes: which, when home, at which cost. */
export function BridgingTable({
  plan,
  power: { bridging },
  site,
  currency,
  lang,
}: TableProps & { plan: Plan; currency: Currency }) {
  const text = powerText[lang]
  if (!bridging) return null
  const path = `sites.${site}.power.bridging`
  const units = Object.entries(bridging.units).map(
    ([key, count]) => `${wholeCount(count)} × ${key}`,
  )
  const rows: [string, React.ReactNode][] = [
    [
      text.bridgingUnits,
      <Figure
        path={`${path}.power`}
      >{`${figure(bridging.power, 'power', lang)} (${units.join(', ')})`}</Figure>,
    ],
    [text.needFrom, <Figure path={`${path}.from`}>{dayInColumn(bridging.from, lang)}</Figure>],
    [text.canGo, <Figure path={`${path}.until`}>{dayInColumn(bridging.until, lang)}</Figure>],
    [
      text.fuelBurnt,
      <Figure path={`${path}.fuel`}>{figure(bridging.fuel, 'energy', lang)}</Figure>,
    ],
    ...(bridging.rent === null
      ? []
      : [
          [
            text.rent,
            <Figure path={`${path}.rent`}>{figure(bridging.rent, 'money', lang, currency)}</Figure>,
          ] satisfies [string, React.ReactNode],
        ]),
    ...Object.entries(bridging.readyWithout)
      .filter(([phase]) => Object.hasOwn(plan.phases, phase))
      .map(([phase, date]): [string, React.ReactNode] => [
        text.without(phase),
        <Figure path={`${path}.readyWithout.${phase}`}>{dayInColumn(date, lang)}</Figure>,
      ]),
  ] // prettier-ignore
  return (
    <DataTable
      caption={text.bridging}
      heads={[{ head: text.item }, { head: text.value, number }]}
      rows={rows.map(([head, value]) => [head, [head, value]])}
    />
  )
}

const items = ['demand', 'ballast', 'grid', 'sources', 'storage', 'unserved'] as const

/** Where the energy came from and went. */
export function Balance({ power: { energy }, site, lang }: TableProps) {
  const text = powerText[lang]
  if (!energy) return null
  const whole = energy.demand
  return (
    <DataTable
      caption={text.balance}
      heads={[{ head: text.item }, { head: text.energy, number }, { head: text.share, number }]}
      rows={items.map((key) => {
        const value = Math.abs(energy[key]) <= rounding * whole ? 0 : energy[key]
        return [
          key,
          [
            text.items[key],
            <Figure path={`sites.${site}.power.energy.${key}`}>
              {value === 0 ? '0' : figure(value, 'energy', lang)}
            </Figure>,
            whole > 0 && value !== 0 ? figure(value / whole, 'fraction', lang) : '–',
          ],
        ]
      })}
    />
  )
}

/** h; a shorter time a year is told as less than this. */
const second = 1 / 3600

/** Reserve, adequacy and emissions. */
export function Terms({ power, site, lang }: TableProps) {
  const text = powerText[lang]
  const { adequacy, emissions } = power
  const path = `sites.${site}.power`
  const mass = (key: 'carbonDioxide' | 'nitrogenOxides' | 'carbonMonoxide', value: number) => (
    <Figure path={`${path}.emissions.${key}`}>{figure(value, 'mass', lang)}</Figure>
  )
  const rows: [string, React.ReactNode][] = [
    [
      text.reserve,
      <Figure path={`${path}.reserve`}>{reportText(lang).reserves[power.reserve]}</Figure>,
    ],
  ]
  if (adequacy) {
    const hours =
      adequacy.lossOfLoad > 0 && adequacy.lossOfLoad < second
        ? null
        : String(Number(adequacy.lossOfLoad.toPrecision(2)))
    rows.push([
      text.adequacy,
      <Figure path={`${path}.adequacy.lossOfLoad`}>
        {roomsText(lang).adequacyOf(hours, adequacy.ratesKnown)}
      </Figure>,
    ])
  }
  if (emissions && emissions.carbonDioxide > 0) {
    rows.push(
      ['CO₂', mass('carbonDioxide', emissions.carbonDioxide)],
      [text.nitrogen, mass('nitrogenOxides', emissions.nitrogenOxides)],
    )
    // no factor is known for any of the machines: that is no zero
    if (emissions.carbonMonoxide > 0) {
      rows.push([text.carbonMonoxide, mass('carbonMonoxide', emissions.carbonMonoxide)])
    }
  }
  return (
    <DataTable
      caption={text.terms}
      heads={[{ head: text.item }, { head: text.value }]}
      rows={rows.map(([head, value]) => [head, [head, value]])}
    />
  )
}
