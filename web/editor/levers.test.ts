import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readScenarioText, scenarioJsonSchema } from '../../src/scenario/index.js'
import { levers, leversOf } from './levers.js'
import { fieldsOf } from './yaml-edit.js'

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly additionalProperties?: Node | boolean
  readonly anyOf?: readonly Node[]
}

/** Every path that the schema knows; names that a person gives are `x`. */
function pathsOf(node: Node, path = ''): string[] {
  const deeper = (key: string, child: Node) => pathsOf(child, path === '' ? key : `${path}.${key}`)
  const { additionalProperties: named } = node
  return [
    path,
    ...Object.entries(node.properties ?? {}).flatMap(([key, child]) => deeper(key, child)),
    ...(typeof named === 'object' ? deeper('x', named) : []),
    ...(node.anyOf ?? []).flatMap((one) => pathsOf(one, path)),
  ]
}

const folder = new URL('../../scenarios/', import.meta.url)
const leversIn = (file: string) => {
  const text = readFileSync(new URL(file, folder), 'utf8')
  return leversOf(fieldsOf(text, readScenarioText(text))).map(({ path }) => path)
}

describe('what matters first', () => {
  it('is made of keys that a scenario has', () => {
    const paths = pathsOf(scenarioJsonSchema() as Node)
    expect(paths.length).toBeGreaterThan(200)
    for (const lever of levers) {
      // each of the alternatives of a pattern is a key
      const [, before = '', words = '', after = ''] =
        /^(.*?)\(([\w|-]+)\)(.*)$/.exec(lever.source) ?? []
      const own = words
        .split('|')
        .map((word) => (words === '' ? lever : new RegExp(`${before}${word}${after}`)))
      for (const one of own)
        expect(
          paths.filter((path) => one.test(path)),
          one.source,
        ).not.toEqual([])
    }
  })

  it.each(readdirSync(folder))('holds how many, when and with what power in %s', (file) => {
    const own = leversIn(file)
    expect(own.length).toBeGreaterThan(15)
    expect(own.length).toBeLessThan(80)
    expect(own[0]).toMatch(/^phases\..*\.count$/)
    expect(own.some((path) => /\.arrive/.test(path))).toBe(true)
    expect(own.some((path) => /\.power\.grid/.test(path))).toBe(true)
  })

  it('holds steps over a range of dates, users by date, contracts and dies', () => {
    expect(leversIn('abilene.yaml')).toContain('sites.first.power.grid.2026-02-01..2026-04-30')
    expect(leversIn('inference-chips.yaml')).toContain('work.tiers.standard.users.2025-06-01')
    expect(leversIn('abilene.yaml')).toContain('finance.contracts.lease.rent')
    expect(leversIn('openai-chip.yaml')).toContain('silicon.first.die.defect-density')
  })
})
