import type { Plan } from '../../campus/index.js'
import { isTable, join, valueAt } from '../../numeric/index.js'
import type { Scenario } from '../../scenario/index.js'

/** What a figure is about: its sites and phases, and what of the scenario belongs to them. */
export interface Context {
  readonly sites: ReadonlySet<string>
  readonly phases: ReadonlySet<string>
  /** Whether a path of the scenario can bear on the figure. */
  readonly keeps: (path: string) => boolean
}

/** Sections of the plan whose entries are those of a section of the scenario. */
const sections: Readonly<Record<string, string>> = {
  training: 'work.training',
  serving: 'work.serving',
  comparisons: 'work.comparisons',
  tiers: 'work.tiers',
  chips: 'silicon',
  lines: 'fabric.lines',
}

/**
 * What the figure at a path of the plan is about. A rate of a phase is about that phase alone; a
 * date or an amount of it also about the phases that share its site, and those it waits for.
 * @param dated whether the figure depends on when things happen
 */
export function contextOf(scenario: Scenario, plan: Plan, path: string, dated: boolean): Context {
  const own = phasesOf(scenario, plan, path.split('.'))
  const phases = dated ? withNeighbours(scenario, own) : own
  const [section = '', name = ''] = path.split('.')
  const site = section === 'sites' ? [name] : []
  const sites = new Set([
    ...site,
    ...[...phases].flatMap((phase) => scenario.phases[phase]?.site ?? []),
  ])
  const entries = sections[section]
  const isOurs = (key: string) => {
    const [head = '', entry = ''] = key.split('.')
    if (head === 'claims') return false
    if (head === 'sites') return sites.has(entry)
    if (head === 'phases') return phases.has(entry)
    const activity = /^build\.activities\.([^.]+)/.exec(key)?.[1]
    const at = scenario.build?.activities[activity ?? '']?.site
    if (at !== undefined) return sites.has(at)
    if (entries === undefined || name === '' || !key.startsWith(`${entries}.`)) return true
    return key === `${entries}.${name}` || key.startsWith(`${entries}.${name}.`)
  }
  const used = recordsUsed(scenario, isOurs)
  return {
    sites,
    phases,
    keeps: (key) => {
      const id = /^catalog\.[^.]+\.([^.]+)/.exec(key)?.[1]
      return id === undefined ? isOurs(key) : used.has(id)
    },
  }
}

function phasesOf(scenario: Scenario, plan: Plan, keys: readonly string[]): ReadonlySet<string> {
  const all = Object.keys(scenario.phases)
  const at = (site: string | undefined) =>
    new Set(all.filter((phase) => scenario.phases[phase]?.site === site))
  const [section = '', name = '', below = '', phase = ''] = keys
  if (name === '') return new Set(all)
  if (section === 'sites') return at(name)
  if (section === 'phases' || section === 'networks') return new Set([name])
  if (section === 'activities') {
    // an activity of one hall has a dot in its name
    const path = keys.slice(1).join('.')
    const activity = Object.entries(plan.activities).find(([key]) =>
      `${path}.`.startsWith(`${key}.`),
    )
    return at(activity?.[1].site)
  }
  if (section !== 'training' && section !== 'serving') return new Set(all)
  if (below === 'phases' && phase !== '') return new Set([phase])
  return new Set(scenario.work[section][name]?.phases ?? all)
}

/** With the phases of the same sites, which share halls and power, and those that come before. */
function withNeighbours(scenario: Scenario, own: ReadonlySet<string>): ReadonlySet<string> {
  const sites = new Set([...own].map((phase) => scenario.phases[phase]?.site))
  const all = Object.entries(scenario.phases)
  const out = new Set(all.flatMap(([name, { site }]) => (sites.has(site) ? [name] : [])))
  for (const name of out) {
    const { after } = scenario.phases[name] ?? {}
    if (after !== undefined) out.add(after)
  }
  return out
}

/** Records of the catalogue that what is ours names, and those that such records name. */
function recordsUsed(scenario: Scenario, isOurs: (path: string) => boolean): ReadonlySet<string> {
  const known = new Set(Object.values(scenario.catalog).flatMap((table) => Object.keys(table)))
  const used = new Set<string>()
  const visit = (node: unknown, path: string): void => {
    if (typeof node === 'string') {
      if (!known.has(node) || used.has(node)) return
      used.add(node)
      for (const table of Object.values(scenario.catalog)) visit(valueAt(table, node), '')
    } else if (isTable(node)) {
      for (const [key, value] of Object.entries(node)) {
        const below = join(path, key)
        if (path === '' || isOurs(below)) visit(value, path === '' ? '' : below)
      }
    }
  }
  for (const [section, node] of Object.entries(scenario)) {
    if (section !== 'catalog' && section !== 'claims') visit(node, section)
  }
  return used
}
