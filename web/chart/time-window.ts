import type { KeyboardEvent } from 'react'
import { setCursor, setWindow } from '../state/actions.js'
import type { Window } from '../state/state.js'

const day = 86_400

/** The part of the shared window that a chart can show; all of it where they do not meet. */
export function within(window: Window | null, extent: Window): Window {
  if (!window) return extent
  const [from, to] = [Math.max(window.from, extent.from), Math.min(window.to, extent.to)]
  return to - from >= day ? { from, to } : extent
}

/** Arrows move the cursor, `+` `-` zoom, Shift with arrows pans, `0` shows all. */
export function useTimeKeys(
  window: Window,
  extent: Window,
  cursor: number | null,
  step: number,
): (event: KeyboardEvent) => void {
  return (event) => {
    const handled = timeKey(event, window, extent, cursor, step)
    if (handled) event.preventDefault()
  }
}

function timeKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  window: Window,
  extent: Window,
  cursor: number | null,
  step: number,
): boolean {
  const span = window.to - window.from
  const middle = cursor ?? (window.from + window.to) / 2
  const sign = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  if (sign !== 0 && shiftKey) return moveWindow(window, extent, (sign * span) / 4)
  if (sign !== 0) {
    setCursor(Math.min(window.to, Math.max(window.from, middle + sign * step)))
    return true
  }
  if (key === '+' || key === '=') return zoom(middle, span / 2, extent)
  if (key === '-') return zoom(middle, span * 2, extent)
  if (key === '0') {
    setWindow(null)
    return true
  }
  return false
}

function zoom(middle: number, span: number, extent: Window): boolean {
  if (span >= extent.to - extent.from) setWindow(null)
  else if (span >= day) {
    setWindow(inside({ from: middle - span / 2, to: middle + span / 2 }, extent))
  }
  return true
}

function moveWindow(window: Window, extent: Window, by: number): boolean {
  setWindow(inside({ from: window.from + by, to: window.to + by }, extent))
  return true
}

function inside({ from, to }: Window, extent: Window): Window {
  const by = Math.max(0, extent.from - from) - Math.max(0, to - extent.to)
  return { from: from + by, to: to + by }
}
