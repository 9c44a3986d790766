import { fileURLToPath } from 'node:url'

/** The table of measured cases of that name that comes with the package. */
export function shippedCases(room: string, table: string): string {
  return fileURLToPath(new URL(`../../validation/${room}/${table}.csv`, import.meta.url))
}
