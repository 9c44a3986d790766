import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { GradedTable } from '../model/grade.js'

/** A file of measured cases that comes with the package. */
export function shippedFile(room: string, file: string): string {
  return fileURLToPath(new URL(`../../validation/${room}/${file}`, import.meta.url))
}

/** The table of measured cases of that name that comes with the package. */
export function shippedCases({ room, name, caseFile }: GradedTable): string {
  return shippedFile(room, caseFile?.file ?? `${name}.csv`)
}

/** The scenarios that come with the package. */
export async function shippedScenarios(): Promise<readonly string[]> {
  const folder = new URL('../../scenarios/', import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  return names.map((name) => fileURLToPath(new URL(name, folder)))
}
