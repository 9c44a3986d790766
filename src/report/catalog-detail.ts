import {
  type CatalogRecord,
  describeField,
  describeTable,
  type Field,
  fieldsOf,
  findRecord,
  limitCurve,
  limitDimensions,
  limitQuantities,
  namedLimit,
  type Provenance,
  unitInSi,
} from '../catalog/index.js'
import { formatNumber, formatQuantity, isDimension } from '../quantity/index.js'
import { catalogText, kebab, type Language } from '../words/index.js'
import {
  type Line,
  margin,
  paragraph,
  plain,
  type ReportStyle,
  renderLines,
  styled,
} from './line.js'
import { type Row, table } from './table.js'

type FieldsOf = Parameters<typeof fieldsOf>[0]

/** One record in full: each value with its range, how it is known, and the sources. */
export function catalogDetail(record: CatalogRecord, style: ReportStyle): string {
  const { lang, columns } = style
  const text = catalogText(lang)
  const sources = numberedSources(record)
  const fields = fieldsOf(record.table as FieldsOf).filter(
    ({ field }) => field !== 'id' && field !== 'name' && record.values[field] !== undefined,
  )
  const isWide = columns >= wideEnough
  const meaning = ({ field }: Field) => describeField(record.table as FieldsOf, field)[lang]
  const rows = fields.map((field): Row => {
    const from = record.provenance[field.field]
    return {
      cells: [
        kebab(field.field),
        textOf(record, field, from, lang),
        from ? knownText(from, sources, lang) : '',
        ...(isWide ? [meaning(field)] : []),
      ],
    }
  })
  const heads = [{ head: text.field }, { head: text.value }, { head: text.known }]
  const [head = [], ...body] = table(
    isWide ? [...heads, { head: '', style: 'faint' }] : heads,
    rows,
    Math.min(columns, widestDetail),
  )
  const changed = fields.find(({ dimension }) => dimension === 'power') ?? fields[0]
  const example = changed
    ? `${kebab(changed.field)}: ${valueText(record.values[changed.field] ?? '', changed, undefined, 'en')}`
    : '…'
  const lines: Line[] = [
    [
      plain(margin),
      styled('strong', nameOf(record, lang)),
      styled('accent', `  ${record.id}`),
      styled('faint', `  ${describeTable(record.table as FieldsOf)[lang]}`),
    ],
    ...(record.note === undefined ? [] : paragraph(`${text.note}: ${record.note}`, columns)),
    ...(record.table === 'limits' ? limitLines(record, style) : []),
    [],
    head,
    ...body.flatMap((line, index): Line[] => {
      const field = fields[index]
      return isWide || !field ? [line] : [line, ...paragraph(meaning(field), columns, 4, 'faint')]
    }),
    [],
    [plain(margin), styled('faint', text.sources)],
  ]
  const use: Line[] = [[], ...paragraph(howToWrite(record, example, lang), columns, 0, 'faint')]
  // addresses stand whole: one that is cut cannot be followed
  const addresses = [...sources].map(([source, number]) => `${margin}[${number}] ${source}\n`)
  return `\n${renderLines(lines, style)}${addresses.join('')}${renderLines(use, style)}`
}

/** The name of a record in the reader's language, where it has one. */
export function nameOf({ name, values }: CatalogRecord, lang: Language): string {
  return lang === 'ko' && typeof values.nameKo === 'string' ? values.nameKo : name
}

function howToWrite(record: CatalogRecord, example: string, lang: Language): string {
  if (record.table !== 'limits') return catalogText(lang).use(record.id, example)
  const limit = namedLimit(record.id)
  return limit ? catalogText(lang).useLimit(limit.id) : catalogText(lang).onlyListed
}

/** Where sources disagree about a limit, and the points of its curve. */
function limitLines(record: CatalogRecord, { lang, columns }: ReportStyle): Line[] {
  const conflict = findRecord(String(record.values.conflict ?? ''), 'limitConflicts')
  const told = conflict?.values[lang === 'ko' ? 'textKo' : 'text']
  const curve = limitCurve(String(record.values.curve ?? ''))
  const quantity = limitQuantities.find((one) => one === record.values.quantity)
  const dimension = quantity ? limitDimensions[quantity] : 'fraction'
  const over = quantity === 'amplitude' ? 'frequency' : 'duration'
  const points = curve?.points.map(({ at, bound }) => {
    const figure = formatQuantity(bound, dimension, { lang })
    return `${formatQuantity(at, over, { lang })}: ${figure}`
  })
  return [
    ...(told === undefined ? [] : paragraph(String(told), columns)),
    ...(points ? paragraph(`${record.values.curve}: ${points.join(', ')}`, columns) : []),
  ]
}

const widestDetail = 140
/** Columns from which the meaning of a field stands beside it, not below. */
const wideEnough = 100

/** Dimensions that people read in a unit of their size, not in the trade's. */
const scaled = new Set(['count', 'money', 'fraction', 'ratio', 'duration'])

/** A value of a record; a bound in the unit that its row names. */
function textOf(
  record: CatalogRecord,
  field: Field,
  from: Provenance | undefined,
  lang: Language,
): string {
  const value = record.values[field.field] ?? ''
  const { unit, quantity } = record.values
  const bounded = limitQuantities.find((one) => one === quantity)
  if (field.dimension !== 'by-unit' || typeof value === 'string' || !bounded) {
    return valueText(value, field, from, lang)
  }
  const si = unitInSi(String(unit), limitDimensions[bounded]) ?? 1
  return `${formatNumber(value / si, 6)}${unit === '1' ? '' : ` ${unit}`}`
}

/** The value in the unit of the trade, with P10..P90 where the sources give them. */
function valueText(
  value: number | string,
  field: Field,
  from: Provenance | undefined,
  lang: Language,
): string {
  if (typeof value === 'string') return value
  const { low, high } = from ?? {}
  const text = figureText(value, field, lang)
  return low !== undefined && high !== undefined
    ? `${text} (${figureText(low, field, lang)}..${figureText(high, field, lang)})`
    : text
}

function figureText(value: number, { dimension, unit, si }: Field, lang: Language): string {
  const isPrice = unit.includes('USD')
  if (isDimension(dimension) && (isPrice || scaled.has(dimension) || si === undefined)) {
    return formatQuantity(value, dimension, { lang })
  }
  return `${formatNumber(value / (si ?? 1), 4)}${unit === '' || unit === '1' ? '' : ` ${unit}`}`
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
