/** Shapes of the generated modules: compact, unpacked on first use. */
import type { Confidence, FieldDimension, Kind } from './generated/types.js'

/** Index of the kind (-1: none), index of the confidence (-1: none), indices of the sources, date. */
export type PackedProvenance = readonly [
  kind: number,
  confidence: number,
  sources: readonly number[],
  date: string,
]

/** What one cell says that its row does not. */
export interface PackedCell {
  /** kind */
  readonly k?: number
  /** confidence */
  readonly c?: number
  /** sources */
  readonly s?: readonly number[]
  /** date */
  readonly d?: string
  /** note */
  readonly n?: string
  /** P10 and P90 in SI */
  readonly r?: readonly [low: number, high: number]
}

export type PackedRow = readonly [
  id: string,
  name: string,
  values: readonly (number | string | null)[],
  provenance: PackedProvenance,
  note: string | 0,
  cells: Readonly<Record<string, PackedCell>>,
]

export interface PackedTable {
  readonly fields: readonly string[]
  readonly rows: readonly PackedRow[]
}

export interface PackedTables {
  readonly sources: readonly string[]
  readonly tables: Readonly<Record<string, PackedTable>>
}

export interface PackedCore extends PackedTables {
  readonly aliases: Readonly<Record<string, string>>
  readonly terms: readonly (readonly [term: string, table: string, category: string])[]
  /** curves of limits, by id (catalog/limits/curves.csv) */
  readonly curves: Readonly<Record<string, PackedCurve>>
}

/** What the rules of the data look values up in. */
export interface PackedRules {
  readonly exceptions: readonly Exception[]
  readonly arithmetic: readonly Arithmetic[]
  readonly limits: readonly ClassLimit[]
  readonly balances: readonly Balance[]
  readonly memories: readonly MemoryGeneration[]
  readonly adapters: readonly AdapterGeneration[]
}

/** A curve of limits, in SI; a point without a way to the next one holds until it. */
export interface PackedCurve {
  readonly side: 'low' | 'high' | 'shed'
  readonly points: readonly (readonly [at: number, bound: number, between?: string])[]
}

/** Plausible ratio of two fields of a record (catalog/balance_limits.csv), in SI. */
export interface Balance {
  readonly table: string
  readonly field: string
  readonly of: string
  readonly min: number
  readonly max: number
}

/** A generation of stacked memory (catalog/memory_generations.csv). */
export interface MemoryGeneration {
  readonly memory: string
  /** data pins of a stack */
  readonly pins: number
  /** slowest pin that is built, bit/s */
  readonly rateLow: number
  /** fastest pin, bit/s */
  readonly rateHigh: number
  /** sizes of a stack, B */
  readonly stacks: readonly number[]
}

/** Rate of one network adapter (B/s) and when it was first deployed (catalog/adapter_generations.csv). */
export interface AdapterGeneration {
  readonly rate: number
  readonly first: string
}

/** Plausible size of a class of equipment (catalog/class_limits.csv), in SI. */
export interface ClassLimit {
  readonly table: string
  /** part of the category */
  readonly category: string
  readonly field: string
  readonly min: number
  readonly max: number
}

/** A violation that stays, with the reason (catalog/exceptions.csv). */
export interface Exception {
  readonly table: string
  readonly id: string
  readonly rule: string
  /** the field that the violation names: another field of the record is not excused */
  readonly field: string
  readonly reason: string
}

/** A value that follows from counts and a clock (catalog/arithmetic.csv), in SI. */
export interface Arithmetic {
  readonly table: string
  readonly id: string
  readonly field: string
  readonly value: number
  readonly tolerance: number
  readonly note: string
}

export interface PackedColumns {
  readonly tables: readonly PackedFields[]
  readonly kinds: readonly KindDescription[]
  readonly units: readonly (readonly [unit: string, dimension: string, si: number])[]
}

export interface PackedFields {
  readonly table: string
  readonly fields: readonly Field[]
}

/** What tables and their fields hold, by their names: English and Korean. */
export type PackedDescriptions = Readonly<
  Record<
    string,
    {
      readonly table: readonly [en: string, ko: string]
      readonly fields: Readonly<Record<string, readonly [en: string, ko: string]>>
    }
  >
>

/** One field of a table: what it holds, in what unit, within which limits. */
export interface Field {
  readonly field: string
  readonly dimension: FieldDimension
  /** unit of the CSV: how the trade writes it */
  readonly unit: string
  /** one CSV unit in SI */
  readonly si?: number
  /** lowest plausible value, in SI */
  readonly min?: number
  /** highest plausible value, in SI */
  readonly max?: number
  /** CSV columns behind the field; two where a low and a high stand */
  readonly columns: readonly string[]
}

/** How a value is known, and how far to trust it (catalog/kinds.csv). */
export interface KindDescription {
  readonly kind: Kind
  /** confidence of a cell of this kind, unless it says otherwise */
  readonly confidence: Confidence
  /** standard deviation of the logarithm of a value of this kind */
  readonly sigma: number
  readonly description: string
  readonly descriptionKo: string
}

export type PackedChiller = readonly [
  name: string,
  condenser: 'air' | 'water',
  capacity: number,
  reference: readonly [cop: number, leavingWater: number, enteringCondenser: number],
  capacityCurve: readonly number[],
  eirCurve: readonly number[],
  partLoadCurve: readonly number[],
  range: readonly [number, number, number, number, number, number],
  dataset: string,
]
