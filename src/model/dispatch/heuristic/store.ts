import type { UsdPerJoule } from '../../../quantity/index.js'
import type { Stack } from './stack.js'

/** All batteries as one. */
export interface Store {
  readonly power: Float64Array
  readonly energyMin: Float64Array
  readonly energyMax: Float64Array
  readonly chargeEfficiency: number
  readonly dischargeEfficiency: number
  readonly throughputCost: UsdPerJoule
  /** Of the power, what reserve leaves for giving out, by hour, W. */
  readonly discharge: Float64Array
}

/** Energy that must be made anyway is free: no price is below it that matters here, USD/J. */
const mustRunValue = -1e-6

/** Most steps that the value of stored energy keeps; beyond it neighbours are joined. */
const most = 16

/** Working room, reused from pass to pass. */
export interface Room {
  readonly value: Float64Array
  readonly size: Float64Array
  readonly count: Int32Array
  readonly mergedValue: Float64Array
  readonly mergedSize: Float64Array
  /** Curve of every hour, as `back` met it. */
  readonly curveValue: Float64Array
  readonly curveSize: Float64Array
  /** Where the pieces of each hour begin; they end with its room. */
  readonly curveFirst: Int32Array
  /** Most pieces of a curve. */
  readonly curveWidth: number
  readonly charged: Float64Array
}

/** Room for so many hours with so many segments. */
export function createRoom(hours: number, width: number): Room {
  const curveWidth = width + 1
  return {
    value: new Float64Array((hours + 1) * most),
    size: new Float64Array((hours + 1) * most),
    count: new Int32Array(hours + 1),
    mergedValue: new Float64Array(most + curveWidth + 2),
    mergedSize: new Float64Array(most + curveWidth + 2),
    curveValue: new Float64Array(hours * curveWidth),
    curveSize: new Float64Array(hours * curveWidth),
    curveFirst: new Int32Array(hours),
    curveWidth,
    charged: new Float64Array(hours),
  }
}

/**
 * Best use of a store against the stack of every hour: exact dynamic programming. The cost of an
 * hour is convex and piecewise linear in what the store gives, so the value of stored energy is
 * concave and piecewise linear too, and a step back in time is a merge of two sorted lists of
 * slopes (infimal convolution) cut to the band of the next hour.
 *
 * @param begin  J at the start
 * @param end    J wanted at the end; missing ones count at `scarce`
 * @param scarce USD/J
 * @param net    filled: W given out (negative: taken in), by hour
 * @param energy filled: J at the end of each hour
 * @param worth  filled: USD/J that a joule on the net is worth in each hour
 */
export function runStore(
  store: Store,
  stack: Stack,
  room: Room,
  step: number,
  begin: number,
  end: number,
  scarce: UsdPerJoule,
  net: Float64Array,
  energy: Float64Array,
  worth: Float64Array,
): void {
  const hours = net.length
  const last = hours * most
  const low = store.energyMin[hours - 1]!
  const high = store.energyMax[hours - 1]!
  const wanted = Math.min(high, Math.max(low, end))
  let pieces = 0
  if (wanted > low) {
    // serving load is worth more than the last level
    room.value[last] = scarce / 2
    room.size[last + pieces++] = wanted - low
  }
  room.value[last + pieces] = 0
  room.size[last + pieces++] = Math.max(0, high - wanted)
  room.count[hours] = pieces
  for (let t = hours - 1; t >= 0; t--) back(store, stack, room, step, scarce, t)
  let held = Math.min(store.energyMax[0]!, begin)
  for (let t = 0; t < hours; t++) {
    held = forth(store, room, step, held, t, net, worth)
    energy[t] = held
  }
}

/**
 * The hour's curve as pieces in falling value, from charging most to giving most, and the energy
 * that charging most adds. Segments come cheapest first, so the pieces fill their room from its end.
 */
function curve(store: Store, stack: Stack, room: Room, step: number, t: number): void {
  const first = t * stack.width
  const last = first + stack.count[t]!
  const demand = stack.demand[t]!
  const most = demand + store.power[t]!
  const bottom = Math.max(0, demand - store.discharge[t]!)
  const { chargeEfficiency, dischargeEfficiency, throughputCost } = store
  const { curveValue, curveSize } = room
  let piece = (t + 1) * room.curveWidth
  let upper = 0
  for (let i = first; i < last && upper < most; i++) {
    const to = Math.max(upper, bottom)
    upper += stack.size[i]!
    const from = Math.min(upper, most)
    if (!(from > to)) continue
    const cost = Math.max(mustRunValue, stack.cost[i]!)
    if (to < demand) {
      curveValue[--piece] = (cost - throughputCost) * dischargeEfficiency
      curveSize[piece] = ((Math.min(from, demand) - to) / dischargeEfficiency) * step
    }
    if (from > demand) {
      curveValue[--piece] = (cost + throughputCost) / chargeEfficiency
      curveSize[piece] = (from - Math.max(to, demand)) * chargeEfficiency * step
    }
  }
  room.curveFirst[t] = piece
  room.charged[t] = Math.max(0, Math.min(upper, most) - demand) * chargeEfficiency * step
}

/** One step back: value before hour t from the value after it. */
function back(
  store: Store,
  stack: Stack,
  room: Room,
  step: number,
  scarce: UsdPerJoule,
  t: number,
): void {
  curve(store, stack, room, step, t)
  const charged = room.charged[t]!
  const after = t * most + most
  const afterEnd = after + room.count[t + 1]!
  const curveEnd = (t + 1) * room.curveWidth
  const { mergedValue, mergedSize, value: values, size: sizes, curveValue, curveSize } = room
  const lowBefore = store.energyMin[t > 0 ? t - 1 : 0]!
  const highBefore = store.energyMax[t > 0 ? t - 1 : 0]!
  // energy that arrives with new units is there before the hour's own band is
  const arrived = Math.max(0, store.energyMin[t]! - lowBefore)
  let cut = lowBefore + arrived - (store.energyMin[t]! - charged)
  let left = highBefore - lowBefore
  let merged = 0
  if (cut < 0) {
    mergedValue[merged] = scarce
    const missing = Math.min(-cut, left)
    mergedSize[merged++] = missing
    left -= missing
    cut = 0
  }
  let a = after
  let b = room.curveFirst[t]!
  while (left > 0 && (a < afterEnd || b < curveEnd)) {
    const fromAfter = a < afterEnd && (b >= curveEnd || values[a]! >= curveValue[b]!)
    const value = fromAfter ? values[a]! : curveValue[b]!
    let size = fromAfter ? sizes[a++]! : curveSize[b++]!
    if (cut > 0) {
      const dropped = Math.min(cut, size)
      cut -= dropped
      size -= dropped
    }
    if (size <= 0) continue
    if (size > left) size = left
    left -= size
    if (merged > 0 && mergedValue[merged - 1]! - value <= 1e-15) mergedSize[merged - 1]! += size
    else {
      mergedValue[merged] = value
      mergedSize[merged++] = size
    }
  }
  if (left > 0) {
    mergedValue[merged] = 0
    mergedSize[merged++] = left
  }
  keep(room, t, merged)
}

/** Stores the merged pieces; joins the closest neighbours where there are too many. */
function keep(room: Room, t: number, merged: number): void {
  const { mergedValue, mergedSize } = room
  let count = merged
  while (count > most) {
    let best = 0
    let loss = Number.POSITIVE_INFINITY
    for (let i = 0; i + 1 < count; i++) {
      const gap =
        (mergedValue[i]! - mergedValue[i + 1]!) * Math.min(mergedSize[i]!, mergedSize[i + 1]!)
      if (gap < loss) {
        loss = gap
        best = i
      }
    }
    const size = mergedSize[best]! + mergedSize[best + 1]!
    mergedValue[best] =
      (mergedValue[best]! * mergedSize[best]! + mergedValue[best + 1]! * mergedSize[best + 1]!) /
      size
    mergedSize[best] = size
    for (let i = best + 1; i + 1 < count; i++) {
      mergedValue[i] = mergedValue[i + 1]!
      mergedSize[i] = mergedSize[i + 1]!
    }
    count--
  }
  const first = t * most
  for (let i = 0; i < count; i++) {
    room.value[first + i] = mergedValue[i]!
    room.size[first + i] = mergedSize[i]!
  }
  room.count[t] = count
}

/** One step on: takes from both lists, dearest first, until the energy held is spoken for. */
function forth(
  store: Store,
  room: Room,
  step: number,
  before: number,
  t: number,
  net: Float64Array,
  worth: Float64Array,
): number {
  const charged = room.charged[t]!
  const after = t * most + most
  const afterEnd = after + room.count[t + 1]!
  const curveEnd = (t + 1) * room.curveWidth
  const { value: values, size: sizes, curveValue, curveSize } = room
  const low = store.energyMin[t]!
  const held = t > 0 ? before + Math.max(0, low - store.energyMin[t - 1]!) : before
  let left = Math.max(0, held - (low - charged))
  let kept = 0
  let drawn = 0
  let a = after
  let b = room.curveFirst[t]!
  let value = 0
  while (left > 0 && (a < afterEnd || b < curveEnd)) {
    const fromAfter = a < afterEnd && (b >= curveEnd || values[a]! >= curveValue[b]!)
    const size = fromAfter ? sizes[a]! : curveSize[b]!
    const taken = Math.min(left, size)
    value = fromAfter ? values[a++]! : curveValue[b++]!
    left -= taken
    if (fromAfter) kept += taken
    else drawn += taken
  }
  const out = drawn - charged
  net[t] = out >= 0 ? (out * store.dischargeEfficiency) / step : out / store.chargeEfficiency / step
  worth[t] = out > 0 ? value / store.dischargeEfficiency : value * store.chargeEfficiency
  return Math.min(store.energyMax[t]!, low + kept)
}
