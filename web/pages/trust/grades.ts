/** Texts once each, and which of them every case has. */
interface Coded {
  readonly names: readonly string[]
  readonly of: readonly number[]
}

/** How well a group of cases is told; errors are shares of what was measured, or in its unit. */
export interface Group {
  readonly name: string
  readonly n: number
  readonly skipped: number
  readonly mape: number | null
  readonly median: number | null
  readonly worst: number | null
  readonly worstId: string | null
  readonly bias: number | null
  readonly coverage: number | null
}

/** A table of measured cases, graded; cases that could not be predicted are counted only. */
export interface GradedTable {
  readonly room: string
  readonly table: string
  readonly error: 'relative' | 'absolute'
  readonly groups: readonly Group[]
  readonly ids: readonly string[]
  readonly group: Coded
  readonly quantity: Coded & { readonly units: readonly string[] }
  readonly measured: readonly number[]
  readonly predicted: readonly number[]
}

/** `room/table`, as a link names it. */
export const keyOf = ({ room, table }: GradedTable): string => `${room}/${table}`

/** The grade of all cases of a table: the last, or the only one. */
export const wholeOf = ({ groups }: GradedTable): Group | undefined => groups.at(-1)

/** Groups of cases proper, without the sums over quantities and over all. */
export const partsOf = ({ groups }: GradedTable): readonly Group[] =>
  groups.length === 1 ? groups : groups.filter(({ name }) => !/^all(: |$)/.test(name))

/** A group that is told badly. */
export interface Weak {
  readonly table: GradedTable
  readonly group: Group
}

/** A median error from which a group is named. */
const bad = 0.25
/** Fewer cases say little of a group. */
const casesLeast = 5
const perTable = 2
const weakMost = 8

/** Groups that are told worst, by their median error; at most two of a table. */
export function weakGroups(tables: readonly GradedTable[]): Weak[] {
  return tables
    .filter(({ error }) => error === 'relative')
    .flatMap((table) =>
      partsOf(table)
        .filter(({ n, median }) => n >= casesLeast && (median ?? 0) >= bad)
        .sort((a, b) => (b.median ?? 0) - (a.median ?? 0))
        .slice(0, perTable)
        .map((group) => ({ table, group })),
    )
    .sort((a, b) => (b.group.median ?? 0) - (a.group.median ?? 0))
    .slice(0, weakMost)
}

/** Tables of which less than half of the cases could be predicted. */
export const untoldTables = (tables: readonly GradedTable[]): readonly GradedTable[] =>
  tables.filter((table) => {
    const whole = wholeOf(table)
    return whole !== undefined && whole.skipped > whole.n
  })

/** A worst error below which a table is reproduced: closed forms, and answers of other programs. */
const exact = 0.001

/** Whether every case of a table comes out the same. */
export function isReproduced(table: GradedTable): boolean {
  const worst = wholeOf(table)?.worst
  return table.error === 'relative' && worst !== null && worst !== undefined && worst < exact
}

/**
 * Median of the median errors of the tables that are graded by share and not just reproduced; null:
 * there are none.
 */
export function usualError(tables: readonly GradedTable[]): number | null {
  const medians = tables
    .filter((table) => table.error === 'relative' && !isReproduced(table))
    .flatMap((table) => wholeOf(table)?.median ?? [])
  return medians.length === 0 ? null : medianOf(medians)
}

/** Median of one value or more. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2 - 0.5
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
}

/** Error of a case: a share of what was measured, or in its unit. */
export function errorOf({ error, measured, predicted }: GradedTable, i: number): number {
  const difference = predicted[i]! - measured[i]!
  if (error === 'absolute') return difference
  if (measured[i] === 0) return Math.sign(difference)
  return difference / Math.abs(measured[i]!)
}

let asked: Promise<readonly GradedTable[]> | undefined

/** The grades that came with the app; fetched once. */
export function fetchGrades(): Promise<readonly GradedTable[]> {
  asked ??= fetch(new URL('../../generated/grades.json', import.meta.url)).then((reply) => {
    if (!reply.ok) throw new Error(String(reply.status))
    return reply.json() as Promise<readonly GradedTable[]>
  })
  asked.catch(() => {
    asked = undefined
  })
  return asked
}
