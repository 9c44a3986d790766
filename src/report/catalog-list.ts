import {
  type CatalogRecord,
  describeTable,
  findRecord,
  limitBound,
  search,
  searchLimits,
  specification,
  suggest,
  TABLE_NAMES,
} from '../catalog/index.js'
import { catalogText, type Language, limitQuantityName, limitStatusName } from '../words/index.js'
import { nameOf } from './catalog-detail.js'
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

/**
 * Records that words speak of; a single word that is an id or an alias names that record alone. After
 * `limits`, words speak of limits: also of those that are only listed.
 */
export function catalogMatches(words: readonly string[]): {
  readonly one: CatalogRecord | undefined
  readonly found: readonly CatalogRecord[]
} {
  const [table, ...rest] = words
  if (table === 'limits') {
    const record = rest.length === 1 ? findRecord(rest[0]?.toLowerCase() ?? '', table) : undefined
    return { one: record, found: record ? [record] : searchLimits(rest) }
  }
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

function rows(records: readonly CatalogRecord[], { columns, lang }: ReportStyle): Line[] {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(displayWidth))
  const said = records.map((record) => {
    if (record.table === 'limits') return limitLine(record, lang)
    const text = specification(record)
    return text === record.name ? '' : text
  })
  const titles = records.map((record) => nameOf(record, lang))
  const ids = Math.min(widestId, widest(records.map(({ id }) => id)))
  const room = columns - margin.length - gap - ids - 2 * gap
  const names = Math.min(widest(titles), Math.max(narrowestName, room - widest(said)))
  return records.map((record, index) => [
    plain(margin + ' '.repeat(gap)),
    styled('accent', padRight(truncate(record.id, ids), ids)),
    plain(`  ${padRight(truncate(titles[index] ?? '', names), names)}`),
    styled('faint', `  ${truncate(said[index] ?? '', Math.max(0, room - names))}`),
  ])
}

/** What a limit asks for and how far it binds: `≤ 10 MW, 5 s; proposed 2026-06-19; swing`. */
function limitLine(record: CatalogRecord, lang: Language): string {
  const { status, from, quantity } = record.values
  const what = limitQuantityName(String(quantity), lang)
  const binds = `${limitStatusName(String(status), lang)}${from === undefined ? '' : ` ${from}`}`
  return [limitBound(record), binds, what].filter((part) => part !== '').join('; ')
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
