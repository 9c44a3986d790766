import type { Plan, PlannedSite } from '../../campus/index.js'
import {
  epochOfDay,
  figure,
  type Language,
  monthInWords,
  reportText,
  roomsText,
  wholeCount,
} from '../../words/index.js'
import { labelled } from '../labelled.js'
import type { Line, ReportStyle } from '../line.js'
import { table } from '../table.js'
import { heading } from './heading.js'

/** Cooling of a site: PUE, water, plant. */
export function coolingSection(
  plan: Plan,
  site: PlannedSite,
  title: string,
  style: ReportStyle,
): Line[] {
  const { lang, columns } = style
  const { cooling } = site
  if (!cooling) return []
  const text = reportText(lang)
  const rooms = roomsText(lang)
  const pue = (value: number) => value.toFixed(2)
  const hours = wholeCount(cooling.compressorHours)
  return [
    heading(text.cooling + title, lang),
    ...labelled(
      [
        [
          text.pue,
          text.pueOf(
            pue(cooling.pueDesign),
            cooling.pueAverage === null ? undefined : pue(cooling.pueAverage),
          ),
        ],
        [
          text.water,
          cooling.water === 0
            ? text.none
            : text.waterOf(
                figure(cooling.water, 'volume', lang),
                cooling.waterEffectiveness === null
                  ? undefined
                  : figure(cooling.waterEffectiveness, 'volumePerEnergy', lang),
              ),
        ],
        [
          text.compressors,
          cooling.compressorHours === 0 ? text.none : lang === 'ko' ? `${hours}시간` : `${hours} h`,
        ],
        [
          rooms.throttle,
          rooms.throttleOf(
            figure(cooling.timeToThrottle, 'duration', lang),
            figure(cooling.timeToThrottleNoPumps, 'duration', lang),
          ),
        ],
        [text.growth, growth(plan.months, cooling.plant, lang)],
      ],
      columns,
    ),
    ...plant(cooling.plant, style),
  ]
}

/** Months in which more units are needed than ever before, with how many there are then. */
function growth(
  months: readonly string[],
  all: NonNullable<PlannedSite['cooling']>['plant'],
  lang: Language,
): string | undefined {
  let most = 0
  const steps: string[] = []
  for (const [i, month] of months.entries()) {
    const units = Object.values(all).reduce((sum, path) => sum + (path.monthly[i] ?? 0), 0)
    if (units <= most) continue
    most = units
    const epoch = epochOfDay(`${month}-01`) ?? 0
    steps.push(`${monthInWords(epoch, lang)} ${wholeCount(units)}`)
  }
  return steps.length > 1 ? steps.join(' · ') : undefined
}

function plant(
  all: NonNullable<PlannedSite['cooling']>['plant'],
  { lang, columns }: ReportStyle,
): Line[] {
  const text = reportText(lang)
  if (Object.keys(all).length === 0) return []
  const heads = [
    { head: text.loop },
    { head: text.units, align: 'right' },
    { head: text.plant },
    { head: text.each, align: 'decimal' },
    { head: text.heat, align: 'decimal' },
    { head: '', drop: 1 },
  ] as const
  const rows = Object.entries(all).map(([name, path]) => ({
    cells: [
      text.loops[name] ?? name,
      wholeCount(path.units),
      path.equipment,
      figure(path.unitCapacity, 'power', lang),
      figure(path.heat, 'power', lang),
      path.rented ? text.rented : text.owned,
    ],
  }))
  return table(heads, rows, columns)
}
