import type { Window } from '../state/state.js'

/** A view of a stretch: what is seen, what could be, and how near one can go. */
export interface View {
  readonly window: Window
  readonly extent: Window
  /** The shortest stretch that can be seen, s. */
  readonly least: number
  /** Where the window begins and ends, CSS pixels from the element's left. */
  readonly left: number
  readonly right: number
  /** Null: all of it. */
  readonly show: (window: Window | null) => void
}

/** A window moved by so many seconds, held inside the extent. */
export function panned({ from, to }: Window, extent: Window, by: number): Window {
  const shift = Math.min(Math.max(by, extent.from - from), extent.to - to)
  return { from: from + shift, to: to + shift }
}

/** A window `factor` as long, what is at `around` left in its place; null: all of the extent. */
export function zoomed(
  { from, to }: Window,
  extent: Window,
  around: number,
  factor: number,
  least: number,
): Window | null {
  const whole = extent.to - extent.from
  const span = Math.max(Math.min(least, whole), (to - from) * factor)
  if (span >= whole) return null
  const share = to > from ? Math.min(1, Math.max(0, (around - from) / (to - from))) : 0.5
  const start = around - share * span
  return panned({ from: start, to: start + span }, extent, 0)
}

const perPixel = ({ window, left, right }: View) =>
  (window.to - window.from) / Math.max(1, right - left)

const wheelStep = 0.0015
const drags = 3

/**
 * Wheel, drag and pinch on an element move a view. The wheel zooms with Ctrl, or while the focus is
 * in `focus`: else the page scrolls. Changes wait for the next frame, so that each is drawn once.
 * @returns what ends it
 */
export function bindPanZoom(
  element: HTMLElement,
  focus: () => Element | null,
  view: () => View,
): () => void {
  const pointers = new Map<number, number>()
  const stop = new AbortController()
  let moved = 0
  let frame = 0
  let wanted: Window | null | undefined

  const seen = (): View => {
    const now = view()
    return wanted === undefined ? now : { ...now, window: wanted ?? now.extent }
  }
  const show = (window: Window | null) => {
    wanted = window
    frame ||= requestAnimationFrame(() => {
      const next = wanted
      frame = 0
      wanted = undefined
      if (next !== undefined) view().show(next)
    })
  }
  const left = () => element.getBoundingClientRect().left
  const pan = (px: number) => {
    const now = seen()
    show(panned(now.window, now.extent, px * perPixel(now)))
  }
  const zoom = (px: number, factor: number) => {
    const now = seen()
    show(
      zoomed(
        now.window,
        now.extent,
        now.window.from + (px - now.left) * perPixel(now),
        factor,
        now.least,
      ),
    )
  }

  const on = { signal: stop.signal }
  element.addEventListener(
    'wheel',
    (event) => {
      const isWide = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey
      const isIn =
        event.ctrlKey || event.metaKey || (focus()?.contains(document.activeElement) ?? false)
      if (isWide) pan(event.deltaX || event.deltaY)
      else if (isIn) zoom(event.clientX - left(), Math.exp(event.deltaY * wheelStep))
      else return
      event.preventDefault()
    },
    { ...on, passive: false },
  )
  element.addEventListener(
    'pointerdown',
    (event) => {
      pointers.set(event.pointerId, event.clientX)
      moved = 0
    },
    on,
  )
  element.addEventListener(
    'pointermove',
    (event) => {
      const before = pointers.get(event.pointerId)
      if (before === undefined) return
      moved += Math.abs(event.clientX - before)
      if (moved < drags) return
      if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId)
      const others = [...pointers].filter(([id]) => id !== event.pointerId)
      const other = others[0]?.[1]
      pointers.set(event.pointerId, event.clientX)
      if (other === undefined) return pan(before - event.clientX)
      const apart = Math.abs(event.clientX - other)
      if (apart > 8) zoom((event.clientX + other) / 2 - left(), Math.abs(before - other) / apart)
    },
    on,
  )
  const release = (event: PointerEvent) => pointers.delete(event.pointerId)
  element.addEventListener('pointerup', release, on)
  element.addEventListener('pointercancel', release, on)
  // what ends a drag chooses nothing
  element.addEventListener('click', (event) => moved >= drags && event.stopPropagation(), on)
  element.addEventListener('dblclick', () => show(null), on)
  return () => {
    stop.abort()
    cancelAnimationFrame(frame)
  }
}
