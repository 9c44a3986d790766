import { type Language, validationText, wholeCount } from '../../../src/words/index.js'
import { DataTable } from '../../content/data-table.js'
import { trustText } from '../trust.text.js'
import { type GradedTable, type Group, keyOf, wholeOf } from './grades.js'
import { errorText, tableName } from './writing.js'

/** Heads of a table of grades behind its first column. */
function headsOf(lang: Language) {
  const words = validationText(lang)
  const number = true
  return [
    { head: words.cases, number },
    { head: words.mean, number },
    { head: words.median, number },
    { head: words.worst, number },
    { head: words.bias, number },
    { head: words.coverage, number },
  ]
}

function cellsOf(group: Group, kind: GradedTable['error']): string[] {
  const { n, skipped, mape, median, worst, bias, coverage } = group
  return [
    skipped > 0 ? `${wholeCount(n)} (+${wholeCount(skipped)})` : wholeCount(n),
    errorText(mape, kind),
    errorText(median, kind),
    errorText(worst, kind),
    errorText(bias, kind),
    coverage === null ? '–' : errorText(coverage, 'relative'),
  ]
}

/** The grade of every table; a table is chosen by its name. */
export function AllTables({
  tables,
  chosen,
  onChoose,
  lang,
}: {
  tables: readonly GradedTable[]
  chosen: GradedTable
  onChoose: (key: string) => void
  lang: Language
}) {
  const text = trustText[lang]
  return (
    <DataTable
      caption={text.tables}
      heads={[{ head: text.table }, ...headsOf(lang)]}
      rows={tables.flatMap((table) => {
        const whole = wholeOf(table)
        if (!whole) return []
        const name = (
          <button
            type="button"
            className="link"
            aria-pressed={table === chosen}
            onClick={() => onChoose(keyOf(table))}
          >
            {tableName(table, lang)}
          </button>
        )
        return [[keyOf(table), [name, ...cellsOf(whole, table.error)]] as const]
      })}
    />
  )
}

/** Grades of a table by group; a group is shown in colour by its name. */
export function Groups({
  table,
  chosen,
  onChoose,
  lang,
}: {
  table: GradedTable
  chosen: string | undefined
  onChoose: (group: string) => void
  lang: Language
}) {
  const words = validationText(lang)
  return (
    <>
      <DataTable
        caption={trustText[lang].groups(tableName(table, lang))}
        heads={[{ head: words.group }, ...headsOf(lang), { head: words.at }]}
        rows={table.groups.map((group) => [
          group.name,
          [
            table.group.names.includes(group.name) ? (
              <button
                type="button"
                className="link"
                aria-pressed={chosen === group.name}
                onClick={() => onChoose(chosen === group.name ? '' : group.name)}
              >
                {group.name}
              </button>
            ) : group.name === 'all' ? (
              words.all
            ) : (
              group.name
            ),
            ...cellsOf(group, table.error),
            <span className="worst-case">{group.worstId ?? '–'}</span>,
          ],
        ])}
      />
      <p className="faint">
        {table.error === 'relative' ? words.relative : words.absolute}. {words.legend}
      </p>
    </>
  )
}
