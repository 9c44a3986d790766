// Builds the typed catalogue: reads catalog/**, checks its shape, converts to SI and writes
// src/catalog/generated/ (not in git). Plain Node, no compiled TypeScript: it runs before tsc.
//
//   node scripts/build-catalog.mjs [--from catalog] [--to src/catalog/generated]
//
// What a cell says of itself comes, in this order, from: values.csv, the row's cell_kinds, a
// provenance column that names the field (columns.csv), the row.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { forPages } from './catalog-for-pages.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values: options } = parseArgs({
  options: {
    from: { type: 'string', default: join(root, 'catalog') },
    to: { type: 'string', default: join(root, 'src/catalog/generated') },
  },
})

const CONFIDENCES = ['very low', 'low', 'medium', 'high']
// column, name in the module, steps per CSV unit
/** What cooling needs: every plan of a site reads these. */
const AIR_COLUMNS = [
  ['tdb_c', 'dryBulb', 10],
  ['twb_c', 'wetBulb', 10],
  ['p_mbar', 'pressure', 1],
]
/** The rest, four fifths of the bytes, in a module of its own. */
const SKY_COLUMNS = [
  ['tdp_c', 'dewPoint', 10],
  ['rh_pct', 'relativeHumidity', 1],
  ['ghi_wm2', 'globalHorizontal', 1],
  ['dni_wm2', 'directNormal', 1],
  ['dhi_wm2', 'diffuseHorizontal', 1],
  ['wspd_ms', 'windSpeed', 10],
]

const problems = []
const problem = (file, line, message) => problems.push(`catalog/${file}:${line}: ${message}`)

// ------------------------------------------------------------------ reading

function readRows(file) {
  const text = readFileSync(join(options.from, file), 'utf8')
  const rows = parse(text, { columns: true, info: true, skip_empty_lines: true })
  const header = parse(text, { to_line: 1 })[0] ?? []
  return { header, rows: rows.map(({ record, info }) => ({ cells: record, line: info.lines })) }
}

const cellsOf = (file) => readRows(file).rows.map((row) => row.cells)

function readNumber(text, file, line, column) {
  if (!/^[-+]?(\d+(\.\d+)?|\.\d+)(e[-+]?\d+)?$/i.test(text)) {
    problem(file, line, `${column} = "${text}" is not a number`)
    return undefined
  }
  return Number(text)
}

/** 15 significant digits: enough for every source, and 120 kW stays 120000. */
const tidy = (number) => Number(number.toPrecision(15))

const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

// ------------------------------------------------------------------ units, kinds, columns

const units = cellsOf('units.csv').map((u) => ({ ...u, si: Number(u.si) }))
const unitOf = (unit, dimension) =>
  units.find((u) => u.unit === unit && (dimension === undefined || u.dimension === dimension))
const siUnit = (dimension) => units.find((u) => u.dimension === dimension && u.si === 1)?.unit ?? ''

const kinds = cellsOf('kinds.csv').map((k) => ({
  ...k,
  pattern: new RegExp(`\\b(${k.words})`, 'i'),
}))

/** The weakest kind a text names: a value is as good as its worst input. */
const weakestKind = (text) => kinds.findLastIndex((kind) => kind.pattern.test(text))
const withoutBrackets = (text) => text.replace(/\([^)]*\)/g, '')

const tables = cellsOf('tables.csv').map((table) => ({ ...table, columns: [] }))
for (const { cells, line } of readRows('columns.csv').rows) {
  const table = tables.find((t) => t.table === cells.table)
  if (!table) problem('columns.csv', line, `no table "${cells.table}" in tables.csv`)
  else table.columns.push({ ...cells, line })
}

/** Fields of a table: low, value and high columns of one name are one field. */
function fieldsOf(table) {
  const fields = new Map()
  for (const column of table.columns) {
    if (column.role === 'provenance' || (column.role === 'date' && fields.has(column.field)))
      continue
    const isLong = column.dimension === 'by-unit'
    const field = fields.get(column.field) ?? {
      field: column.field,
      dimension: column.dimension,
      unit: isLong ? '' : column.unit,
      description: column.description.replace(/ \((P10|P90|typical)\)$/, ''),
      descriptionKo: column.description_ko.replace(/ \((P10|P90|대표값)\)$/, ''),
      columns: [],
    }
    if (['value', 'low', 'high'].includes(column.role) && !isLong) {
      const unit = unitOf(column.unit, column.dimension)
      if (!unit)
        problem(
          'columns.csv',
          column.line,
          `unit "${column.unit}" of ${column.dimension} is not in units.csv`,
        )
      else {
        field.si = unit.si
        field.min = tidy(Number(column.min) * unit.si)
        field.max = tidy(Number(column.max) * unit.si)
        if (!(field.min < field.max)) problem('columns.csv', column.line, `min must be below max`)
      }
    }
    field.columns.push(column.column)
    fields.set(column.field, field)
  }
  return [...fields.values()]
}
for (const table of tables) table.fields = fieldsOf(table)

// ------------------------------------------------------------------ provenance

const overrides = new Map()
for (const { cells, line } of readRows('values.csv').rows) {
  const table = tables.find((t) => t.table === cells.table)
  const column = table?.columns.find((c) => c.column === cells.column)
  if (!column) problem('values.csv', line, `no column ${cells.table}.${cells.column}`)
  else overrides.set(`${cells.table}/${cells.id}/${column.field}`, { ...cells, line, used: false })
}

const sources = []
function sourceIndex(text) {
  const known = sources.indexOf(text)
  return known >= 0 ? known : sources.push(text) - 1
}
const sourceIndices = (text) =>
  text
    .split(';')
    .map((s) => s.trim())
    .filter(Boolean)
    .map(sourceIndex)

const cellKinds = (table, cells, line) =>
  new Map(
    (cells.cell_kinds ?? '')
      .split('|')
      .filter(Boolean)
      .map((pair) => {
        const [column, ...kind] = pair.split('=')
        if (!table.columns.some((c) => c.column === column))
          problem(table.file, line, `cell_kinds names "${column}", which is not a column`)
        return [column, kind.join('=')]
      }),
  )

function rowProvenance(table, cells, line) {
  const kind = weakestKind(withoutBrackets(cells.kind ?? '') || cells.kind)
  if (cells.kind !== undefined && kind < 0)
    problem(table.file, line, `kind "${cells.kind}" names no kind of kinds.csv`)
  const confidence = CONFIDENCES.indexOf(cells.confidence || kinds[kind]?.confidence)
  if (cells.kind !== undefined && confidence < 0)
    problem(table.file, line, `confidence "${cells.confidence}" is unknown`)
  return [
    kind,
    confidence,
    sourceIndices(cells.sources ?? cells.source ?? ''),
    cells.date || table.date,
  ]
}

/** What a cell says that its row does not: {k: kind, c: confidence, d: date, n: note}. */
function cellProvenance(table, field, cells, kindOfColumn, row) {
  const out = {}
  const setKind = (kind) => {
    if (kind < 0 || kind === out.k) return
    out.k = kind
    out.c = CONFIDENCES.indexOf(kinds[kind].confidence)
  }
  const notes = []
  for (const column of table.columns) {
    if (!column.field.split('|').includes(field.field) || !cells[column.column]) continue
    if (
      column.role === 'date' &&
      column.field === field.field &&
      !field.columns.includes(column.column)
    )
      out.d = cells[column.column]
    if (column.role !== 'provenance' || !column.field) continue
    notes.push(cells[column.column])
    setKind(weakestKind(cells[column.column].split(';')[0]))
  }
  const named = field.columns
    .map((column) => kindOfColumn.get(column))
    .filter((kind) => kind !== undefined)
  if (named.length > 0) {
    setKind(Math.max(...named.map((text) => weakestKind(withoutBrackets(text)))))
    const details = [...new Set(named)].filter((text) => !kinds.some((k) => k.kind === text))
    notes.push(...details)
  }
  if (notes.length > 0) out.n = [...new Set(notes)].join('; ')
  if (out.k === row[0]) {
    delete out.k
    if (out.c === row[1]) delete out.c
  }
  return out
}

// ------------------------------------------------------------------ rows

function idOf(table, cells) {
  if (table.id_column === '') return slug(cells[table.name_column])
  const parts = table.id_column.split('+').map((column) => cells[column])
  return table.table === 'templates'
    ? parts.join('/')
    : parts.map((p, i) => (i === 0 ? p : slug(p))).join('/')
}

/** Central value and P10..P90 of a field of a row, in SI. */
function quantity(table, field, cells, line) {
  const roles = {}
  let si = field.si
  if (field.columns.every((column) => !cells[column])) return {}
  if (field.dimension === 'by-unit') {
    const unit = unitOf(cells.unit, cells.dimension || undefined)
    if (!unit) {
      problem(
        table.file,
        line,
        `unit "${cells.unit}"${cells.dimension ? ` of ${cells.dimension}` : ''} is not in units.csv`,
      )
      return {}
    }
    si = unit.si
  }
  for (const column of table.columns) {
    if (column.field !== field.field || !['value', 'low', 'high'].includes(column.role)) continue
    const text = cells[column.column]
    if (text) roles[column.role] = readNumber(text, table.file, line, column.column)
  }
  const { low, high } = roles
  if (low > high) problem(table.file, line, `${field.field}: low ${low} is above high ${high}`)
  const central =
    roles.value ?? (low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high))
  if (central === undefined) return {}
  return {
    value: tidy(central * si),
    ...(low !== undefined &&
      high !== undefined &&
      low < high && { low: tidy(low * si), high: tidy(high * si) }),
  }
}

function overridden(table, field, id, measured, cell) {
  const override = overrides.get(`${table.table}/${id}/${field.field}`)
  if (!override) return measured
  override.used = true
  const unit = unitOf(override.unit, field.dimension === 'by-unit' ? undefined : field.dimension)
  if (!unit) {
    problem(
      'values.csv',
      override.line,
      `unit "${override.unit}" of ${field.dimension} is not in units.csv`,
    )
    return measured
  }
  const number = (key) =>
    override[key] === '' ? undefined : readNumber(override[key], 'values.csv', override.line, key)
  const si = (key) => (number(key) === undefined ? undefined : tidy(number(key) * unit.si))
  cell.k = kinds.findIndex((k) => k.kind === override.kind)
  cell.c = CONFIDENCES.indexOf(override.confidence)
  if (cell.k < 0)
    problem('values.csv', override.line, `kind "${override.kind}" is not in kinds.csv`)
  if (cell.c < 0)
    problem('values.csv', override.line, `confidence "${override.confidence}" is unknown`)
  cell.s = sourceIndices(override.source)
  cell.d = override.date
  cell.n = override.note
  const [low, high] = [si('low'), si('high')]
  return { value: si('value'), ...(low !== undefined && high !== undefined && { low, high }) }
}

function packTable(table) {
  const { header, rows } = readRows(table.file)
  const expected = table.columns.map((c) => c.column)
  const width = Math.max(header.length, expected.length)
  for (let i = 0; i < width; i++) {
    if (header[i] === expected[i]) continue
    problem(table.file, 1, `column ${i + 1} is "${header[i]}", columns.csv says "${expected[i]}"`)
    return { fields: [], rows: [] }
  }
  const fields = table.fields.filter((f) => f.dimension !== 'id' || f.field !== 'id')
  const seen = new Set()
  const packed = rows.map(({ cells, line }) => {
    const id = idOf(table, cells)
    if (!/^[a-z][a-zA-Z0-9./-]*$/.test(id) && table.layer === 'core')
      problem(table.file, line, `"${id}" is not an id`)
    if (seen.has(id) && table.layer === 'core') problem(table.file, line, `"${id}" stands twice`)
    seen.add(id)
    const row = rowProvenance(table, cells, line)
    const kindOfColumn = cellKinds(table, cells, line)
    const extras = {}
    const values = fields.map((field, index) => {
      const isNumber = !['text', 'date', 'id'].includes(field.dimension)
      const cell = cellProvenance(table, field, cells, kindOfColumn, row)
      const measured = isNumber
        ? overridden(table, field, id, quantity(table, field, cells, line), cell)
        : { value: cells[field.columns[0]] || undefined }
      if (measured.value === undefined) return null
      if (measured.low !== undefined) cell.r = [measured.low, measured.high]
      if (Object.keys(cell).length > 0) extras[index] = cell
      return measured.value
    })
    return [id, cells[table.name_column] ?? id, values, row, cells.notes || cells.note || 0, extras]
  })
  return { fields: fields.map((f) => f.field), rows: packed }
}

// ------------------------------------------------------------------ weather

/**
 * Bytes of a column of whole numbers: the difference to the hour before in one byte, or -128 and
 * then the value itself as Int16 little endian. Weather is smooth: half the size of plain Int16.
 */
function deltaBytes(column) {
  const bytes = []
  let previous = 0
  for (const value of column) {
    const delta = value - previous
    if (delta > -128 && delta < 128) bytes.push(delta & 0xff)
    else bytes.push(0x80, value & 0xff, (value >> 8) & 0xff)
    previous = value
  }
  return Buffer.from(bytes)
}

const weatherId = (file) => file.replace(/\.csv$/, '').replaceAll('_', '-')

function weatherModules(station) {
  const { id, file } = station
  const lines = readFileSync(join(options.from, 'weather', file), 'utf8')
    .trim()
    .split('\n')
  const header = lines[0].split(',')
  const expected = tables.find((t) => t.table === 'weatherHours').columns.map((c) => c.column)
  if (header.join() !== expected.join())
    problem(`weather/${file}`, 1, `header is not ${expected.join()}`)
  const rows = lines.slice(1).map((line) => line.split(','))
  if (rows.length !== 8760)
    problem(`weather/${file}`, lines.length, `${rows.length} rows, a year has 8760`)
  const packed = (list) =>
    Object.fromEntries(
      list.map(([column, name, steps]) => {
        const at = header.indexOf(column)
        const whole = rows.map((row, i) => {
          const value = Number(row[at]) * steps
          if (row[at] === '' || !(Math.abs(value) < 32768))
            problem(`weather/${file}`, i + 2, `${column} = "${row[at]}"`)
          return Math.round(value)
        })
        return [name, deltaBytes(whole).toString('base64')]
      }),
    )
  const moduleOf = (type, list) =>
    `${banner}import type { ${type} } from '../../weather.js'\n\nexport const packed: ${type} = ${JSON.stringify(packed(list), null, 1)}\n`
  return [
    [`weather/${id}.ts`, moduleOf('PackedAir', AIR_COLUMNS)],
    [`weather/${id}-sky.ts`, moduleOf('PackedSky', SKY_COLUMNS)],
  ]
}

// ------------------------------------------------------------------ writing

const banner = '// Written by scripts/build-catalog.mjs from catalog/. Do not edit.\n'
const quoted = (value) => `'${JSON.stringify(value).replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
const union = (names) => [...new Set(names)].map((n) => `'${n}'`).join(' | ')

const tsType = (dimension) => (['text', 'date', 'id'].includes(dimension) ? 'string' : 'number')

function interfaceOf(table) {
  const lines = table.fields
    .filter((f) => f.field !== 'id' && f.field !== 'name')
    .map((f) => {
      const where = [
        siUnit(f.dimension),
        f.unit && f.unit !== siUnit(f.dimension) && `catalogue in ${f.unit}`,
      ]
      const unit =
        tsType(f.dimension) === 'number' ? where.filter((w) => w && w !== '1').join('; ') : ''
      const byUnit =
        f.dimension === 'by-unit' ? 'SI of the row’s unit; working days stay days' : unit
      return `  /** ${f.description}${byUnit ? ` (${byUnit})` : ''} */\n  readonly ${f.field}?: ${tsType(f.dimension)}`
    })
  return `/** ${table.description}. */\nexport interface ${table.record} {\n  readonly id: string\n  readonly name: string\n${lines.join('\n')}\n}\n`
}

function typesModule() {
  const core = tables.filter((t) => t.layer === 'core')
  const records = tables.filter((t) => t.layer === 'core' || t.layer === 'evidence')
  const dimensions = tables.flatMap((t) => t.fields.map((f) => f.dimension)).sort()
  return [
    banner,
    `/** Tables that are loaded with the library. */\nexport type TableName = ${union(core.map((t) => t.table))}\n`,
    `/** Tables that are loaded on demand. */\nexport type EvidenceName = ${union(tables.filter((t) => t.layer === 'evidence').map((t) => t.table))}\n`,
    `/** What a column holds; \`by-unit\` where the row names its unit. */\nexport type FieldDimension = ${union(dimensions)}\n`,
    `/** How a value is known, strongest first. */\nexport type Kind = ${union(kinds.map((k) => k.kind))}\n`,
    `export type Confidence = ${union(CONFIDENCES)}\n`,
    ...records.map(interfaceOf),
    `/** The record type of each core table. */\nexport interface TableTypes {\n${core.map((t) => `  ${t.table}: ${t.record}`).join('\n')}\n}\n`,
    `/** The record type of each table of evidence. */\nexport interface EvidenceTypes {\n${tables
      .filter((t) => t.layer === 'evidence')
      .map((t) => `  ${t.table}: ${t.record}`)
      .join('\n')}\n}\n`,
  ].join('\n')
}

const packedOf = (layer) => {
  sources.length = 0
  const packed = Object.fromEntries(
    tables.filter((t) => t.layer === layer).map((t) => [t.table, packTable(t)]),
  )
  return { sources: [...sources], tables: packed }
}

function coreData() {
  const { sources: core, tables: packed } = packedOf('core')
  const keyed = tables.filter((t) => t.layer === 'core' && t.id_column === 'id')
  const ids = new Set(keyed.flatMap((t) => packed[t.table].rows.map((r) => r[0])))
  const aliases = readRows('aliases.csv').rows.map(({ cells, line }) => {
    if (!ids.has(cells.id))
      problem('aliases.csv', line, `"${cells.alias}" points at "${cells.id}", which is no record`)
    if (ids.has(cells.alias))
      problem('aliases.csv', line, `"${cells.alias}" is already the id of a record`)
    return [cells.alias, cells.id]
  })
  const terms = cellsOf('terms.csv').map((t) => [t.term, t.table, t.category])
  return {
    sources: core,
    tables: packed,
    aliases: Object.fromEntries(aliases),
    terms,
    curves: limitCurves(),
  }
}

/** What the rules of the data look values up in. */
function rulesData() {
  const fieldOfColumn = (file, line, name, column) => {
    const field = tables
      .find((t) => t.table === name)
      ?.fields.find((f) => f.columns.includes(column))
    if (!field) problem(file, line, `no column ${name}.${column}`)
    return field
  }
  const exceptions = readRows('exceptions.csv').rows.map(({ cells, line }) => {
    const field = fieldOfColumn('exceptions.csv', line, cells.table, cells.column)?.field
    return { table: cells.table, id: cells.id, rule: cells.rule, field, reason: cells.reason }
  })
  const arithmetic = cellsOf('arithmetic.csv').map((a) => {
    const table = tables.find((t) => t.table === a.table)
    const field = table?.columns.find((c) => c.column === a.column)?.field
    const product = Number(a.count) * Number(a.per_count) * Number(a.rate_ghz) * 1e9
    return {
      table: a.table,
      id: a.id,
      field,
      value: product,
      tolerance: Number(a.tolerance),
      note: a.note,
    }
  })
  const limits = readRows('class_limits.csv').rows.map(({ cells, line }) => {
    const field = fieldOfColumn('class_limits.csv', line, cells.table, cells.column)
    const si = (text) => tidy(Number(text) * (field?.si ?? 1))
    return {
      table: cells.table,
      category: cells.category,
      field: field?.field,
      min: si(cells.min),
      max: si(cells.max),
    }
  })
  const balances = readRows('balance_limits.csv').rows.map(({ cells, line }) => {
    const [field, of] = [cells.column, cells.of].map((column) =>
      fieldOfColumn('balance_limits.csv', line, cells.table, column),
    )
    const si = (column) => {
      const number = readNumber(cells[column], 'balance_limits.csv', line, column) ?? 0
      return tidy((number * (field?.si ?? 1)) / (of?.si ?? 1))
    }
    return {
      table: cells.table,
      field: field?.field,
      of: of?.field,
      min: si('min'),
      max: si('max'),
    }
  })
  const memories = readRows('memory_generations.csv').rows.map(({ cells, line }) => {
    const read = (text, column) => readNumber(text, 'memory_generations.csv', line, column)
    return {
      memory: cells.memory,
      pins: read(cells.pins, 'pins'),
      rateLow: read(cells.gbps_low, 'gbps_low') * 1e9,
      rateHigh: read(cells.gbps_high, 'gbps_high') * 1e9,
      stacks: cells.stacks_gib.split('|').map((gib) => read(gib, 'stacks_gib') * 2 ** 30),
    }
  })
  const adapters = readRows('adapter_generations.csv').rows.map(({ cells, line }) => ({
    rate: (readNumber(cells.port_gbit, 'adapter_generations.csv', line, 'port_gbit') * 1e9) / 8,
    first: cells.first,
  }))
  return { exceptions, arithmetic, limits, balances, memories, adapters }
}

/** Curves of limits by id: side, way between points, and time or frequency and bound in turn, SI. */
function limitCurves() {
  const curves = {}
  const { file } = tables.find((t) => t.table === 'limitCurves')
  for (const { cells, line } of readRows(file).rows) {
    const si = (column) => {
      const unit = unitOf(cells[`${column}_unit`])
      if (!unit) problem(file, line, `unit "${cells[`${column}_unit`]}" is not in units.csv`)
      return tidy((readNumber(cells[column], file, line, column) ?? 0) * (unit?.si ?? 1))
    }
    const curve = curves[cells.curve] ?? { side: cells.side, points: [] }
    curves[cells.curve] = curve
    const at = si('at')
    if (cells.at_unit === 's' && at < (curve.points.at(-1)?.[0] ?? 0))
      problem(file, line, `at ${cells.at} comes after a later point`)
    curve.points.push([at, si('bound'), ...(cells.between === 'step' ? [] : [cells.between])])
  }
  const { file: rows } = tables.find((t) => t.table === 'limits')
  const ids = new Set(cellsOf(rows).map((cells) => cells.id))
  const conflicts = new Set(cellsOf('limits/conflicts.csv').map((cells) => cells.id))
  for (const { cells, line } of readRows(rows).rows) {
    if (cells.curve && !curves[cells.curve]) problem(rows, line, `no curve "${cells.curve}"`)
    if (cells.judged_by && !ids.has(cells.judged_by))
      problem(rows, line, `no limit "${cells.judged_by}"`)
    if (cells.conflict && !conflicts.has(cells.conflict))
      problem(rows, line, `no conflict "${cells.conflict}"`)
  }
  return curves
}

/** A module that holds plain data, for programs, and the data alone, for pages to fetch. */
function dataFiles(file, name, type, data, paged = data) {
  return [
    [
      `${file}.ts`,
      `${banner}import type { ${type} } from '../packed.js'\n\nexport const ${name}: ${type} = JSON.parse(${quoted(data)})\n`,
    ],
    [`${file}.json`, JSON.stringify(paged)],
  ]
}

const tablesOfRecords = tables.filter((t) => ['core', 'evidence'].includes(t.layer))

/** What tables and fields hold, in both languages. */
const descriptionsData = () =>
  Object.fromEntries(
    tablesOfRecords.map((t) => [
      t.table,
      {
        table: [t.description, t.description_ko],
        fields: Object.fromEntries(
          t.fields.map((f) => [f.field, [f.description, f.descriptionKo]]),
        ),
      },
    ]),
  )

function columnsData() {
  const described = tablesOfRecords.map((t) => ({
    table: t.table,
    fields: t.fields.map(({ si, description: _, descriptionKo: __, ...f }) => ({
      ...f,
      ...(si !== undefined && { si }),
    })),
  }))
  const kindRows = kinds.map((k) => ({
    kind: k.kind,
    confidence: k.confidence,
    sigma: Number(k.sigma),
    description: k.description,
    descriptionKo: k.description_ko,
  }))
  return {
    tables: described,
    kinds: kindRows,
    units: units.map((u) => [u.unit, u.dimension, u.si]),
  }
}

function chillerModule() {
  const curves = readRows('chiller_curves.csv').rows.map(({ cells, line }) => {
    const n = (column) =>
      cells[column] === ''
        ? undefined
        : readNumber(cells[column], 'chiller_curves.csv', line, column)
    const list = (stem, count) =>
      Array.from({ length: count }, (_, i) => n(`${stem}_c${i + 1}`)).filter((c) => c !== undefined)
    return [
      cells.chiller,
      cells.condenser,
      cells.ref_capacity_kw === '' ? 0 : tidy(n('ref_capacity_kw') * 1e3),
      ['ref_cop', 'ref_leaving_chw_c', 'ref_entering_cond_c'].map(n),
      list('capft', 6),
      list('eirft', 6),
      list('eirfplr', 4),
      ['x_min_c', 'x_max_c', 'y_min_c', 'y_max_c', 'plr_min', 'plr_max'].map(n),
      cells.dataset,
    ]
  })
  return `${banner}import type { PackedChiller } from '../packed.js'\n\nexport const curves: readonly PackedChiller[] = JSON.parse(${quoted(curves)})\n`
}

function rulesModule() {
  return `${banner}import type { PackedRules } from '../packed.js'\n\nexport const rules: PackedRules = JSON.parse(${quoted(rulesData())})\n`
}

function evidenceModule() {
  return `${banner}import type { PackedTables } from '../packed.js'\n\nexport const evidence: PackedTables = JSON.parse(${quoted(packedOf('evidence'))})\n`
}

function stationList() {
  const table = tables.find((t) => t.table === 'weatherStations')
  const { fields, rows } = packTable(table)
  return rows.map(([file, name, values]) => {
    const station = Object.fromEntries(
      fields.map((f, i) => [f, values[i]]).filter(([, v]) => v !== null),
    )
    const typical = !/_\d{4}\.csv$/.test(file)
    return {
      ...station,
      file,
      id: weatherId(file),
      station: name,
      kind: typical ? 'typical' : 'actual',
    }
  })
}

function weatherIndex(stations) {
  const standsFor = cellsOf('weather/stations_for_sites.csv').map((s) => ({
    site: s.site,
    weather: s.weather,
    standIn: s.stand_in === 'yes',
    note: s.note,
    noteKo: s.note_ko,
  }))
  for (const { site, weather } of standsFor)
    if (!stations.some((s) => s.id === weather))
      problem('weather/stations_for_sites.csv', 1, `${site}: no weather "${weather}"`)
  const described = stations.map(({ file, ...s }) => s)
  const loaders = (end) =>
    stations.map((s) => `  '${s.id}': () => import('./${s.id}${end}.js'),`).join('\n')
  return `${banner}import type { PackedAir, PackedSky, StandsFor, WeatherStation } from '../../weather.js'

export const stations: readonly WeatherStation[] = JSON.parse(${quoted(described)})

export const standsFor: readonly StandsFor[] = JSON.parse(${quoted(standsFor)})

export const airLoaders: Readonly<Record<string, () => Promise<{ packed: PackedAir }>>> = {
${loaders('')}
}

export const skyLoaders: Readonly<Record<string, () => Promise<{ packed: PackedSky }>>> = {
${loaders('-sky')}
}
`
}

const files = new Map()
const stations = stationList()
files.set('types.ts', typesModule())
const core = coreData()
for (const [file, text] of [
  ...dataFiles('tables', 'core', 'PackedCore', core, forPages(core)),
  ...dataFiles('columns', 'columns', 'PackedColumns', columnsData()),
  ...dataFiles('descriptions', 'descriptions', 'PackedDescriptions', descriptionsData()),
])
  files.set(file, text)
files.set('rules.ts', rulesModule())
files.set('chiller-curves.ts', chillerModule())
files.set('evidence.ts', evidenceModule())
for (const station of stations)
  for (const [file, text] of weatherModules(station)) files.set(file, text)
files.set('weather/index.ts', weatherIndex(stations))

for (const override of overrides.values())
  if (!override.used)
    problem('values.csv', override.line, `${override.table} has no record "${override.id}"`)

if (problems.length > 0) {
  for (const text of problems) console.error(text)
  console.error(
    `${problems.length} problem${problems.length === 1 ? '' : 's'} in the catalogue; nothing written`,
  )
  process.exit(1)
}

/** Only what changed is written, so that watchers and tsc -b stay quiet. */
const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
mkdirSync(join(options.to, 'weather'), { recursive: true })
for (const [file, text] of files) {
  const path = join(options.to, file)
  if (read(path) !== text) writeFileSync(path, text)
}
for (const name of readdirSync(options.to, { recursive: true }))
  if (/\.(ts|json)$/.test(name) && !files.has(name.replaceAll('\\', '/')))
    rmSync(join(options.to, name))
