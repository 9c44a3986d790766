import type { EvidenceName, EvidenceTypes } from './generated/types.js'
import { unpack } from './record.js'

/** What the catalogue was weighed against, by table. */
export type Evidence = { readonly [Name in EvidenceName]: readonly EvidenceTypes[Name][] }

let loaded: Promise<Evidence> | undefined

/**
 * Sources that contradict each other and the choice made, build-out timelines of nine campuses,
 * measured matrix multiplications. In SI; loaded once, the same object on every call.
 */
export function evidence(): Promise<Evidence> {
  loaded ??= import('./generated/evidence.js').then(({ evidence: packed }) => {
    const flat = (table: EvidenceName) =>
      unpack(table, packed.tables[table]!, packed.sources).map((record) => ({
        id: record.id,
        name: record.name,
        ...record.values,
      }))
    return Object.fromEntries(
      Object.keys(packed.tables).map((table) => [table, flat(table as EvidenceName)]),
    ) as unknown as Evidence
  })
  return loaded
}
