/** How far a slider goes for a written figure. */
export interface Slider {
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** The text with another number, unit and grouping as somebody wrote them. */
  readonly write: (value: number) => string
}

const figure = /^(\d[\d_,]*(?:\.\d+)?)(\s*(?:[^\s\d.,_|±].*)?)$/
const steps = 200

/**
 * A slider for a figure with one number; undefined for ranges, dates and words.
 * @param text as written: `150 MW`, `100_000`, `80 %`
 */
export function sliderOf(text: string): Slider | undefined {
  const match = figure.exec(text.trim())
  if (!match) return undefined
  const [, digits = '', unit = ''] = match
  if (/\d\s*(\.\.|\||±|from|-\d\d-)/.test(text) || /^\s*(to|from)\b/.test(unit)) return undefined
  const value = Number(digits.replace(/[_,]/g, ''))
  if (!Number.isFinite(value)) return undefined
  const isShare = unit.trim() === '%'
  const max = isShare ? 100 : value === 0 ? 10 : 2 * value
  const isWhole = unit.trim() === '' && !digits.includes('.') && value > 1
  const step = isWhole ? Math.max(1, niceStep(max / steps)) : niceStep(max / steps)
  const write = (next: number) => `${grouped(next, step, digits)}${unit}`
  return { value, min: 0, max, step, write }
}

/** 1, 2 or 5 times a power of ten, at most `size`. */
function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  return ([5, 2, 1].find((n) => n * power <= size * (1 + 1e-9)) ?? 1) * power
}

/** As many decimals as the step has; `_` between thousands where they stood before. */
function grouped(value: number, step: number, before: string): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const text = String(Number(value.toFixed(decimals)))
  if (!before.includes('_') || text.includes('e')) return text
  const [whole = '', rest] = text.split('.')
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, '_')
  return rest === undefined ? spaced : `${spaced}.${rest}`
}
