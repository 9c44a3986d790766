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
import { displayWidth, padRight, truncate, wrap } from './width.js'

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
    ...tableHead(table, style),
    ...rows(
      records.filter((record) => record.table === table),
      style,
    ),
    [],
  ])
  const more = paragraph(text.more, style.columns, 0, 'faint')
  return `\n${renderLines([...blocks, ...more], style)}`
}

/** A table's name, and what it holds. */
function tableHead(table: Table, { lang, columns }: ReportStyle): Line[] {
  const [first = '', ...others] = wrap(
    describeTable(table)[lang],
    columns - margin.length - table.length - gap,
  )
  const before = plain(margin + ' '.repeat(table.length + gap))
  return [
    [plain(margin), styled('strong', table), styled('faint', `  ${first}`)],
    ...others.map((text): Line => [before, styled('faint', text)]),
  ]
}

function rows(records: readonly CatalogRecord[], { columns, lang }: ReportStyle): Line[] {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(displayWidth))
  const said = records.map((record) => {
    if (record.table === 'limits') return limitLine(record, lang)
    const text = specification(record)
    return text === record.name ? '' : text
  })
  const titles = records.map((record) => nameOf(record, lang))
  const ids = Math.max(0, ...records.map(({ id }) => Math.min(widestId, displayWidth(id))))
  const room = columns - margin.length - gap - ids - 2 * gap
  const names = Math.min(widest(titles), Math.max(narrowestName, room - widest(said)))
  return records.flatMap((record, index) => {
    const cells = { id: record.id, title: titles[index] ?? '', said: said[index] ?? '' }
    return entry(cells, { ids, names, room })
  })
}

interface Widths {
  readonly ids: number
  readonly names: number
  /** Behind the id. */
  readonly room: number
}

/** A record on one line; where that would cut a cell, what it is stands whole below its name. */
function entry(
  { id, title, said }: Readonly<Record<'id' | 'title' | 'said', string>>,
  { ids, names, room }: Widths,
): Line[] {
  const lead = margin + ' '.repeat(gap)
  const head = [plain(lead), styled('accent', padRight(id, ids))]
  const fits = displayWidth(title) <= names && displayWidth(said) <= room - names
  if (fits && displayWidth(id) <= ids) {
    return [[...head, plain(`  ${padRight(title, names)}`), styled('faint', `  ${said}`)]]
  }
  const before = plain(' '.repeat(lead.length + ids + gap))
  const isLong = displayWidth(id) > ids
  const [first = '', ...others] = wrap(title, room + gap)
  return [
    ...(isLong ? [head, [before, plain(first)]] : [[...head, plain(`  ${first}`)]]),
    ...others.map((text) => [before, plain(text)]),
    ...(said === '' ? [] : wrap(said, room + gap)).map((text) => [before, styled('faint', text)]),
  ]
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
