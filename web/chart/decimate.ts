/** Samples on an even grid. */
export interface Samples {
  readonly values: Float64Array
  /** Of the first sample, s. */
  readonly start: number
  readonly step: number
}

/**
 * Where the lowest and the highest of blocks of samples are: level 0 in blocks of `block` samples,
 * each further level in blocks of two of the level before. Index -1: a block of gaps only.
 */
export interface Pyramid {
  readonly values: Float64Array
  readonly levels: readonly { readonly low: Int32Array; readonly high: Int32Array }[]
  /** Lowest and highest of all; null of gaps only. */
  readonly range: readonly [number, number] | null
}

/** Samples in a block of level 0. */
const block = 16
/** Samples looked at between two pauses: about 2 ms. */
const chunk = 1 << 18

/** Builds a pyramid piece by piece: each step takes a few milliseconds; the last returns it. */
export function* pyramidSteps(values: Float64Array): Generator<undefined, Pyramid> {
  const count = Math.ceil(values.length / block)
  const bottom = { low: new Int32Array(count), high: new Int32Array(count) }
  for (let from = 0; from < count; from += chunk / block) {
    fillBottom(values, bottom, from, Math.min(count, from + chunk / block))
    yield
  }
  const levels = [bottom]
  for (let below = bottom; below.low.length > 1; below = levels.at(-1)!) {
    levels.push(levelAbove(values, below))
    yield
  }
  const top = levels.at(-1)!
  const [low, high] = [top.low[0] ?? -1, top.high[0] ?? -1]
  return { values, levels, range: low < 0 ? null : [values[low]!, values[high]!] }
}

/** Builds a pyramid at once. */
export function pyramidOf(values: Float64Array): Pyramid {
  const steps = pyramidSteps(values)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

function fillBottom(
  values: Float64Array,
  { low, high }: Pyramid['levels'][number],
  from: number,
  to: number,
): void {
  for (let b = from; b < to; b++) {
    let [least, most] = [-1, -1]
    const end = Math.min(values.length, (b + 1) * block)
    for (let i = b * block; i < end; i++) {
      const value = values[i]!
      if (Number.isNaN(value)) continue
      if (least < 0 || value < values[least]!) least = i
      if (most < 0 || value > values[most]!) most = i
    }
    low[b] = least
    high[b] = most
  }
}

function levelAbove(values: Float64Array, below: Pyramid['levels'][number]) {
  const count = Math.ceil(below.low.length / 2)
  const out = { low: new Int32Array(count), high: new Int32Array(count) }
  for (let b = 0; b < count; b++) {
    out.low[b] = lowerOf(values, below.low[2 * b]!, below.low[2 * b + 1] ?? -1)
    out.high[b] = higherOf(values, below.high[2 * b]!, below.high[2 * b + 1] ?? -1)
  }
  return out
}

/** Of two places, either of which may be none, that of the lower value; the first of equals. */
function lowerOf(values: Float64Array, one: number, other: number): number {
  if (other < 0) return one
  return one < 0 || values[other]! < values[one]! ? other : one
}

function higherOf(values: Float64Array, one: number, other: number): number {
  if (other < 0) return one
  return one < 0 || values[other]! > values[one]! ? other : one
}

/**
 * Places of the lowest and the highest of samples from..to-1, by about two blocks of each level.
 * @returns -1 twice where there are gaps only
 */
export function extremesIn(pyramid: Pyramid, from: number, to: number): readonly [number, number] {
  const { values, levels } = pyramid
  let [low, high] = [-1, -1]
  const look = (i: number) => {
    if (Number.isNaN(values[i]!)) return
    low = lowerOf(values, i, low)
    high = higherOf(values, i, high)
  }
  let [first, last] = [Math.max(0, from), Math.min(values.length, to)]
  while (first < last && first % block !== 0) look(first++)
  while (first < last && last % block !== 0 && last < values.length) look(--last)
  if (first >= last) return [low, high]
  let [left, right] = [first / block, Math.ceil(last / block)]
  for (let level = 0; left < right; level++, left >>= 1, right >>= 1) {
    const { low: lows, high: highs } = levels[level]!
    const take = (b: number) => {
      low = lowerOf(values, low, lows[b]!)
      high = higherOf(values, high, highs[b]!)
    }
    if (left & 1) take(left++)
    if (right & 1 && left < right) take(--right)
  }
  return [low, high]
}

/** Points of a curve: what is drawn of many samples. */
export interface Curve {
  readonly at: number[]
  readonly value: (number | null)[]
}

/**
 * What is to be drawn of samples between two moments on so many columns of pixels: the samples
 * themselves where they are few, else the lowest and highest of each column, where and in the order
 * in which they came, so that no extreme is lost. One sample beyond either end is in it. Gaps are null.
 */
export function curveOf(
  pyramid: Pyramid,
  { start, step }: Omit<Samples, 'values'>,
  window: { readonly from: number; readonly to: number },
  columns: number,
): Curve {
  const { values } = pyramid
  const place = (at: number) => (at - start) / step
  const first = Math.max(0, Math.floor(place(window.from)))
  const last = Math.min(values.length, Math.ceil(place(window.to)) + 1)
  const curve: Curve = { at: [], value: [] }
  const put = (i: number) => {
    curve.at.push(start + i * step)
    curve.value.push(Number.isNaN(values[i]!) ? null : values[i]!)
  }
  if (last - first <= 2 * columns) {
    for (let i = first; i < last; i++) put(i)
    return curve
  }
  for (let column = 0; column < columns; column++) {
    const from = first + Math.floor(((last - first) * column) / columns)
    const to = first + Math.floor(((last - first) * (column + 1)) / columns)
    const [low, high] = extremesIn(pyramid, from, to)
    if (low < 0) {
      put(from)
      continue
    }
    put(Math.min(low, high))
    if (low !== high) put(Math.max(low, high))
  }
  return curve
}

/** Value of the sample nearest to a moment; null outside and in gaps. */
export function sampleAt({ values, start, step }: Samples, at: number): number | null {
  const value = values[Math.round((at - start) / step)]
  return value === undefined || Number.isNaN(value) ? null : value
}
