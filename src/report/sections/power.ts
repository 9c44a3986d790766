import type { Plan, PlannedPower, PlannedSite } from '../../campus/index.js'
import {
  dayInText,
  figure,
  type Language,
  reportText,
  roomsText,
  wholeCount,
} from '../../words/index.js'
import { labelled } from '../labelled.js'
import type { Line, ReportStyle } from '../line.js'
import { table } from '../table.js'
import { heading } from './heading.js'

/** h; a shorter time a year is told as less than this. */
const second = 1 / 3600

/** Power of a site: grid, sources, what bridges, what is missing. */
export function powerSection(
  plan: Plan,
  site: PlannedSite,
  title: string,
  style: ReportStyle,
): Line[] {
  const { lang, columns } = style
  const { power } = site
  const hasNone =
    power.gridAtEnd === 0 && power.gridAtStart === 0 && Object.keys(power.sources).length === 0
  if (hasNone) return []
  const text = reportText(lang)
  const rooms = roomsText(lang)
  const currency = plan.money?.currency ?? 'USD'
  const { energy, bridging } = power
  const whole = energy?.demand ?? 0
  // what is left over when hours are summed is no energy
  const amounts = (value: number) =>
    Math.abs(value) <= 1e-12 * whole ? '0' : figure(value, 'energy', lang)
  return [
    heading(text.power + title, lang, plan, ['dispatch']),
    ...labelled(
      [
        [
          text.grid,
          text.gridFromTo(
            figure(power.gridAtStart, 'power', lang),
            figure(power.gridAtEnd, 'power', lang),
          ),
        ],
        [text.reserve, text.reserves[power.reserve]],
        [text.shortfall, shortfallOf(power, lang)],
        [
          text.bridging,
          bridging === null
            ? undefined
            : [
                text.bridgingFrom(
                  figure(bridging.power, 'power', lang),
                  dayInText(bridging.from, lang),
                ),
                bridging.until === null
                  ? text.neverHome
                  : text.homeBy(dayInText(bridging.until, lang)),
                `${text.fuel} ${amounts(bridging.fuel)}`,
                ...(bridging.rent === null
                  ? []
                  : [`${text.rent} ${figure(bridging.rent, 'money', lang, currency)}`]),
              ].join(', '),
        ],
        [
          text.energy,
          energy === null
            ? undefined
            : text.demand(
                amounts(energy.demand),
                amounts(energy.grid),
                amounts(energy.sources),
                amounts(energy.unserved),
              ) +
              (energy.storage > 0 ? text.batteries(amounts(energy.storage)) : '') +
              (energy.ballast > 0 ? text.ballast(amounts(energy.ballast)) : ''),
        ],
        [
          rooms.adequacy,
          power.adequacy === null
            ? undefined
            : rooms.adequacyOf(
                power.adequacy.lossOfLoad > 0 && power.adequacy.lossOfLoad < second
                  ? null
                  : String(Number(power.adequacy.lossOfLoad.toPrecision(2))),
                power.adequacy.ratesKnown,
              ),
        ],
        [
          text.emissions,
          power.emissions === null
            ? undefined
            : figure(power.emissions.carbonDioxide, 'mass', lang),
        ],
      ],
      columns,
    ),
    ...sources(power, style),
  ]
}

function shortfallOf({ shortfall, remedy }: PlannedPower, lang: Language): string {
  const text = reportText(lang)
  if (shortfall === 0) return text.none
  const missing = figure(shortfall, 'power', lang)
  if (!remedy) return missing
  const lead = remedy.leadTime === null ? undefined : figure(remedy.leadTime, 'duration', lang)
  return `${missing}: ${text.remedy(wholeCount(remedy.units), remedy.equipment, lead)}`
}

function sources({ sources: all }: PlannedPower, { lang, columns }: ReportStyle): Line[] {
  const text = reportText(lang)
  if (Object.keys(all).length === 0) return []
  const heads = [
    { head: text.source },
    { head: text.units, align: 'right' },
    { head: text.type },
    { head: text.unitPower, align: 'decimal' },
    { head: text.together, align: 'decimal' },
    { head: text.loadFactor, align: 'decimal' },
    { head: '', drop: 1 },
  ] as const
  const rows = Object.entries(all).map(([name, source]) => ({
    cells: [
      name,
      wholeCount(source.unitsMax),
      source.type,
      figure(source.unitPower, 'power', lang),
      figure(source.unitPower * source.unitsMax, 'power', lang),
      figure(source.loadFactor, 'fraction', lang),
      source.rented ? text.rented : text.owned,
    ],
  }))
  return table(heads, rows, columns)
}
