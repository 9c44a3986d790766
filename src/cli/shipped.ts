import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The table of measured cases of that name that comes with the package. */
export function shippedCases(room: string, table: string): string {
  return fileURLToPath(new URL(`../../validation/${room}/${table}.csv`, import.meta.url))
}

/** The scenarios that come with the package. */
export async function shippedScenarios(): Promise<readonly string[]> {
  const folder = new URL('../../scenarios/', import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  return names.map((name) => fileURLToPath(new URL(name, folder)))
}
