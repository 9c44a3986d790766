import { scaleLinear } from 'd3-scale'
import type { Plan } from '../../../src/campus/index.js'
import { epochOfDay, figure, type Language, monthInWords } from '../../../src/words/index.js'
import { Chart, type Room } from '../../chart/chart.js'
import { TimeChart } from '../../chart/time-chart.js'
import { extentOf, monthPoints } from '../../content/calendar.js'
import { powerText } from '../power.text.js'

interface CurveProps {
  readonly plan: Plan
  readonly other: Plan | undefined
  readonly site: string
  readonly lang: Language
}

const margin = { top: 12, right: 132, bottom: 26, left: 64 }
const narrow = 560

/** Power of the site in the order of its size: how much of the peak is needed how often. */
export function LoadDuration({ plan, other, site, lang }: CurveProps) {
  const text = powerText[lang]
  const curve = plan.sites[site]!.durationCurve
  const theirs = other?.sites[site]?.durationCurve
  const power = (value: number) => figure(value, 'power', lang)
  const peak = curve[0] ?? 0
  const above = curve.filter((value) => value > peak / 2).length / Math.max(1, curve.length)
  if (peak <= 0) return null
  return (
    <Chart
      id="duration"
      title={text.durationTitle(figure(above, 'fraction', lang), power(peak))}
      subtitle={text.durationUnit}
      source={text.bySchedule}
      height={220}
      table={{
        columns: [
          { head: text.hoursShare, unit: '%' },
          { head: text.facility, unit: 'W' },
        ],
        rows: () => curve.map((watts, i) => [i, watts]),
      }}
    >
      {(room) => (
        <Curves own={curve} other={theirs} room={room} write={power} label={text.facility} />
      )}
    </Chart>
  )
}

function Curves({
  own,
  other,
  room,
  write,
  label,
}: {
  own: readonly number[]
  other: readonly number[] | undefined
  room: Room
  write: (value: number) => string
  label: string
}) {
  const right = room.width - (room.width < narrow ? 16 : margin.right)
  const bottom = room.height - margin.bottom
  const x = scaleLinear([0, 100], [margin.left, right])
  const top = Math.max(...own, ...(other ?? []))
  const y = scaleLinear([0, top * 1.02], [bottom, margin.top]).nice(4)
  const points = (curve: readonly number[]) =>
    curve.map((watts, i) => `${x(i).toFixed(1)},${y(watts).toFixed(1)}`).join(' ')
  return (
    <svg width={room.width} height={room.height} aria-hidden="true">
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="grid" x1={margin.left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text
            className="axis"
            x={margin.left - 8}
            y={y(tick)}
            textAnchor="end"
            dominantBaseline="middle"
          >
            {write(tick)}
          </text>
        </g>
      ))}
      {x.ticks(5).map((tick) => (
        <text key={tick} className="axis" x={x(tick)} y={room.height - 6} textAnchor="middle">
          {tick} %
        </text>
      ))}
      <path
        className="fill-1 area"
        d={`M${x(0)},${bottom} ${points(own)} ${x(own.length - 1)},${bottom}Z`}
      />
      <polyline className="stroke-1 line" points={points(own)} />
      {other && <polyline className="stroke-2 line dashed" points={points(other)} />}
      {room.width >= narrow && (
        <>
          <text className="label ink-1" x={right + 6} y={y(own.at(-1) ?? 0) - 6}>
            {label}
          </text>
          {other && (
            <text className="label ink-2" x={right + 6} y={y(other.at(-1) ?? 0) + 12}>
              B
            </text>
          )}
        </>
      )}
    </svg>
  )
}

/** The axis has round numbers in the unit that it is read in. */
const joulesPerWattHour = 3600
const inWattHours = (joules: number) => joules / joulesPerWattHour

/** Fuel by month. */
export function Fuel({ plan, other, site, lang }: CurveProps) {
  const text = powerText[lang]
  const { monthly, fuel } = plan.sites[site]!.power
  if (fuel === null || fuel === 0) return null
  const values = plan.months.map((_, i) => monthly[i]?.fuel ?? 0)
  const theirs = other?.sites[site]?.power.monthly.map((one) => one.fuel)
  const most = values.indexOf(Math.max(...values))
  const energy = (value: number) => figure(value, 'energy', lang)
  const month = monthInWords(epochOfDay(`${plan.months[most]}-01`) ?? 0, lang)
  return (
    <TimeChart
      id="fuel"
      title={text.fuelTitle(energy(values[most] ?? 0), month)}
      subtitle={text.fuelUnit}
      source={text.byDispatch(methodOf(plan, site, lang))}
      height={200}
      extent={extentOf(plan)}
      write={(wattHours) => energy(wattHours * joulesPerWattHour)}
      lines={[
        {
          label: text.fuel,
          colour: 5,
          shape: 'step',
          points: monthPoints(plan, values.map(inWattHours)),
        },
        ...(other && theirs
          ? [
              {
                label: `B ${text.fuel}`,
                colour: 2,
                shape: 'step' as const,
                dashed: true,
                points: monthPoints(other, theirs.map(inWattHours)),
              },
            ]
          : []),
      ]}
      table={{
        columns: [
          { head: text.month, unit: '' },
          { head: text.fuel, unit: 'J' },
        ],
        rows: () => plan.months.map((iso, i) => [iso, values[i] ?? 0]),
      }}
    />
  )
}

function methodOf(plan: Plan, site: string, lang: Language): string {
  const { method } = plan.sites[site]!.power
  return method ? powerText[lang].methods[method] : ''
}
