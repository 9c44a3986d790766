import { readFile } from 'node:fs/promises'
import { scenarioTemplate } from '../../src/words/index.js'
import { type Base, baseOf } from './places.js'

const shipped = [
  'colossus',
  'abilene',
  'stargate',
  'gpt45-launch',
  'openai-chip',
  'inference-chips',
  'korea',
]

/** Sections of the small campus that are read alone: small texts are read fast. */
const parts: readonly (readonly string[])[] = [
  ['money', 'sites'],
  ['phases'],
  ['supply'],
  ['catalog', 'silicon'],
  ['fabric'],
  ['build'],
  ['work'],
  ['money', 'finance'],
  ['claims'],
]

/** What the sections need of the sites and phases, where they are not the sections read. */
const bareSites =
  'sites: {north: {at: memphis-tn, halls: {count: 2, capacity: 1_024}}, south: {at: abilene}}'
const barePhases =
  'phases: {first: {accelerator: h100, count: 64}, second: {accelerator: h100, count: 64}, hosted: {accelerator: h200, count: 64}}'

/** What is mutated. */
export interface Bases {
  /** A campus with every section, cut to the months in which it is built: it plans fast. */
  readonly small: Base
  readonly parts: readonly Base[]
  readonly templates: readonly Base[]
  readonly shipped: readonly Base[]
}

export async function readBases(): Promise<Bases> {
  const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')
  const small = await read('test/small-campus.yaml')
  return {
    small: baseOf('small', small.replace('end: 2026-02-28', 'end: 2025-08-31')),
    parts: parts.map((names) => baseOf(names.join('+'), partOf(small, names))),
    templates: (['en', 'ko'] as const).map((lang) =>
      baseOf(`init ${lang}`, scenarioTemplate(lang)),
    ),
    shipped: await Promise.all(
      shipped.map(async (name) => baseOf(name, await read(`scenarios/${name}.yaml`))),
    ),
  }
}

/** The name and the clock, the sections named, and the least of what they refer to. */
function partOf(text: string, names: readonly string[]): string {
  const kept = ['campus', 'start', 'end', ...names]
  const sections = text
    .split(/\n(?=[a-z])/)
    .filter((section) => kept.includes(section.slice(0, section.indexOf(':'))))
  if (!names.includes('sites')) sections.push(bareSites)
  if (['fabric', 'build', 'work', 'finance'].some((name) => names.includes(name))) {
    sections.push(barePhases)
  }
  return `${sections.join('\n')}\n`
}
