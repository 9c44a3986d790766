import { useMemo } from 'react'
import { formatNumber } from '../../../src/quantity/index.js'
import { type Language, validationText, wholeCount } from '../../../src/words/index.js'
import { GradeScatter } from '../../chart/grade-scatter.js'
import { trustText } from '../trust.text.js'
import { errorOf, type GradedTable, keyOf, medianOf } from './grades.js'
import { errorText, tableName } from './writing.js'

const bands = [0.3, 0.1]

/** Predicted against measured: the cases of one quantity of a table, a group of them in colour. */
export function Cases({
  table,
  quantity,
  group,
  lang,
}: {
  table: GradedTable
  /** Index among the table's quantities. */
  quantity: number
  /** Name of a group; undefined: all. */
  group: string | undefined
  lang: Language
}) {
  const text = trustText[lang]
  const { measured, predicted, ids, error } = table
  const unit = table.quantity.units[quantity] ?? ''
  const order = useMemo(
    () =>
      ids
        .map((_, i) => i)
        .filter((i) => table.quantity.of[i] === quantity)
        .sort((a, b) => measured[a]! - measured[b]!),
    [table, quantity, ids, measured],
  )
  const dots = useMemo(
    () => order.map((i) => ({ x: measured[i]!, y: predicted[i]! })),
    [order, measured, predicted],
  )
  const wanted = group === undefined ? -1 : table.group.names.indexOf(group)
  const chosen = useMemo(
    () => (wanted < 0 ? undefined : (i: number) => table.group.of[order[i]!] === wanted),
    [wanted, table, order],
  )
  const counted = chosen ? order.filter((_, i) => chosen(i)) : order
  const out = dots.filter(({ x, y }) => x <= 0 || y <= 0).length
  const write = (value: number) => errorText(value, error, unit)
  const name = group ?? tableName(table, lang)
  const isShare = error === 'relative'
  return (
    <GradeScatter
      id="cases"
      title={titleOf(
        counted.map((i) => errorOf(table, i)),
        name,
        write,
        lang,
      )}
      subtitle={`${text.unit(table.quantity.names[quantity] ?? '', /^[-1]$/.test(unit) ? '' : unit)}${isShare ? text.bands : ''}${out > 0 && out < dots.length / 10 ? text.leftOut(wholeCount(out)) : ''}`}
      source={text.source(keyOf(table))}
      dots={dots}
      chosen={chosen}
      tell={(mark) => {
        const i = order[mark]!
        return [
          `${ids[i]} · ${table.group.names[table.group.of[i]!]}`,
          `${text.measured} ${formatNumber(measured[i]!, 4)}`,
          `${text.predicted} ${formatNumber(predicted[i]!, 4)}`,
          `${text.error} ${write(errorOf(table, i))}`,
        ]
      }}
      axes={{ x: text.measured, y: text.predicted, equal: text.equal }}
      bands={isShare ? bands : []}
      lang={lang}
      table={{
        columns: [
          { head: text.case, unit: '' },
          { head: validationText(lang).group, unit: '' },
          { head: text.measured, unit },
          { head: text.predicted, unit },
          { head: text.error, unit: isShare ? '%' : unit },
        ],
        rows: () =>
          order.map((i) => [
            ids[i]!,
            table.group.names[table.group.of[i]!] ?? '',
            measured[i]!,
            predicted[i]!,
            errorOf(table, i) * (isShare ? 100 : 1),
          ]),
      }}
    />
  )
}

/** Half of the cases are within so much, and what it says on average. */
function titleOf(
  errors: readonly number[],
  name: string,
  write: (value: number) => string,
  lang: Language,
): string {
  const text = trustText[lang]
  if (errors.length === 0) return text.nothing(name)
  const median = medianOf(errors.map(Math.abs))
  const bias = errors.reduce((sum, one) => sum + one, 0) / errors.length
  const said = text.finding(name, wholeCount(errors.length), write(median))
  return Math.abs(bias) < median / 10
    ? said
    : said + text.findingBias(write(Math.abs(bias)), bias > 0)
}
