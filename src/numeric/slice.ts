/**
 * What a path cannot name: a compile-time sentinel that fits no parameter, so a mistyped path
 * does not compile where its slice is used.
 */
export interface NoSuchPath<P extends string> {
  readonly noSuchPath: P
}

type Missing<T> = undefined extends T ? undefined : never

/**
 * Type of the part of `T` that the dotted path `P` selects. `*` stands for every key of a map and
 * keeps the map: `Slice<Scenario, 'sites.*.halls'>` is a map from site to its halls. `$site`
 * stands for one key of a map, given when the slice is taken.
 */
export type Slice<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends '$site'
    ? NonNullable<T> extends Readonly<Record<string, infer V>>
      ? Slice<V, Rest> | Missing<T>
      : NoSuchPath<P>
    : Head extends '*'
      ? NonNullable<T> extends Readonly<Record<string, infer V>>
        ? Readonly<Record<string, Slice<V, Rest>>> | Missing<T>
        : NoSuchPath<P>
      : Head extends keyof NonNullable<T>
        ? Slice<NonNullable<T>[Head], Rest> | Missing<T>
        : NoSuchPath<P>
  : P extends keyof NonNullable<T>
    ? NonNullable<T>[P] | Missing<T>
    : NoSuchPath<P>

/** Types of a set of named paths. */
export type Slices<T, Paths extends Readonly<Record<string, string>>> = {
  readonly [K in keyof Paths]: Slice<T, Paths[K]>
}

/**
 * Selects the part of `root` that `path` names.
 * @param root plain data
 * @param path dotted path; `*` selects every key of a map, `$site` the key `site`
 * @returns the part, or `undefined` where an optional section is absent
 */
export function slice<T, const P extends string>(root: T, path: P, site = ''): Slice<T, P> {
  const keys = path.split('.').map((key) => (key === '$site' ? site : key))
  return pick(root, keys, 0) as Slice<T, P>
}

/** Selects several named parts of `root`; see {@link slice}. */
export function slices<T, const Paths extends Readonly<Record<string, string>>>(
  root: T,
  paths: Paths,
  site = '',
): Slices<T, Paths> {
  const out: Record<string, unknown> = {}
  for (const [name, path] of Object.entries(paths)) out[name] = slice(root, path, site)
  return out as Slices<T, Paths>
}

function pick(node: unknown, keys: readonly string[], depth: number): unknown {
  const key = keys[depth]
  if (key === undefined || node === undefined || node === null) return node ?? undefined
  const record = node as Readonly<Record<string, unknown>>
  if (key !== '*') {
    return Object.hasOwn(record, key) ? pick(record[key], keys, depth + 1) : undefined
  }
  const out: Record<string, unknown> = {}
  for (const name of Object.keys(record)) out[name] = pick(record[name], keys, depth + 1)
  return out
}
