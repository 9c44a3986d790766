/**
 * What a table of dotted patterns says of a path: the value of the longest pattern that the path
 * begins with; `*` in a pattern stands for any key.
 */
export function longestMatch<T>(table: Readonly<Record<string, T>>, path: string): T | undefined {
  const keys = path.split('.')
  let length = 0
  let found: T | undefined
  for (const [pattern, value] of Object.entries(table)) {
    const wanted = pattern.split('.')
    if (wanted.length <= length) continue
    if (!wanted.every((key, i) => key === keys[i] || (key === '*' && i < keys.length))) continue
    length = wanted.length
    found = value
  }
  return found
}
