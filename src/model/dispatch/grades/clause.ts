import type { Case } from '../../grade.js'

/** Reads one clause into a draft; false where the clause is of another kind. */
export type ClauseReader<Draft> = (clause: string, draft: Draft) => boolean

/** Inputs of a case read clause by clause, or the clause that nobody could read. */
export type ReadInputs<Draft> = { readonly draft: Draft } | { readonly unread: string }

/**
 * Reads cases whose inputs are written as clauses between semicolons. `same` stands for the inputs
 * of the row before with the same id, `as X but …` for those of case X with some replaced.
 */
export function readInputs<Draft>(
  cases: readonly Case[],
  index: number,
  readers: readonly ClauseReader<Draft>[],
  blank: () => Draft,
): ReadInputs<Draft> {
  const draft = blank()
  for (const text of textsOf(cases, index)) {
    for (const clause of text.replace(/\([^)]*;[^)]*\)/g, '').split(';')) {
      const trimmed = clause.trim()
      if (trimmed === '') continue
      let read = false
      for (const reader of readers) if (reader(trimmed, draft)) read = true
      if (!read) return { unread: trimmed.slice(0, 60) }
    }
  }
  return { draft }
}

/** The texts that make up a case's inputs, the one it starts from first. */
function textsOf(cases: readonly Case[], index: number, depth = 0): string[] {
  const own = (cases[index]?.inputs ?? '').trim()
  if (depth > 8) return [own]
  if (own === 'same') {
    const before = cases.findLastIndex((row, i) => i < index && row.id === cases[index]?.id)
    return before < 0 ? [own] : textsOf(cases, before, depth + 1)
  }
  const match = /^as (\S+) but (.*)$/.exec(own)
  if (!match) return [own]
  const base = cases.findIndex((row) => row.id === match[1])
  return base < 0 || base === index ? [own] : [...textsOf(cases, base, depth + 1), match[2] ?? '']
}

/** A number in a match; NaN where the group is absent. */
export function number(match: RegExpMatchArray, group: number): number {
  return Number(match[group])
}

/** Numbers between commas, or null. */
export function numbers(text: string): number[] | null {
  const list = text.split(',').map((part) => Number(part.trim() || 'x'))
  return list.every((value) => Number.isFinite(value)) ? list : null
}
