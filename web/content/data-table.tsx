import { Fragment, type ReactNode, useLayoutEffect, useRef } from 'react'
import '../style/data-table.css'

/** A column of a table for reading. */
export interface Head {
  readonly head: string
  /** What stands in the second line of its cells. */
  readonly second?: string
  /** Beside the name of the row where it is folded, without a head. */
  readonly beside?: boolean
  /** Numbers stand to the right. */
  readonly number?: boolean
}

/** A row: its key, its cells in the order of the heads, and what is told in a line below them. */
export type Row = readonly [key: string, cells: readonly ReactNode[], below?: ReactNode]

/** More rows are compared down their columns: they are rather scrolled than folded. */
const most = 20

/**
 * A table for reading: its first column names the row. Where a table of few rows is wider than its
 * room, each row folds into a block with every figure under the name of its column.
 */
export function DataTable({
  caption,
  heads,
  rows,
}: {
  caption: string
  heads: readonly Head[]
  rows: readonly Row[]
}) {
  const box = useFolding(rows.length <= most)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div className="data-table" role="group" aria-label={caption} tabIndex={0} ref={box}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map(({ head, second, number }, i) =>
              head === '' ? (
                <td key={`${head}${i}`} />
              ) : (
                <th key={`${head}${i}`} scope="col" className={number ? 'number' : ''}>
                  {head}
                  {second && <span className="second">{second}</span>}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, cells, below]) => (
            <Fragment key={key}>
              <tr className={below ? 'leads' : ''}>
                {cells.map((cell, i) => (
                  <Cell key={`${heads[i]?.head}${i}`} of={heads[i]} isFirst={i === 0}>
                    {cell}
                  </Cell>
                ))}
              </tr>
              {below && (
                <tr>
                  <td className="below" colSpan={heads.length}>
                    {below}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({
  of,
  isFirst,
  children,
}: {
  of: Head | undefined
  isFirst: boolean
  children: ReactNode
}) {
  if (isFirst) return <th scope="row">{children}</th>
  const { head = '', second, number, beside } = of ?? {}
  return (
    <td
      className={[number && 'number', children === '–' && 'none'].filter(Boolean).join(' ')}
      data-head={beside ? undefined : head && second ? `${head}, ${second}` : head || undefined}
    >
      {children}
    </td>
  )
}

/** Two lines of a cell: what matters, and a smaller line that goes with it. */
export function Lines({ children, second }: { children: ReactNode; second: ReactNode }) {
  return (
    <>
      {children}
      {second && <span className="second">{second}</span>}
    </>
  )
}

/** Folds a table whenever it is wider than its room, whatever its language and figures. */
function useFolding(folds: boolean) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current) fold(box.current, folds)
  })
  useLayoutEffect(() => {
    const element = box.current
    if (!element || !folds) return
    let width = element.clientWidth
    let frame = 0
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return
      width = element.clientWidth
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => fold(element, folds))
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [folds])
  return box
}

function fold(element: HTMLElement, folds: boolean): void {
  element.classList.remove('folded')
  if (folds && element.scrollWidth > element.clientWidth) element.classList.add('folded')
}
