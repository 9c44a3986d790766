import type { Plan, PlannedComparison } from '../../campus/index.js'
import { formatNumber } from '../../quantity/index.js'
import { figure, type Language, price, roomsText } from '../../words/index.js'
import { type Line, paragraph, type ReportStyle } from '../line.js'
import { type Column, table } from '../table.js'
import { heading } from './heading.js'

const million = 1e6

/** Services: what a replica gives, and what each lever saves. */
export function servingSection(plan: Plan, style: ReportStyle): Line[] {
  const { lang, columns } = style
  const services = Object.entries(plan.serving)
  if (services.length === 0) return []
  const text = roomsText(lang)
  const rows = services.flatMap(([name, service]) =>
    Object.entries(service.phases).map(([phase, replica]) => ({
      cells: [
        name,
        phase,
        ...(replica === null
          ? [text.doesNotFit, '', '', '', '']
          : [
              `${replica.accelerators} × ${replica.concurrency}`,
              figure(replica.timeToFirstToken, 'duration', lang),
              figure(replica.tokensPerSecondPerUser, 'tokenRate', lang),
              figure(replica.tokensPerSecondPerAccelerator, 'tokenRate', lang),
              figure(replica.energyPerToken, 'energyPerToken', lang),
            ]),
        service.millionTokens === null || !plan.money
          ? ''
          : price(service.millionTokens, lang, plan.money.currency),
      ],
    })),
  )
  const heads = [
    { head: text.service },
    { head: text.phase },
    { head: text.replica, align: 'right' },
    { head: text.firstToken, align: 'right' },
    { head: text.perUser, align: 'right' },
    { head: text.perAccelerator, align: 'right' },
    { head: text.energyPerToken, align: 'right', drop: 1 },
    { head: text.millionTokens, align: 'right', drop: 2 },
  ] as const
  return [
    heading(text.serving, lang, plan, ['serving']),
    ...table(heads, rows, columns),
    ...levers(plan, style),
  ]
}

/** What each lever gives over what the service does today, and the accelerators that it saves. */
function levers(plan: Plan, { lang, columns }: ReportStyle): Line[] {
  const text = roomsText(lang)
  const rows = Object.entries(plan.serving).flatMap(([name, service]) =>
    Object.entries(service.levers).flatMap(([phase, pulled]) => {
      const now = service.phases[phase]?.tokensPerSecondPerAccelerator ?? 0
      return Object.entries(pulled).flatMap(([lever, rate]) =>
        now > 0 && rate !== undefined
          ? [
              {
                cells: [
                  name,
                  phase,
                  text.leverNames[lever] ?? lever,
                  figure(Math.max(-1, 1 - now / rate), 'fraction', lang),
                ],
              },
            ]
          : [],
      )
    }),
  )
  if (rows.length === 0) return []
  const heads = [
    { head: text.service },
    { head: text.phase },
    { head: text.levers },
    { head: text.leverSaves, align: 'right' },
  ] as const
  return table(heads, rows, columns)
}

/** Comparisons of chips, one table each. */
export function comparisonSections(plan: Plan, style: ReportStyle): Line[][] {
  return Object.values(plan.comparisons).map((comparison) =>
    comparisonSection(plan, comparison, style),
  )
}

function comparisonSection(
  plan: Plan,
  comparison: PlannedComparison,
  { lang, columns }: ReportStyle,
): Line[] {
  const text = roomsText(lang)
  const { model, precision, speeds, chips } = comparison
  const common = commonSpeed(comparison)
  const rows = Object.entries(chips).map(([name, chip]) => ({
    cells: [
      `${name}${mark(chip?.basis)}`,
      ...(chip === null
        ? [text.doesNotFit, ...speeds.map(() => ''), '', '']
        : [
            threeDigits(chip.speedMax),
            ...chip.at.map((standing) =>
              standing === null ? '–' : threeDigits(standing.tokensPerSecondPerAccelerator),
            ),
            perWatt(chip.at[common]?.perWatt ?? null),
            costText(chip.at[common]?.cost ?? null, plan, lang),
          ]),
    ],
  }))
  const heads: Column[] = [
    { head: text.chip },
    { head: text.speedMax, align: 'right', drop: 2 },
    ...speeds.map((speed, i): Column => {
      const head = { head: text.at(threeDigits(speed)), align: 'right' } as const
      // where the table is narrow, the ends and the speed of the last columns stay
      return i === 0 || i === common || i === speeds.length - 1 ? head : { ...head, drop: 9 - i }
    }),
    { head: text.perWatt, align: 'right', drop: 3 },
    { head: text.perMillion, align: 'right', drop: 1 },
  ]
  const bases = new Set(Object.values(chips).map((chip) => chip?.basis))
  const notes = [
    ...(bases.has('carried-over') ? [`* ${text.carried}`] : []),
    ...(bases.has('vendor') ? [`† ${text.vendor}`] : []),
  ]
  return [
    heading(text.comparison(model, precision), lang, plan, ['compared']),
    ...table(heads, rows, columns),
    ...paragraph([text.comparisonNote, ...notes].join('; '), columns, 2, 'faint'),
  ]
}

/** Index of the highest speed that at least half of the chips reach. */
function commonSpeed({ speeds, chips }: PlannedComparison): number {
  const all = Object.values(chips)
  const reached = speeds.map((_, i) => all.filter((chip) => chip?.at[i]).length)
  const enough = reached.findLastIndex((n) => n >= all.length / 2)
  return Math.max(0, enough)
}

function mark(basis: string | undefined): string {
  return basis === 'carried-over' ? ' *' : basis === 'vendor' ? ' †' : ''
}

function threeDigits(value: number): string {
  return formatNumber(value, 3)
}

function perWatt(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(3)))
}

function costText(cost: number | null, plan: Plan, lang: Language): string {
  const currency = plan.money?.currency
  return cost === null || !currency ? '' : price(cost * million, lang, currency)
}
