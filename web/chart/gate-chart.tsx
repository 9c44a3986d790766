import { scaleUtc } from 'd3-scale'
import { area, curveStepAfter } from 'd3-shape'
import type { GateName, Plan, PlannedSite } from '../../src/campus/index.js'
import {
  compactCount,
  gateName,
  gateOrder,
  type Language,
  reportText,
} from '../../src/words/index.js'
import { dayText, epochOf, extentOf } from '../content/calendar.js'
import { setCursor } from '../state/actions.js'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { Chart, type Room } from './chart.js'
import { gateText } from './gate-chart.text.js'
import { useTimeKeys, within } from './time-window.js'

const row = { height: 26, gap: 6 }
const margin = { left: 112, right: 56, bottom: 24, top: 14 }
const week = 7 * 86_400

/**
 * Gates over time: how many accelerators each alone would let work; where one holds the site up,
 * its row is shaded.
 */
export function GateChart({
  plan,
  name,
  site,
  title,
  lang,
}: {
  plan: Plan
  name: string
  site: PlannedSite
  title: string
  lang: Language
}) {
  const text = gateText[lang]
  const gates = gateOrder.filter((gate) => site.gates[gate].known)
  const extent = extentOf(plan)
  const window = within(
    useApp((state) => state.window),
    extent,
  )
  const cursor = useApp((state) => state.cursor)
  const onKeyDown = useTimeKeys(window, extent, cursor, week)
  const at = cursor === null ? null : indexAt(plan, cursor)
  const spoken =
    cursor === null || at === null
      ? ''
      : `${dayText(cursor, lang)}: ${gates.map((gate) => `${gateName(gate, lang)} ${compactCount(site.gates[gate].timeline[at] ?? 0, lang)}`).join(', ')}`
  return (
    <Chart
      id={`gates-${name}`}
      title={title}
      subtitle={text.unit}
      source={text.source}
      height={gates.length * (row.height + row.gap) + margin.bottom + margin.top}
      keys={shellText[lang].chartKeys}
      onKeyDown={onKeyDown}
      spoken={spoken}
      table={{
        columns: [
          { head: text.day, unit: '' },
          ...gates.map((gate) => ({ head: gateName(gate, lang), unit: '' })),
        ],
        rows: () =>
          plan.timeline.map((iso, i) => [
            iso,
            ...gates.map((gate) => site.gates[gate].timeline[i] ?? 0),
          ]),
      }}
    >
      {(room) => <Rows {...{ plan, site, gates, window, cursor, at, room, lang }} />}
    </Chart>
  )
}

function Rows({
  plan,
  site,
  gates,
  window,
  cursor,
  at,
  room,
  lang,
}: {
  plan: Plan
  site: PlannedSite
  gates: readonly GateName[]
  window: { from: number; to: number }
  cursor: number | null
  at: number | null
  room: Room
  lang: Language
}) {
  const x = scaleUtc(
    [window.from * 1000, window.to * 1000],
    [margin.left, room.width - margin.right],
  )
  const px = (seconds: number) =>
    Math.min(room.width - margin.right, Math.max(margin.left, x(seconds * 1000)))
  const most = site.binding.map(({ gate }) => gate)
  const bottom = margin.top + gates.length * (row.height + row.gap)
  return (
    <svg
      width={room.width}
      height={room.height}
      aria-hidden="true"
      onPointerMove={(event) => {
        const { left } = event.currentTarget.getBoundingClientRect()
        const inside = Math.min(
          room.width - margin.right,
          Math.max(margin.left, event.clientX - left),
        )
        setCursor(x.invert(inside).getTime() / 1000)
      }}
      onPointerLeave={() => setCursor(null)}
    >
      {x.ticks(Math.max(2, Math.floor(room.width / 130))).map((tick) => (
        <g key={tick.getTime()}>
          <line className="grid" x1={x(tick)} x2={x(tick)} y1={margin.top} y2={bottom - row.gap} />
          <text className="axis" x={x(tick)} y={room.height - 6} textAnchor="middle">
            {`${tick.getUTCFullYear()}-${String(tick.getUTCMonth() + 1).padStart(2, '0')}`}
          </text>
        </g>
      ))}
      {gates.map((gate, i) => {
        const top = margin.top + i * (row.height + row.gap)
        const values = site.gates[gate].timeline
        const all = Math.max(1, site.accelerators)
        const points = [
          ...plan.timeline.map((iso, k) => [epochOf(iso), values[k] ?? 0] as const),
          [extentOf(plan).to, values.at(-1) ?? 0] as const,
        ]
        const shape = area<readonly [number, number]>()
          .x(([t]) => px(t))
          .y0(top + row.height)
          .y1(([, v]) => top + row.height * (1 - Math.min(1, v / all)))
          .curve(curveStepAfter)(points)
        return (
          <g key={gate}>
            <rect
              className="track"
              x={margin.left}
              width={room.width - margin.left - margin.right}
              y={top}
              height={row.height}
            />
            <path className={most.includes(gate) ? 'fill-1 gate' : 'fill-7 gate'} d={shape ?? ''} />
            {site.binding
              .filter((hold) => hold.gate === gate)
              .map((hold) => (
                <rect
                  key={hold.from}
                  className="holds"
                  x={px(epochOf(hold.from))}
                  width={Math.max(2, px(epochOf(hold.to)) - px(epochOf(hold.from)))}
                  y={top}
                  height={row.height}
                />
              ))}
            <text
              className="label"
              x={margin.left - 8}
              y={top + row.height / 2}
              textAnchor="end"
              dominantBaseline="middle"
            >
              {gateName(gate, lang)}
            </text>
            {at !== null && (
              <text
                className="axis"
                x={room.width - margin.right + 6}
                y={top + row.height / 2}
                dominantBaseline="middle"
              >
                {compactCount(values[at] ?? 0, lang)}
              </text>
            )}
          </g>
        )
      })}
      {cursor !== null && (
        <line className="cursor" x1={px(cursor)} x2={px(cursor)} y1={margin.top} y2={bottom} />
      )}
      <title>{reportText(lang).binds}</title>
    </svg>
  )
}

/** Day of the timeline at or before a moment. */
function indexAt(plan: Plan, at: number): number {
  return Math.max(
    0,
    plan.timeline.findLastIndex((iso) => epochOf(iso) <= at),
  )
}
