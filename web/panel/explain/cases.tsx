import { formatNumber } from '../../../src/quantity/index.js'
import type { CaseGrade } from '../../../src/study/index.js'
import { shareInWords, type ValueStyle } from '../../../src/words/index.js'
import { DataTable } from '../../content/data-table.js'
import { goTo } from '../../state/actions.js'
import { panelText } from './text.js'

/** How well the twin tells measured cases of a figure's kind; each table leads to its grades. */
export function Cases({ cases, style }: { cases: readonly CaseGrade[]; style: ValueStyle }) {
  const { text, lang } = style
  const number = true
  return (
    <section>
      <h3>{text.cases}</h3>
      {cases.length === 0 ? (
        <p className="faint">{text.noCases}</p>
      ) : (
        <>
          <DataTable
            caption={text.casesLegend}
            heads={[
              { head: text.case },
              { head: text.number, number },
              { head: text.median, number },
              { head: text.worst, number },
            ]}
            rows={cases.map((one, i) => [
              `${one.room} ${one.table} ${i}`,
              [
                <CaseName one={one} style={style} />,
                String(one.n),
                errorIn(one.median, one),
                errorIn(one.worst, one),
              ],
            ])}
          />
          <button type="button" className="link" onClick={() => goTo('trust')}>
            {panelText[lang].grades}
          </button>
        </>
      )}
    </section>
  )
}

function CaseName({ one, style: { text } }: { one: CaseGrade; style: ValueStyle }) {
  if (one.nearest) return <>{text.nearest(one.group)}</>
  const table = `${one.room}/${one.table}`
  return (
    <>
      <button type="button" className="link" onClick={() => goTo('trust', { table })}>
        {`${one.room} ${one.table}`}
      </button>
      {one.group !== 'all' && <span className="faint"> {one.group}</span>}
    </>
  )
}

function errorIn(value: number, { error, unit }: CaseGrade): string {
  if (error === 'relative') return shareInWords(value).replace('+', '')
  return `${formatNumber(value, 2)} ${/^[-1]$/.test(unit) ? '' : unit}`.trim()
}
