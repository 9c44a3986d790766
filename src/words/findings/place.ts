import type { Raw } from '../finding.js'

/** The site that a path goes through; `SITE` where it goes through none. */
export function siteOf({ path }: Pick<Raw, 'path'>): string {
  return /^sites\.([^.]+)/.exec(path)?.[1] ?? 'SITE'
}

/** What a path calls a fleet: `smt130` of `sites.memphis.power.sources.smt130`. */
export function fleetOf({ path }: Pick<Raw, 'path'>): string {
  return /\.(?:sources|storage)\.([^.]+)/.exec(path)?.[1] ?? 'NAME'
}
