import { evidence } from './evidence.js'
import { fieldsOf } from './fields.js'
import { rules as packed } from './generated/rules.js'
import type { EvidenceTypes, TableName } from './generated/types.js'
import type {
  AdapterGeneration,
  Arithmetic,
  Balance,
  ClassLimit,
  Exception,
  Field,
  MemoryGeneration,
} from './packed.js'
import type { CatalogRecord } from './record.js'
import { recordsOf, TABLE_NAMES } from './records.js'
import { balanceRules } from './rules-of-balance.js'
import { cellRules } from './rules-of-cells.js'
import { equipmentRules } from './rules-of-equipment.js'
import { evidenceRules } from './rules-of-evidence.js'
import { modelRules } from './rules-of-models.js'
import { siteRules } from './rules-of-sites.js'

/** The rules the data keeps; each code has its reason beside its function. */
export type RuleCode =
  | 'source-missing'
  | 'date-not-iso'
  | 'unit-unknown'
  | 'out-of-range'
  | 'out-of-class'
  | 'rate-ratio'
  | 'arithmetic'
  | 'rack-sum'
  | 'rack-power'
  | 'memory-not-binary'
  | 'heat-split'
  | 'model-parameters'
  | 'link-sum'
  | 'fp64-share'
  | 'memory-stack'
  | 'balance'
  | 'rack-domain'
  | 'transistors-fall'
  | 'adapter-early'
  | 'adapter-odd'
  | 'site-design'
  | 'all-in-low'
  | 'rejected-value'
  | 'heat-rate'
  | 'chiller-power'
  | 'switch-throughput'
  | 'campus-power'

/** One value of the catalogue. */
export interface Cell {
  readonly table: string
  readonly id: string
  readonly field: string
}

/** A value that breaks a rule of the data. Rendered by words/, from code and values. */
export interface Violation extends Cell {
  readonly code: RuleCode
  /** the value it was held against, where that is one: either of the two may be wrong */
  readonly against?: Cell
  readonly values: Readonly<Record<string, number | string>>
}

/** Everything the rules look at; pass a changed copy to see what they catch. */
export interface Catalogue {
  readonly records: Readonly<Record<string, readonly CatalogRecord[]>>
  readonly fields: Readonly<Record<string, readonly Field[]>>
  readonly disagreements: readonly Disagreement[]
  readonly arithmetic: readonly Arithmetic[]
  readonly limits: readonly ClassLimit[]
  readonly balances: readonly Balance[]
  readonly memories: readonly MemoryGeneration[]
  readonly adapters: readonly AdapterGeneration[]
}

/** Two sources that contradict each other on a column, and the value chosen. */
export interface Disagreement {
  readonly id: string
  readonly column: string
  readonly values: readonly string[]
  readonly chosen: string
}

/** The catalogue as shipped, with the disagreements it settled. */
export async function shippedCatalogue(): Promise<Catalogue> {
  const { acceleratorDisagreements, equipmentDisagreements } = await evidence()
  const disagreement = (
    id: string | undefined,
    row: EvidenceTypes['acceleratorDisagreements'] | EvidenceTypes['equipmentDisagreements'],
  ): Disagreement => ({
    id: id ?? '',
    column: row.column ?? '',
    values: [row.valueA ?? '', row.valueB ?? ''],
    chosen: row.chosen ?? '',
  })
  const perTable = <T>(of: (table: TableName) => T) =>
    Object.fromEntries(TABLE_NAMES.map((table) => [table, of(table)]))
  return {
    records: perTable(recordsOf),
    fields: perTable(fieldsOf),
    disagreements: [
      ...acceleratorDisagreements.map((row) => disagreement(row.accelerator, row)),
      ...equipmentDisagreements.map((row) => disagreement(row.entity, row)),
    ],
    arithmetic: packed.arithmetic,
    limits: packed.limits,
    balances: packed.balances,
    memories: packed.memories,
    adapters: packed.adapters,
  }
}

/** Every breach of a rule, excused or not. */
export function checkCatalogue(catalogue: Catalogue): readonly Violation[] {
  return [cellRules, equipmentRules, balanceRules, siteRules, evidenceRules, modelRules].flatMap(
    (rules) => rules(catalogue),
  )
}

/** Breaches that stay, each with its reason (catalog/exceptions.csv). */
export const exceptions: readonly Exception[] = packed.exceptions

/** The exception that excuses a violation, if one does. */
export function excuseFor({ code, table, id, field }: Violation): Exception | undefined {
  return exceptions.find(
    (one) => one.table === table && one.id === id && one.rule === code && one.field === field,
  )
}

/** Whether a violation casts doubt on a value: it names it, or held another against it. */
export function concerns({ against, ...own }: Violation, cell: Cell): boolean {
  return [own, against].some(
    (one) => one?.table === cell.table && one.id === cell.id && one.field === cell.field,
  )
}
