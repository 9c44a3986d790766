import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { scenarioTemplate } from '../src/words/index.js'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const schema = z.fromJSONSchema(JSON.parse(read('schema/scenario.schema.json')))

describe('the JSON Schema that editors use', () => {
  it.each([
    ['scenarios/colossus.yaml', read('scenarios/colossus.yaml')],
    ['the template in English', scenarioTemplate('en')],
    ['the template in Korean', scenarioTemplate('ko')],
  ])('accepts %s', (_, text) => {
    const result = schema.safeParse(parse(text))
    expect(result.success ? [] : result.error.issues).toEqual([])
  })

  it('finds a misspelt key, a missing one and a wrong word', () => {
    const text = scenarioTemplate('en')
    for (const [part, by] of [
      ['reserve:', 'resrve:'],
      ['kind: new', 'kind: newish'],
      ['accelerator: gb300', ''],
    ] as const) {
      expect(text).toContain(part)
      expect(schema.safeParse(parse(text.replace(part, by))).success, by).toBe(false)
    }
  })
})
