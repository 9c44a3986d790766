/** Columns of limits that only the terminal tells. */
const unread = ['appliesTo', 'condition', 'read']

/**
 * The tables of the catalogue as pages fetch them: without remarks on rows, which only the terminal
 * tells, and of limits that nothing is held against no more than the id and the row that judges in
 * their place. A page names them and knows them when a scenario names them; it never shows them.
 */
export function forPages({ sources, tables, ...rest }) {
  const bare = Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      withoutNotes(name === 'limits' ? heldLimits(table) : table),
    ]),
  )
  return { ...rest, sources: namedSources(sources, bare), tables: bare }
}

const withoutNotes = ({ fields, rows }) => ({
  fields,
  rows: rows.map(([id, name, values, provenance, , cells]) => [
    ...[id, name, values, provenance],
    ...[0, cells],
  ]),
})

function heldLimits({ fields, rows }) {
  const kept = fields.flatMap((field, index) => (unread.includes(field) ? [] : [index]))
  const at = (field) => kept.indexOf(fields.indexOf(field))
  const [low, high, judgedBy] = ['low', 'high', 'judgedBy'].map(at)
  const shorter = rows.map(([id, name, all, provenance, note, cells]) => {
    if (Object.keys(cells).length > 0) throw new Error(`limits/${id}: cells are counted by column`)
    const values = kept.map((index) => all[index])
    const isBounded = values[low] !== null || values[high] !== null
    if (isBounded && values[judgedBy] === null) return [id, name, values, provenance, note, cells]
    const judged =
      values[judgedBy] === null ? [] : [...Array(judgedBy).fill(null), values[judgedBy]]
    return [id, id, judged, [provenance[0], provenance[1], [], ''], 0, cells]
  })
  return { fields: kept.map((index) => fields[index]), rows: shorter }
}

/** Sources by the same index; those that no row names any more are empty. */
function namedSources(sources, tables) {
  const rows = Object.values(tables).flatMap((table) => table.rows)
  const named = new Set(
    rows.flatMap(([, , , [, , ofRow], , cells]) => [
      ...ofRow,
      ...Object.values(cells).flatMap(({ s }) => s ?? []),
    ]),
  )
  return sources.map((source, index) => (named.has(index) ? source : ''))
}
