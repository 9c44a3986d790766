import { useMemo } from 'react'
import type { Change } from '../../../src/study/index.js'
import {
  compareText,
  differenceInWords,
  figureInWords,
  figureName,
  gateName,
  stageSubject,
  type ValueStyle,
} from '../../../src/words/index.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import { planUnit } from '../../content/plan-unit.js'
import type { VariantKey } from '../../twin/contract.js'
import { comparePageText } from '../compare.text.js'
import { Folded } from './folded.js'
import { byStage } from './side-by-side.js'

/** Weightiest figures that are told apart by stage; the others weigh next to nothing. */
const grouped = 400

/** What differs in the answer, by the stage that makes it, the weightiest first. */
export function Figures({
  figures,
  styles,
}: {
  figures: readonly Change[]
  styles: readonly [ValueStyle, ValueStyle]
}) {
  const { lang } = styles[0]
  const stages = useMemo(() => byStage(figures.slice(0, grouped)), [figures])
  if (figures.length === 0) return <p>{compareText(lang).noFigures}</p>
  const number = true
  return (
    <>
      {stages.map(({ stage, changes }) => (
        <Folded key={stage} items={changes} most={6} lang={lang}>
          {(shown) => (
            <DataTable
              caption={
                stage === '' ? comparePageText[lang].scenarioItself : stageSubject(stage, lang)
              }
              heads={[
                { head: comparePageText[lang].figure },
                { head: 'A', number },
                { head: 'B', number },
                { head: styles[0].text.difference, number },
              ]}
              rows={shown.map((change) => [change.path, cellsOf(change, styles)])}
            />
          )}
        </Folded>
      ))}
    </>
  )
}

function cellsOf(change: Change, [styleA, styleB]: readonly [ValueStyle, ValueStyle]) {
  const { path, before, after } = change
  const unit = planUnit(path)
  const said = (value: Change['before'], style: ValueStyle) =>
    path.endsWith('.heldUpBy') && typeof value === 'string'
      ? gateName(value, style.lang)
      : figureInWords(value, unit, style)
  const cell = (value: Change['before'], style: ValueStyle, variant: VariantKey) =>
    value === undefined ? (
      '–'
    ) : (
      <Figure path={path} variant={variant}>
        {said(value, style)}
      </Figure>
    )
  return [
    figureName(path, styleA.lang),
    cell(before, styleA, 'a'),
    cell(after, styleB, 'b'),
    differenceInWords(change, unit, styleB) || '–',
  ]
}
