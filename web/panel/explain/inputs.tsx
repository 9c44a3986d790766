import { type ReactNode, useState } from 'react'
import type { FigureExplained, WeighedInput } from '../../../src/study/index.js'
import {
  effectInWords,
  inputInWords,
  movingInputs,
  stageSubject,
  type ValueStyle,
} from '../../../src/words/index.js'
import { explainPath } from '../../state/actions.js'
import type { VariantKey } from '../../twin/contract.js'
import { OriginOf } from './origin.js'
import { panelText } from './text.js'

const shownFirst = 10

interface InputsProps {
  readonly figure: FigureExplained
  readonly unit: string
  readonly variant: VariantKey
  readonly style: ValueStyle
}

/** What moves a figure, the weightiest first; then what does not, and what was not tried. */
export function Inputs(props: InputsProps) {
  const { figure, unit, style } = props
  const { text } = style
  const words = panelText[style.lang]
  const moving = movingInputs(figure.inputs)
  const still = figure.inputs.filter(
    ({ weight }) => weight !== null && !moving.some((one) => one.weight === weight),
  )
  const untried = figure.inputs.filter(({ weight }) => weight === null)
  const widest = Math.max(...moving.flatMap(({ weight }) => sidesOf(weight)), Number.MIN_VALUE)
  const rows = (inputs: readonly WeighedInput[]) => (
    <ul className="inputs">
      {inputs.map((input) => (
        <InputRow key={input.path} input={input} widest={widest} {...props} />
      ))}
    </ul>
  )
  const folded = (inputs: readonly WeighedInput[], title: (count: string) => string) =>
    inputs.length > 0 && <Folded title={title(String(inputs.length))}>{() => rows(inputs)}</Folded>
  return (
    <section>
      <h3>{text.moves}</h3>
      <p className="faint small">{text.step[unit === 'ISO day' ? 'date' : 'figure']}</p>
      {moving.length === 0 ? <p>{text.nothingMoves}</p> : rows(moving.slice(0, shownFirst))}
      {folded(moving.slice(shownFirst), words.more)}
      {folded(still, words.still)}
      {folded(untried, words.untried)}
    </section>
  )
}

/** Hundreds of rows are drawn only for those who open them. */
function Folded({ title, children }: { title: string; children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  )
}

const sidesOf = (weight: WeighedInput['weight']) => [
  Math.abs(weight?.less ?? 0),
  Math.abs(weight?.more ?? 0),
]

function InputRow({
  input,
  widest,
  figure,
  unit,
  variant,
  style,
}: InputsProps & { input: WeighedInput; widest: number }) {
  const { text, lang } = style
  const { path, weight, origin, also, stage } = input
  const effect = (change: number | null | undefined) =>
    effectInWords(change, figure.value, unit, style)
  const notes = [
    ...(weight?.of === 'kelvin' ? [`± ${text.kelvin}`] : []),
    ...(weight?.of === 'days' ? [`± ${text.week}`] : []),
    ...(also.length > 0 ? [text.alsoAt(String(also.length))] : []),
    stageSubject(stage, lang),
    ...(weight?.jumps ? [text.jumps] : []),
  ]
  return (
    <li>
      <button type="button" className="link path" onClick={() => explainPath(path, variant)}>
        {path}
      </button>
      {weight !== null && (weight.more !== 0 || (weight.less ?? 0) !== 0) && (
        <div className="effects">
          <Effect
            label={text.less}
            change={weight.less}
            widest={widest}
            said={effect(weight.less)}
          />
          <Effect
            label={text.more}
            change={weight.more}
            widest={widest}
            said={effect(weight.more)}
          />
        </div>
      )}
      <p className="notes">
        <b>{inputInWords(input.value, origin, input.dimension, style)}</b> · {notes.join(' · ')}
      </p>
      <OriginOf {...{ path, origin, variant, style }} />
    </li>
  )
}

/** A bar from the middle: to the right where the figure grows. */
function Effect({
  label,
  change,
  widest,
  said,
}: {
  label: string
  change: number | null
  widest: number
  said: string
}) {
  if (change === null) return null
  const width = `${(50 * Math.abs(change)) / widest}%`
  return (
    <div className="effect">
      <span className="faint">{label}</span>
      <span className="bar" aria-hidden="true">
        <i className={change < 0 ? 'down' : 'up'} style={{ width }} />
      </span>
      <span className="number">{said}</span>
    </div>
  )
}
