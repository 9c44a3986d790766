/**
 * Structural sharing: `next` with every subtree that equals its counterpart in `previous`
 * replaced by that counterpart, so that unchanged parts are recognised by identity alone.
 *
 * Plain objects, arrays and typed arrays are compared deeply; anything else by `Object.is`.
 * The order of keys counts: phases and sites are taken in the order in which they are written.
 * Neither argument is changed.
 *
 * @param previous an earlier value of any shape
 * @param next     the value to share into
 * @returns `previous` itself where both are deeply equal, otherwise a value deeply equal to `next`
 */
export function share<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next
  if (typeof previous !== 'object' || typeof next !== 'object') return next
  if (previous === null || next === null) return next
  if (ArrayBuffer.isView(next)) return sameBytes(previous, next) ? (previous as T) : next
  if (Array.isArray(next)) {
    return Array.isArray(previous) ? (shareArray(previous, next) as T) : next
  }
  if (!isPlain(previous) || !isPlain(next)) return next
  return shareObject(previous, next) as T
}

function shareArray(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  let same = previous.length === next.length
  const out = next.map((item, i) => {
    const shared = share(previous[i], item)
    if (!Object.is(shared, previous[i])) same = false
    return shared
  })
  return same ? previous : out
}

function shareObject(
  previous: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const keys = Object.keys(next)
  const before = Object.keys(previous)
  let same = keys.length === before.length
  const out: Record<string, unknown> = {}
  for (const [i, key] of keys.entries()) {
    const known = Object.hasOwn(previous, key)
    const shared = known ? share(previous[key], next[key]) : next[key]
    if (key !== before[i] || !Object.is(shared, previous[key])) same = false
    out[key] = shared
  }
  return same ? previous : out
}

function sameBytes(previous: object, next: ArrayBufferView): boolean {
  if (!ArrayBuffer.isView(previous)) return false
  if (previous.constructor !== next.constructor) return false
  if (previous.byteLength !== next.byteLength) return false
  const a = new Uint8Array(previous.buffer, previous.byteOffset, previous.byteLength)
  const b = new Uint8Array(next.buffer, next.byteOffset, next.byteLength)
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
