import {
  type CatalogRecord,
  describeTable,
  findRecord,
  search,
  specification,
  suggest,
  TABLE_NAMES,
} from '../catalog/index.js'
import { catalogText } from '../words/index.js'
import {
  type Line,
  margin,
  paragraph,
  plain,
  type ReportStyle,
  renderLines,
  styled,
} from './line.js'
import { displayWidth, padRight, truncate } from './width.js'

type Table = (typeof TABLE_NAMES)[number]

const widestId = 26
const narrowestName = 24
const gap = 2

/** Records that words speak of; a single word that is an id or an alias names that record alone. */
export function catalogMatches(words: readonly string[]): {
  readonly one: CatalogRecord | undefined
  readonly found: readonly CatalogRecord[]
} {
  const one = words.length === 1 ? findRecord(words[0] ?? '') : undefined
  return { one, found: one ? [one] : search(words) }
}

/** Records that match, by table: id, name, and what it is in a line. */
export function catalogList(
  records: readonly CatalogRecord[],
  words: readonly string[],
  style: ReportStyle,
): string {
  const text = catalogText(style.lang)
  if (records.length === 0) return `\n${renderLines(nothingFound(words, style), style)}`
  const tables = TABLE_NAMES.filter((table) => records.some((record) => record.table === table))
  const blocks = tables.flatMap((table): Line[] => [
    [
      plain(margin),
      styled('strong', table),
      styled('faint', `  ${describeTable(table)[style.lang]}`),
    ],
    ...rows(
      records.filter((record) => record.table === table),
      style,
    ),
    [],
  ])
  const more = paragraph(text.more, style.columns, 0, 'faint')
  return `\n${renderLines([...blocks, ...more], style)}`
}

function rows(records: readonly CatalogRecord[], { columns }: ReportStyle): Line[] {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(displayWidth))
  const said = records.map((record) => {
    const text = specification(record)
    return text === record.name ? '' : text
  })
  const ids = Math.min(widestId, widest(records.map(({ id }) => id)))
  const room = columns - margin.length - gap - ids - 2 * gap
  const names = Math.min(
    widest(records.map(({ name }) => name)),
    Math.max(narrowestName, room - widest(said)),
  )
  return records.map((record, index) => [
    plain(margin + ' '.repeat(gap)),
    styled('accent', padRight(truncate(record.id, ids), ids)),
    plain(`  ${padRight(truncate(record.name, names), names)}`),
    styled('faint', `  ${truncate(said[index] ?? '', Math.max(0, room - names))}`),
  ])
}

function nothingFound(words: readonly string[], style: ReportStyle): Line[] {
  const { lang, columns } = style
  const text = catalogText(lang)
  const asked = words.join(' ')
  const near = [...new Map(words.flatMap((word) => suggest(word)).map((s) => [s.id, s])).values()]
  const shown = near.slice(0, 5)
  const ids = Math.max(0, ...shown.map(({ id }) => displayWidth(id)))
  return [
    ...paragraph(text.nothing(asked), columns),
    ...(shown.length > 0 ? paragraph(text.nearest, columns) : []),
    ...shown.map(
      ({ id, table, specification: said }): Line => [
        plain(`${margin}  `),
        styled('accent', padRight(id, ids)),
        styled('faint', truncate(`  ${table}: ${said}`, columns - ids - margin.length - 2)),
      ],
    ),
    ...paragraph(text.tables((TABLE_NAMES as readonly Table[]).join(', ')), columns, 0, 'faint'),
  ]
}
