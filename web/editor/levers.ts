import type { Field } from './yaml-edit.js'

/** Fields that people turn first, in the order of the way from site to money. */
export const levers: readonly RegExp[] = [
  /^phases\.[^.]+\.count$/,
  /^phases\.[^.]+\.arrive(\.rate|\.from)?$/,
  /^sites\.[^.]+\.power\.grid(\..+)?$/,
  /^sites\.[^.]+\.power\.sources\.[^.]+\.units(\..+)?$/,
  /^sites\.[^.]+\.power\.storage\.[^.]+\.units(\..+)?$/,
  /^sites\.[^.]+\.power\.reserve$/,
  /^sites\.[^.]+\.cooling\.[^.]+\.supply$/,
  /^sites\.[^.]+\.prices\.[^.]+$/,
  /^work\.training\.[^.]+\.(compute|tokens|from|share|utilisation)$/,
  /^work\.serving\.[^.]+\.(share|concurrency|cached)$/,
  /^work\.mix\.(training|serving)-share$/,
  /^work\.tiers\.[^.]+\.users(\..+)?$/,
  /^work\.tiers\.[^.]+\.(price|seat|demand|elasticity)$/,
  /^silicon\.[^.]+\.(volume|instead|partner-margin)$/,
  /^silicon\.[^.]+\.die\.(defect-density|wafer-price|wafers-per-month)$/,
  /^silicon\.[^.]+\.package\.(wafers-per-month|memory-stacks-per-month)$/,
  /^silicon\.[^.]+\.development\.(tape-out|cost|respin-probability)$/,
  /^finance\.(utilisation|rent-of-sources|rent-of-cooling)$/,
  /^finance\.contracts\.[^.]+\.(price|rent|rate|amount)$/,
  /^money\.discount-rate$/,
]

/** Of one kind no more than so many. */
const alikeMost = 6

/** The fields that matter first. */
export function leversOf(fields: readonly Field[]): Field[] {
  return levers.flatMap((lever) =>
    fields.filter(({ path }) => lever.test(path)).slice(0, alikeMost),
  )
}

/** Fields by the section under which a person looks for them: `sites › memphis › power`. */
export function sectionsOf(fields: readonly Field[]): ReadonlyMap<string, readonly Field[]> {
  const sections = new Map<string, Field[]>()
  for (const field of fields) {
    const keys = field.path.split('.')
    const depth = keys[0] === 'sites' || keys[0] === 'work' ? 3 : keys[0] === 'finance' ? 1 : 2
    const section = keys.slice(0, Math.max(1, Math.min(depth, keys.length - 1))).join('.')
    const known = sections.get(section)
    if (known) known.push(field)
    else sections.set(section, [field])
  }
  return sections
}

/** Whether two paths name the same place, written as in the text or as in the plan. */
export function isSamePath(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

/** Whether a path lies at or under another. */
export function isUnder(path: string, ancestor: string): boolean {
  return plain(`${path}.`).startsWith(plain(`${ancestor}.`))
}

const plain = (path: string) => path.replaceAll('-', '').toLowerCase()
