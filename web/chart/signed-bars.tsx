import { scaleLinear } from 'd3-scale'
import type { Language } from '../../src/words/index.js'
import { explainPath } from '../state/actions.js'
import type { VariantKey } from '../twin/contract.js'
import '../style/money.css'
import { Chart, type ChartProps, type Room } from './chart.js'
import { markKeys, useMarks } from './mark-keys.js'

/** A part of a bar. Parts of one sign stand one behind the other. */
export interface BarPart {
  readonly label: string
  readonly value: number
  /** 1 to 8: a colour of the palette. */
  readonly colour: number
  /** Path of the plan that explains it. */
  readonly path: string
  readonly variant?: VariantKey
}

/** A bar with its name and what is written at its end. */
export interface Bar {
  readonly label: string
  readonly end: string
  readonly parts: readonly BarPart[]
}

interface SignedBarsProps
  extends Omit<ChartProps, 'children' | 'onKeyDown' | 'spoken' | 'keys' | 'height'> {
  readonly bars: readonly Bar[]
  readonly write: (value: number) => string
  readonly lang: Language
  /** Names the parts inside of them, where there is room. */
  readonly named?: boolean
}

const barHeight = 24
/** Mean width of a letter of a label, CSS pixels; letters of Korean are twice as wide. */
const letter = 7

/** Bars from a common zero, to the left of it where an amount is negative. */
export function SignedBars({ bars, write, lang, named = false, ...frame }: SignedBarsProps) {
  const marks = bars.flatMap((bar) => bar.parts.map((part) => ({ bar, part })))
  const explainOne = (i: number) => explainPath(marks[i]!.part.path, marks[i]!.part.variant)
  const { mark, setMark, onKeyDown } = useMarks(marks.length, explainOne)
  const chosen = mark === null ? undefined : marks[mark]
  const spoken = chosen
    ? `${chosen.bar.label}: ${chosen.part.label === '' ? '' : `${chosen.part.label} `}${write(chosen.part.value)}`
    : ''
  return (
    <Chart
      {...frame}
      height={bars.length * (barHeight + 22) + 10}
      keys={markKeys[lang]}
      onKeyDown={onKeyDown}
      spoken={spoken}
    >
      {(room) => <Drawing {...{ bars, room, mark, setMark, named, write }} />}
    </Chart>
  )
}

function Drawing({
  bars,
  room,
  mark,
  setMark,
  named,
  write,
}: {
  bars: readonly Bar[]
  room: Room
  mark: number | null
  setMark: (mark: number | null) => void
  named: boolean
  write: (value: number) => string
}) {
  const longest = Math.max(0, ...bars.map(({ end }) => widthOf(end)))
  const right = room.width - longest * 1.15 - 10
  const x = scaleLinear(domainOf(bars), [1, Math.max(40, right)])
  let index = 0
  return (
    <svg
      width={room.width}
      height={room.height}
      aria-hidden="true"
      onPointerLeave={() => setMark(null)}
    >
      {bars.map((bar, row) => {
        const top = row * (barHeight + 22) + 20
        let [above, below] = [0, 0]
        return (
          <g key={`${bar.label}${row}`}>
            <text className="label" x={0} y={top - 6}>
              {bar.label}
            </text>
            {bar.parts.map((part) => {
              const i = index++
              const from = part.value >= 0 ? above : below
              if (part.value >= 0) above += part.value
              else below += part.value
              const [left, end] = [
                x(Math.min(from, from + part.value)),
                x(Math.max(from, from + part.value)),
              ]
              const width = Math.max(1, end - left - 1)
              const said = mark === i ? `${part.label} ${write(part.value)}` : part.label
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: the frame has the keys for this
                <g
                  key={part.label}
                  className={`part${mark !== null && mark !== i ? ' dim' : ''}`}
                  onPointerEnter={() => setMark(i)}
                  onClick={() => explainPath(part.path, part.variant)}
                >
                  <rect
                    className={`fill-${part.colour}`}
                    x={left}
                    width={width}
                    y={top}
                    height={barHeight}
                  />
                  {named && widthOf(said) + 10 < width && (
                    <text
                      className="inside"
                      x={left + 6}
                      y={top + barHeight / 2}
                      dominantBaseline="middle"
                    >
                      {said}
                    </text>
                  )}
                </g>
              )
            })}
            <text
              className="label value"
              x={x(above) + 6}
              y={top + barHeight / 2}
              dominantBaseline="middle"
            >
              {bar.end}
            </text>
            {below < 0 && (
              <line className="zero" x1={x(0)} x2={x(0)} y1={top - 3} y2={top + barHeight + 3} />
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** From the largest negative to the largest positive sum of the bars, with zero. */
export function domainOf(bars: readonly Bar[]): readonly [number, number] {
  const sums = bars.map(({ parts }) => [
    parts.reduce((sum, { value }) => sum + Math.min(0, value), 0),
    parts.reduce((sum, { value }) => sum + Math.max(0, value), 0),
  ])
  const low = Math.min(0, ...sums.map(([below = 0]) => below))
  const high = Math.max(0, ...sums.map(([, above = 0]) => above))
  return low === high ? [0, 1] : [low, high]
}

const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (/[\u1100-\uffdc]/.test(character) ? 2 : 1), 0) *
  letter
