// Writes the grades of every table of measured cases, and the cases behind them, for the page:
// web/generated/grades.json (not in git). Wants dist/; does nothing where nothing has changed.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const to = join(root, 'web/generated/grades.json')
const from = [
  'validation',
  'scripts/build-grades.mjs',
  ...['study', 'model', 'physics', 'numeric', 'catalog', 'quantity'].map(
    (floor) => `dist/${floor}`,
  ),
]

/** Time of the newest file at or under a path, ms. */
function newest(path) {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function isCurrent() {
  try {
    const written = statSync(to).mtimeMs
    return from.every((path) => newest(join(root, path)) <= written)
  } catch {
    return false
  }
}

const short = (value) => (value === null ? null : Number(value.toPrecision(4)))
/** Two more digits: what is near what was measured is told by their difference. */
const figure = (value) => Number(value.toPrecision(6))

/** Texts once each, and which of them every case has. */
function coded(texts) {
  const names = [...new Set(texts)]
  const at = new Map(names.map((name, i) => [name, i]))
  return { names, of: texts.map((text) => at.get(text)) }
}

function compact({ room, table, error, groups, rows }) {
  const told = rows.filter((row) => row.predicted !== null)
  const quantities = coded(told.map(({ quantity, unit }) => `${quantity}\n${unit}`))
  return {
    room,
    table,
    error,
    groups: groups.map(({ mape, median, worst, bias, coverage, ...group }) => ({
      ...group,
      mape: short(mape),
      median: short(median),
      worst: short(worst),
      bias: short(bias),
      coverage: short(coverage),
    })),
    ids: told.map(({ id }) => id),
    group: coded(told.map((row) => row.group)),
    quantity: {
      names: quantities.names.map((name) => name.split('\n')[0]),
      units: quantities.names.map((name) => name.split('\n')[1]),
      of: quantities.of,
    },
    measured: told.map((row) => figure(row.measured)),
    predicted: told.map((row) => figure(row.predicted)),
  }
}

if (!isCurrent()) {
  const { gradeCases, gradedTables, loadLibrary } = await import('../dist/study/index.js')
  const library = await loadLibrary()
  const tables = gradedTables.map((table) => {
    const folder = join(root, 'validation', table.room)
    const text = readFileSync(join(folder, table.caseFile?.file ?? `${table.name}.csv`), 'utf8')
    const names = table.caseFile?.names(text) ?? []
    const files = Object.fromEntries(
      names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    )
    return compact(gradeCases(table, text, library, { files, shipped: '' }))
  })
  mkdirSync(join(root, 'web/generated'), { recursive: true })
  writeFileSync(to, JSON.stringify(tables))
}
