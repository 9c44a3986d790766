import { useEffect, useMemo, useState } from 'react'
import { type Language, wholeCount } from '../../src/words/index.js'
import { Choice, useChoice } from '../content/choice.js'
import { setSetting } from '../state/actions.js'
import { useApp } from '../state/store.js'
import type { PageProps } from './page.js'
import { Cases } from './trust/cases.js'
import {
  fetchGrades,
  type GradedTable,
  isReproduced,
  keyOf,
  untoldTables,
  usualError,
  weakGroups,
  wholeOf,
} from './trust/grades.js'
import { AllTables, Groups } from './trust/tables.js'
import { errorText, tableName } from './trust/writing.js'
import { trustText } from './trust.text.js'

/** How well the twin tells measured cases, and where not to trust it. */
export default function Trust({ lang }: PageProps) {
  const text = trustText[lang]
  const [tables, keep] = useState<readonly GradedTable[]>()
  const [isFailed, setFailed] = useState(false)
  const [attempt, tryAgain] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt fetches again
  useEffect(() => {
    setFailed(false)
    fetchGrades().then(keep, () => setFailed(true))
  }, [attempt])
  if (isFailed) {
    return (
      <div className="empty-state">
        <p>{text.failed}</p>
        <button type="button" onClick={() => tryAgain(attempt + 1)}>
          {text.again}
        </button>
      </div>
    )
  }
  return tables ? <Graded tables={tables} lang={lang} /> : <p className="faint">{text.loading}</p>
}

function Graded({ tables, lang }: { tables: readonly GradedTable[]; lang: Language }) {
  const text = trustText[lang]
  const keys = useMemo(
    () => [...tables].sort((one, other) => other.ids.length - one.ids.length).map(keyOf),
    [tables],
  )
  const key = useChoice('table', keys)
  const table = tables.find((one) => keyOf(one) === key) ?? tables[0]!
  const quantity = useChoice('quantity', table.quantity.names)
  const named = useApp((state) => state.settings.group)
  const group = table.group.names.find((name) => name === named)
  const cases = tables.reduce((sum, one) => sum + one.ids.length, 0)
  const weak = weakGroups(tables)
  const usual = usualError(tables)
  const nameOfWeak = ({ table, group }: (typeof weak)[number]) =>
    `${tableName(table, lang)}, ${group.name}`
  const worst = weak[0]
  const choose = (next: string) => {
    setSetting('table', next)
    setSetting('group', '')
  }
  return (
    <>
      <p className="lead">
        {text.lead(
          wholeCount(cases),
          wholeCount(tables.length),
          wholeCount(tables.filter(isReproduced).length),
          errorText(usual, 'relative'),
        )}
        {worst && text.leadWorst(nameOfWeak(worst), errorText(worst.group.median, 'relative'))}
      </p>
      <p className="faint">{text.known}</p>
      <div>
        <Choice name="table" label={text.table} options={keys} />
        <Choice name="quantity" label={text.quantity} options={table.quantity.names} />
      </div>
      <Cases
        table={table}
        quantity={Math.max(0, table.quantity.names.indexOf(quantity))}
        group={group}
        lang={lang}
      />
      <Groups
        table={table}
        chosen={group}
        onChoose={(name) => setSetting('group', name)}
        lang={lang}
      />
      <section>
        <h2>{text.weakTitle}</h2>
        {weak.length === 0 ? (
          <p>{text.noWeak}</p>
        ) : (
          <ul className="weak">
            {weak.map((one) => {
              const { n, median, worst: most, bias } = one.group
              const off = bias ?? 0
              const said = off > 0 ? text.tooMuch : text.tooLittle
              return (
                <li key={nameOfWeak(one)}>
                  <button
                    type="button"
                    className="link"
                    onClick={() => {
                      setSetting('table', keyOf(one.table))
                      setSetting('group', one.group.name)
                    }}
                  >
                    {text.weak(
                      nameOfWeak(one),
                      wholeCount(n),
                      errorText(median, 'relative'),
                      errorText(most, 'relative'),
                    )}
                    {off === 0 ? '' : said(errorText(Math.abs(off), 'relative'))}
                  </button>
                </li>
              )
            })}
          </ul>
        )}
        <Untold tables={tables} lang={lang} />
      </section>
      <AllTables tables={tables} chosen={table} onChoose={choose} lang={lang} />
    </>
  )
}

/** Tables of which most cases could not be predicted at all. */
function Untold({ tables, lang }: { tables: readonly GradedTable[]; lang: Language }) {
  const untold = untoldTables(tables)
  if (untold.length === 0) return null
  const names = untold.map((table) => {
    const whole = wholeOf(table)!
    return `${tableName(table, lang)} (${wholeCount(whole.n)} / ${wholeCount(whole.n + whole.skipped)})`
  })
  return <p>{trustText[lang].untold(names.join(', '))}</p>
}
