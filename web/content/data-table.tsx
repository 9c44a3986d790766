import type { ReactNode } from 'react'

/** A column of a table for reading. */
export interface Head {
  readonly head: string
  /** Numbers stand to the right. */
  readonly number?: boolean
}

/**
 * A table for reading: its first column names the row.
 * @param rows by a key of their own; cells in the order of `heads`
 */
export function DataTable({
  caption,
  heads,
  rows,
}: {
  caption: string
  heads: readonly Head[]
  rows: readonly (readonly [key: string, cells: readonly ReactNode[]])[]
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div className="data-table" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map(({ head, number }, i) =>
              head === '' ? (
                <td key={`${head}${i}`} />
              ) : (
                <th key={`${head}${i}`} scope="col" className={number ? 'number' : ''}>
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, cells]) => (
            <tr key={key}>
              {cells.map((cell, i) => {
                const kind = heads[i]?.number ? 'number' : ''
                return i === 0 ? (
                  <th key={heads[i]?.head} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={`${heads[i]?.head}${i}`} className={kind}>
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
