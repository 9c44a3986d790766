import { type CatalogRecord, describeTable, fieldsOf, type Provenance } from '../catalog/index.js'
import { formatQuantity, isDimension } from '../quantity/index.js'
import { catalogText, type Language } from '../words/index.js'
import {
  type Line,
  margin,
  paragraph,
  plain,
  type ReportStyle,
  renderLines,
  styled,
} from './line.js'
import { table } from './table.js'

type FieldsOf = Parameters<typeof fieldsOf>[0]

/** One record in full: each value with its range, how it is known, and the sources. */
export function catalogDetail(record: CatalogRecord, style: ReportStyle): string {
  const { lang, columns } = style
  const text = catalogText(lang)
  const sources = numberedSources(record)
  const fields = fieldsOf(record.table as FieldsOf).filter(
    ({ field }) => field !== 'id' && field !== 'name' && record.values[field] !== undefined,
  )
  const rows = fields.map(({ field, dimension, description, descriptionKo }) => {
    const from = record.provenance[field]
    return {
      cells: [
        field,
        valueText(record.values[field] ?? '', dimension, from, lang),
        from ? knownText(from, sources, lang) : '',
        lang === 'ko' ? descriptionKo : description,
      ],
    }
  })
  const changed = fields.find(({ dimension }) => dimension === 'power') ?? fields[0]
  const example = changed
    ? `${kebab(changed.field)}: ${valueText(record.values[changed.field] ?? '', changed.dimension, undefined, 'en')}`
    : '…'
  const lines: Line[] = [
    [
      plain(margin),
      styled('strong', record.name),
      styled('accent', `  ${record.id}`),
      styled('faint', `  ${describeTable(record.table as FieldsOf)[lang]}`),
    ],
    ...(record.note === undefined ? [] : paragraph(`${text.note}: ${record.note}`, columns)),
    [],
    ...table(
      [
        { head: text.field },
        { head: text.value },
        { head: text.known },
        { head: '', style: 'faint' },
      ],
      rows,
      Math.min(columns, widestDetail),
    ),
    [],
    [plain(margin), styled('faint', text.sources)],
    ...[...sources].map(
      ([source, number]): Line => [plain(margin), plain(`[${number}] `), styled('faint', source)],
    ),
    [],
    ...paragraph(text.use(record.id, example), columns, 0, 'faint'),
  ]
  return `\n${renderLines(lines, style)}`
}

const widestDetail = 130

/** `$32.5k (25k..40k)`: the value in its display unit, with P10..P90 where the sources give them. */
function valueText(
  value: number | string,
  dimension: string,
  from: Provenance | undefined,
  lang: Language,
): string {
  if (typeof value === 'string') return value
  const write = (one: number) =>
    isDimension(dimension) ? formatQuantity(one, dimension, { lang }) : String(one)
  const { low, high } = from ?? {}
  return low !== undefined && high !== undefined
    ? `${write(value)} (${write(low)}..${write(high)})`
    : write(value)
}

function knownText(
  { kind, confidence, source }: Provenance,
  sources: ReadonlyMap<string, number>,
  lang: Language,
): string {
  const numbers = source
    .split('; ')
    .map((one) => sources.get(one))
    .filter((number) => number !== undefined)
  const shown = numbers.length > 2 ? `${numbers[0]}-${numbers.at(-1)}` : numbers.join(',')
  const trust = catalogText(lang).confidences[confidence] ?? confidence
  return `${kind}, ${trust}${shown === '' ? '' : ` [${shown}]`}`
}

function numberedSources(record: CatalogRecord): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const { source } of Object.values(record.provenance)) {
    for (const one of source.split('; ')) {
      if (one !== '' && !numbers.has(one)) numbers.set(one, numbers.size + 1)
    }
  }
  return numbers
}

function kebab(field: string): string {
  return field.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
}
