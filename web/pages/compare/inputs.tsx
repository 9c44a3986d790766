import type { InputChange } from '../../../src/study/index.js'
import {
  compareText,
  explainText,
  inputInWords,
  originInWords,
  type ValueStyle,
} from '../../../src/words/index.js'
import { DataTable } from '../../content/data-table.js'
import { mendAt } from '../../state/actions.js'
import { comparePageText } from '../compare.text.js'
import { Folded } from './folded.js'

/** What differs in the scenarios: both values and where they come from; the path leads to the editor. */
export function Inputs({
  inputs,
  styles: [styleA, styleB],
}: {
  inputs: readonly InputChange[]
  styles: readonly [ValueStyle, ValueStyle]
}) {
  const { lang } = styleA
  const text = comparePageText[lang]
  const words = compareText(lang)
  const said = ({ dimension }: InputChange, side: InputChange['before'], style: ValueStyle) => {
    if (side === undefined) return explainText(lang).none
    if (side.value === 'table') return explainText(lang).section
    return inputInWords(side.value, side.origin, dimension, style)
  }
  const from = (side: InputChange['before']) =>
    side?.origin ? originInWords(side.origin, styleA) : ''
  if (inputs.length === 0) return <p>{words.noInputs}</p>
  const number = true
  return (
    <Folded items={inputs} most={15} lang={lang}>
      {(shown) => (
        <DataTable
          caption={words.inputs}
          heads={[
            { head: text.path },
            { head: 'A', number },
            { head: 'B', number },
            { head: text.from },
          ]}
          rows={shown.map((input) => {
            const origins = [from(input.before), from(input.after)].filter((one) => one !== '')
            return [
              input.path,
              [
                <button
                  type="button"
                  className="link"
                  aria-label={text.change(input.path)}
                  onClick={() => mendAt(input.path, input.before === undefined ? 'b' : 'a')}
                >
                  {input.path}
                </button>,
                said(input, input.before, styleA),
                said(input, input.after, styleB),
                <span className="faint">{[...new Set(origins)].join(' | ')}</span>,
              ],
            ]
          })}
        />
      )}
    </Folded>
  )
}
