import type { ReactNode } from 'react'
import { together } from './together.js'

/** One of the few figures at the head of a page: what it is, the figure, what it says. */
export function Tile({
  label,
  note,
  children,
}: {
  label: string
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="tile">
      <p className="tile-label">{label}</p>
      <p className="tile-figure">{children}</p>
      {note !== undefined && (
        <p className="tile-note">{typeof note === 'string' ? together(note) : note}</p>
      )}
    </div>
  )
}

/** Tiles beside each other. */
export function Tiles({ children }: { children: ReactNode }) {
  return <div className="tiles">{children}</div>
}
