import type { PlannedLine } from '../../../src/campus/index.js'
import { dayInColumn, figure, type Language, roomsText } from '../../../src/words/index.js'
import { Chart } from '../../chart/chart.js'
import { type DrawnLine, LineDiagram, linesHeight } from '../../chart/line-diagram.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import type { Answer, VariantKey } from '../../twin/contract.js'
import { networkText } from '../network.text.js'

/** Speed of light in silica, refractive index 1.468 at 1550 nm (ITU-T G.652): m/s. */
const speedInFibre = 299_792_458 / 1.468

/** Lines between sites: who is joined, how far, how wide, for how much. */
export function SiteLines({ a, b, lang }: { a: Answer; b: Answer | null; lang: Language }) {
  const text = networkText[lang]
  const rooms = roomsText(lang)
  const lines = Object.entries(a.plan.lines)
  const [name, longest] = [...lines].sort(([, x], [, y]) => y.roundTripTime - x.roundTripTime)[0]!
  const widest = Math.max(...lines.map(([, { bandwidth }]) => bandwidth))
  const narrowest = Math.min(...lines.map(([, { bandwidth }]) => bandwidth))
  const weight = (bandwidth: number) =>
    widest > narrowest ? Math.log(bandwidth / narrowest) / Math.log(widest / narrowest) : 0.3
  const drawn = lines.map(
    ([key, line]): DrawnLine => ({
      key,
      from: line.from,
      to: line.to,
      words: [
        figure(line.roundTripTime, 'duration', lang),
        figure(line.bandwidth, 'dataRate', lang),
        costOf(line, a, lang),
      ].join(' · '),
      weight: weight(line.bandwidth),
      isLeased: !line.owned,
    }),
  )
  const fibre = (longest.roundTripTime * speedInFibre) / 2
  return (
    <>
      <Chart
        id="lines"
        title={text.linesTitle(
          name,
          figure(longest.roundTripTime, 'duration', lang),
          figure(fibre, 'length', lang),
        )}
        subtitle={text.linesUnit}
        source={text.linesSource}
        height={linesHeight(lines.length)}
        table={{
          columns: [
            { head: rooms.length, unit: '' },
            { head: text.from, unit: '' },
            { head: text.to, unit: '' },
            { head: rooms.roundTrip, unit: 'ms' },
            { head: rooms.bandwidth, unit: 'GB/s' },
          ],
          rows: () =>
            lines.map(([key, { from, to, roundTripTime, bandwidth }]) => [
              key,
              from,
              to,
              roundTripTime * 1e3,
              bandwidth / 1e9,
            ]),
        }}
      >
        {(room) => <LineDiagram lines={drawn} room={room} />}
      </Chart>
      <DataTable
        caption={rooms.lines}
        heads={[
          { head: rooms.length },
          { head: '' },
          { head: rooms.bandwidth, number: true },
          { head: rooms.roundTrip, number: true },
          { head: rooms.available, number: true },
          { head: rooms.cost, number: true },
        ]}
        rows={[...lineRows(a, 'a', lang), ...(b ? lineRows(b, 'b', lang) : [])]}
      />
    </>
  )
}

function costOf(line: PlannedLine, { currency }: Answer, lang: Language): string {
  if (line.owned) return figure(line.capital, 'money', lang, currency)
  return roomsText(lang).aMonth(figure(line.monthly, 'money', lang, currency))
}

function lineRows(answer: Answer, variant: VariantKey, lang: Language) {
  const rooms = roomsText(lang)
  return Object.entries(answer.plan.lines).map(([key, line]) => {
    const told = (field: keyof PlannedLine, written: string) => (
      <Figure path={`lines.${key}.${field}`} variant={variant}>
        {written}
      </Figure>
    )
    return [
      `${variant} ${key}`,
      [
        variant === 'b' ? `B ${key}` : key,
        line.owned ? rooms.owned : rooms.leased,
        told('bandwidth', figure(line.bandwidth, 'dataRate', lang)),
        told('roundTripTime', figure(line.roundTripTime, 'duration', lang)),
        told('available', dayInColumn(line.available, lang)),
        told(line.owned ? 'capital' : 'monthly', costOf(line, answer, lang)),
      ],
    ] as const
  })
}
