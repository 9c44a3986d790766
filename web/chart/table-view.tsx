import { useState } from 'react'
import { formatNumber } from '../../src/quantity/index.js'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { type Cell, headOf, type Table } from './table.js'

const pageLength = 50
const digits = 6

/** The figures behind a chart, page by page. */
export function TableView({ table, label }: { table: Table; label: string }) {
  const text = shellText[useApp((state) => state.lang)]
  const [page, setPage] = useState(0)
  const rows = table.rows()
  const last = Math.max(0, Math.ceil(rows.length / pageLength) - 1)
  const shown = rows.slice(page * pageLength, (page + 1) * pageLength)
  const isText = table.columns.map((_, i) => rows.every((row) => typeof row[i] !== 'number'))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div className="table-view" role="group" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, i) => (
              <th key={headOf(column)} scope="col" className={isText[i] ? '' : 'number'}>
                {headOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, r) => (
            <tr key={`${page}-${r}`}>
              {row.map((cell, i) => (
                <td key={headOf(table.columns[i]!)} className={isText[i] ? '' : 'number'}>
                  {written(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {last > 0 && (
        <p className="pager">
          <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {text.before}
          </button>
          <span>{text.pageOf(page + 1, last + 1)}</span>
          <button type="button" disabled={page === last} onClick={() => setPage(page + 1)}>
            {text.next}
          </button>
        </p>
      )}
    </div>
  )
}

const written = (cell: Cell) =>
  cell === null ? '–' : typeof cell === 'number' ? formatNumber(cell, digits) : cell
