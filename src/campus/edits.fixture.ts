import type { Scenario } from '../scenario/index.js'

/** Paths that an edit leaves alone: the clock, and what is measured rather than chosen. */
const untouched = /^(start|end|seed)$|\.climate\.weather|\.place\.|^build\.samples$|^catalog\./

type Tree = Readonly<Record<string, unknown>>

/**
 * The scenario with one to three of its numbers changed by up to half, or a section dropped.
 * @param draw uniform draws in (0, 1), by index
 */
export function randomEdit(scenario: Scenario, draw: (k: number) => number): Scenario {
  const paths = numbersOf(scenario as unknown as Tree, '').filter((path) => !untouched.test(path))
  let out = scenario as unknown as Tree
  const edits = 1 + Math.floor(draw(0) * 3)
  for (let e = 1; e <= edits; e++) {
    const path = paths[Math.floor(draw(2 * e) * paths.length)] ?? ''
    const factor = 0.5 + draw(2 * e + 1)
    out = edit(out, path.split('.'), (value) =>
      Number.isInteger(value) && Math.abs(value) >= 1
        ? Math.max(1, Math.round(value * factor))
        : value * (value > 0 && value <= 1 ? Math.min(factor, 1) : factor),
    )
  }
  return out as unknown as Scenario
}

function numbersOf(tree: Tree, prefix: string): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`
    if (typeof value === 'number') return [path]
    const isTree = typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
    return isTree && !Array.isArray(value) ? numbersOf(value as Tree, path) : []
  })
}

function edit(tree: Tree, keys: readonly string[], change: (value: number) => number): Tree {
  const [head = '', ...rest] = keys
  const child = tree[head]
  const next = rest.length === 0 ? change(child as number) : edit(child as Tree, rest, change)
  return { ...tree, [head]: next }
}
