import { useEffect, useState } from 'react'

/** Colours and type of the page for drawings on a canvas, which sees no style sheet. */
export interface Ink {
  /** Value of a colour variable of the style sheet by its name without dashes: `c1`, `line`. */
  readonly colour: (name: string) => string
  readonly body: string
  readonly isDark: boolean
}

/** The page's colours; new ones when it turns dark or light. */
export function useInk(): Ink {
  const [ink, setInk] = useState(readInk)
  useEffect(() => {
    const again = () => setInk(readInk())
    const observer = new MutationObserver(again)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'lang'] })
    return () => observer.disconnect()
  }, [])
  return ink
}

function readInk(): Ink {
  const style = getComputedStyle(document.documentElement)
  const known = new Map<string, string>()
  return {
    colour(name) {
      const colour = known.get(name) ?? style.getPropertyValue(`--${name}`).trim()
      known.set(name, colour)
      return colour
    },
    body: style.getPropertyValue('--body').trim(),
    isDark: style.colorScheme.includes('dark'),
  }
}

/** Fits a canvas to its place on the screen; what is drawn then counts in CSS pixels. */
export function fitted(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D {
  const scale = devicePixelRatio || 1
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide
    canvas.height = high
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  const context = canvas.getContext('2d')!
  context.setTransform(scale, 0, 0, scale, 0, 0)
  context.clearRect(0, 0, width, height)
  return context
}
