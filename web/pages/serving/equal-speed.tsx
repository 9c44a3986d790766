import '../../style/trio.css'
import type { PlannedComparison } from '../../../src/campus/index.js'
import { type Currency, formatNumber } from '../../../src/quantity/index.js'
import { figure, type Language } from '../../../src/words/index.js'
import { BarChart } from '../../chart/bar-chart.js'
import type { Bar } from '../../chart/bar-layout.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import { servingText } from '../serving.text.js'
import { basisMark, chipNames, type Measure, type Ranked, ranked } from './chips.js'

interface EqualProps {
  readonly name: string
  readonly comparison: PlannedComparison
  readonly other: PlannedComparison | undefined
  readonly speed: number
  readonly currency: Currency
  /** Of the other variant: money of two currencies is not held against each other. */
  readonly otherCurrency: Currency | undefined
  readonly lang: Language
}

const measures: readonly Measure[] = ['rate', 'perPower', 'cost']
const colours = { fitted: 1, 'carried-over': 6, vendor: 5 } as const

/** Chips at the same speed for the user: what one gives, what a megawatt gives, what a token costs. */
export function EqualSpeed(props: EqualProps) {
  const isEstimated = Object.values(props.comparison.chips).some(
    (chip) => chip !== null && chip.basis !== 'fitted',
  )
  return (
    <>
      <div className="trio">
        {measures.map((measure) => (
          <Ranking key={measure} measure={measure} {...props} />
        ))}
      </div>
      {isEstimated && <p className="faint">{servingText[props.lang].notes}</p>}
      <ChipTable {...props} />
    </>
  )
}

function Ranking({
  name,
  comparison,
  other,
  speed,
  currency,
  otherCurrency,
  lang,
  measure,
}: EqualProps & { readonly measure: Measure }) {
  const text = servingText[lang]
  const names = chipNames([...Object.keys(comparison.chips), ...Object.keys(other?.chips ?? {})])
  const rows = ranked(comparison, speed, measure)
  const write = (value: number) =>
    measure === 'cost' ? figure(value, 'money', lang, currency) : figure(value, 'tokenRate', lang)
  const [best] = rows
  const told = (row: Ranked) => names[row.chip]! + basisMark(row.standing?.basis)
  const isComparable = measure !== 'cost' || otherCurrency === currency
  const otherRows =
    isComparable && other?.speeds.includes(speed)
      ? ranked(other, speed, measure).filter((row) => isMoved(row, rows))
      : []
  const bar = (row: Ranked): Bar => ({
    key: row.chip,
    label: told(row),
    parts:
      row.value === null
        ? []
        : [{ label: '', value: row.value, colour: colours[row.standing?.basis ?? 'fitted'] }],
    total: row.value === null ? whyNot(row, lang) : write(row.value),
  })
  return (
    <BarChart
      id={`${measure}-${name}`}
      title={
        best?.value == null
          ? text.noneKnown[measure]
          : text.measures[measure](told(best), write(best.value), formatNumber(speed, 3))
      }
      subtitle={text.measureUnit[measure]}
      source={text.frontierSource}
      bars={[
        ...rows.map(bar),
        ...otherRows.map((row) => {
          const { parts, ...rest } = bar(row)
          return {
            ...rest,
            key: `B ${row.chip}`,
            label: `B ${rest.label}`,
            outlined: true,
            parts: parts.map((part) => ({ ...part, colour: 2 })),
          }
        }),
      ]}
      write={write}
      table={{
        columns: [
          { head: text.chip, unit: '' },
          { head: text.basis, unit: '' },
          { head: text.measureUnit[measure], unit: '' },
        ],
        rows: () =>
          rows.map((row) => [
            told(row),
            row.standing ? text.bases[row.standing.basis] : null,
            row.value,
          ]),
      }}
    />
  )
}

const isMoved = (row: Ranked, rows: readonly Ranked[]) =>
  rows.find(({ chip }) => chip === row.chip)?.value !== row.value

function whyNot({ standing, isReached }: Ranked, lang: Language): string {
  const text = servingText[lang]
  if (standing === null) return text.notFit
  return isReached ? text.unknown : text.notReached(formatNumber(standing.speedMax, 3))
}

function ChipTable({ name, comparison, speed, currency, lang }: EqualProps) {
  const text = servingText[lang]
  const index = comparison.speeds.indexOf(speed)
  const names = chipNames(Object.keys(comparison.chips))
  const number = true
  return (
    <DataTable
      caption={text.equalTable(formatNumber(speed, 3))}
      heads={[
        { head: text.chip },
        { head: text.basis },
        { head: text.perAccelerator, number },
        { head: text.perMegawatt, number },
        { head: text.perMillion, number },
        { head: text.replica, number },
        { head: text.fastest, number },
      ]}
      rows={ranked(comparison, speed, 'rate').map(({ chip, standing, ...row }) => {
        const path = `comparisons.${name}.chips.${chip}`
        const at = standing?.at[index] ?? null
        const told = (
          field: string,
          value: number | null | undefined,
          write: (v: number) => string,
        ) =>
          value === null || value === undefined ? (
            '–'
          ) : (
            <Figure path={`${path}.${field}`}>{write(value)}</Figure>
          )
        const rate = (value: number) => figure(value, 'tokenRate', lang)
        return [
          chip,
          [
            names[chip]! + basisMark(standing?.basis),
            standing ? text.bases[standing.basis] : '–',
            at === null
              ? whyNot({ chip, standing, ...row }, lang)
              : told(
                  `at.${index}.tokensPerSecondPerAccelerator`,
                  at.tokensPerSecondPerAccelerator,
                  rate,
                ),
            told(`at.${index}.perWatt`, at?.perWatt, (v) => rate(v * 1e6)),
            told(`at.${index}.cost`, at?.cost, (v) => figure(v * 1e6, 'money', lang, currency)),
            at === null ? '–' : `${at.accelerators} × ${at.concurrency}`,
            told('speedMax', standing?.speedMax, rate),
          ],
        ] as const
      })}
    />
  )
}
