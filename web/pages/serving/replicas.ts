import type { Plan } from '../../../src/campus/index.js'
import type { Replica } from '../../../src/model/serving/index.js'

/** A service on phases that do the same with it. */
export interface ServedReplica {
  readonly service: string
  readonly phases: readonly string[]
  readonly replica: Replica
}

/** Services with their replicas; phases with equal ones together. */
export function servedReplicas({ serving }: Plan): readonly ServedReplica[] {
  const groups = new Map<string, { service: string; phases: string[]; replica: Replica }>()
  for (const [service, { phases }] of Object.entries(serving)) {
    for (const [phase, replica] of Object.entries(phases)) {
      if (replica === null) continue
      const key = JSON.stringify([service, replica])
      const known = groups.get(key)
      if (known) known.phases.push(phase)
      else groups.set(key, { service, phases: [phase], replica })
    }
  }
  return [...groups.values()]
}

/** `TP8 EP64`; of one accelerator `–`. */
export function cutText({ tensor, expert }: Replica): string {
  const degrees = [
    ['TP', tensor],
    ['EP', expert],
  ] as const
  const above = degrees.flatMap(([name, degree]) => (degree > 1 ? [`${name}${degree}`] : []))
  return above.join('\u00a0') || '–'
}
