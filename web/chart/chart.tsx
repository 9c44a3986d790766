import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { copyLink, download, setSetting } from '../state/actions.js'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { pictureOf, standaloneSvg } from './picture.js'
import { type Table, tableCsv } from './table.js'
import { TableView } from './table-view.js'
import { useNear } from './use-near.js'

/** Width and height that a drawing may fill, CSS pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}

export interface ChartProps {
  /** Unique on its page; part of links and of file names. */
  readonly id: string
  /** What the chart shows, as a sentence. */
  readonly title: string
  /** Unit and condition: `MW, monthly, central case`. */
  readonly subtitle: string
  /** Where the figures come from: the stage of the twin, the measured table. */
  readonly source: string
  readonly table: Table
  /** CSS pixels; the drawing's, without the words around it; where it depends, by its width. */
  readonly height?: number | ((width: number) => number)
  /** Says to a screen reader how to move in it; absent where there is nothing to move. */
  readonly keys?: string
  readonly onKeyDown?: (event: React.KeyboardEvent) => void
  /** What stands under the cursor, spoken when it rests. */
  readonly spoken?: string
  /** What is chosen in the drawing, in words below it. */
  readonly detail?: ReactNode
  readonly children: (room: Room) => ReactNode
}

const spokenAfter = 400
const usualHeight = 260

/**
 * The frame that all charts share: finding as title, unit, source, the table behind it, CSV,
 * picture, link; a figure that the keyboard reaches.
 */
export function Chart(props: ChartProps) {
  const { id, title, subtitle, source, table, keys, onKeyDown, children } = props
  const lang = useApp((state) => state.lang)
  const text = shellText[lang]
  const figure = useRef<HTMLElement>(null)
  const [drawing, setDrawing] = useState<HTMLDivElement | null>(null)
  const titleId = useId()
  const [isTable, showTable] = useState(false)
  const width = useWidth(drawing)
  const { height: tall = usualHeight } = props
  const height = typeof tall === 'number' ? tall : tall(width)
  useLinked(id, figure)
  const drawn = useDrawn(drawing, width, () => children({ width, height }))

  const background = () => getComputedStyle(document.body).getPropertyValue('--ground')
  // without the mark, spreadsheets on Korean machines take UTF-8 for something else
  const saveCsv = () => download(`${id}.csv`, `\ufeff${tableCsv(table)}`, 'text/csv')
  const saveSvg = () => {
    const svg = drawing?.querySelector('svg')
    if (svg) download(`${id}.svg`, standaloneSvg(svg, background()), 'image/svg+xml')
  }
  const savePng = async () => {
    if (drawing) download(`${id}.png`, await pictureOf(drawing, background()))
  }
  return (
    <figure className="chart" ref={figure} id={`chart-${id}`} aria-labelledby={titleId}>
      <figcaption>
        <h2 id={titleId}>{title}</h2>
        <p className="subtitle">{subtitle}</p>
      </figcaption>
      {isTable ? (
        <TableView table={table} label={title} />
      ) : (
        <div
          className="drawing"
          ref={setDrawing}
          style={{ height }}
          {...(onKeyDown && {
            tabIndex: 0,
            role: 'application',
            'aria-label': `${title} ${keys ?? ''}`,
            onKeyDown,
          })}
        >
          {drawn}
        </div>
      )}
      {!isTable && props.detail}
      <Spoken>{props.spoken ?? ''}</Spoken>
      <div className="chart-foot">
        <span className="source">{source}</span>
        <span className="tools">
          <button type="button" aria-pressed={isTable} onClick={() => showTable(!isTable)}>
            {isTable ? text.picture : text.table}
          </button>
          <button type="button" onClick={saveCsv}>
            CSV
          </button>
          {!isTable && (
            <>
              <button type="button" onClick={() => void savePng()}>
                PNG
              </button>
              <SvgButton drawing={drawing} onClick={saveSvg} />
            </>
          )}
          <button type="button" onClick={() => void copyLink(text.copied, id)}>
            {text.link}
          </button>
        </span>
      </div>
    </figure>
  )
}

/** The drawing; out of sight it stays as it was, and is drawn anew when it comes near. */
function useDrawn(element: HTMLElement | null, width: number, draw: () => ReactNode): ReactNode {
  const isNear = useNear(element)
  const last = useRef<{ readonly width: number; readonly node: ReactNode }>(undefined)
  if (width === 0) return null
  if (isNear || last.current?.width !== width) last.current = { width, node: draw() }
  return last.current.node
}

/** Drawings of many thousand marks are canvases: they have no SVG to save. */
function SvgButton({ drawing, onClick }: { drawing: HTMLElement | null; onClick: () => void }) {
  const [has, setHas] = useState(false)
  // asked only when it changes: a question after every drawing of a page in motion never comes to rest
  useEffect(() => {
    const now = drawing?.querySelector('svg') != null
    if (now !== has) setHas(now)
  })
  return has ? (
    <button type="button" onClick={onClick}>
      SVG
    </button>
  ) : null
}

/** Says what is under the cursor once it rests. */
function Spoken({ children }: { children: string }) {
  const [said, say] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => say(children), spokenAfter)
    return () => clearTimeout(timer)
  }, [children])
  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  )
}

function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return width
}

/** A link that names this chart brings it into view, once. */
function useLinked(id: string, figure: React.RefObject<HTMLElement | null>): void {
  const linked = useApp((state) => state.settings.chart)
  useEffect(() => {
    if (linked !== id) return
    figure.current?.scrollIntoView({ block: 'center' })
    setSetting('chart', '')
  }, [linked, id, figure])
}
