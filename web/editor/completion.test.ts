import { describe, expect, it } from 'vitest'
import { scenarioJsonSchema } from '../../src/scenario/index.js'
import { completionAt } from './completion.js'

const schema = scenarioJsonSchema()
/** `|` marks the place. */
const offered = (marked: string) => {
  const offset = marked.indexOf('|')
  const found = completionAt(marked.replace('|', ''), offset, schema)
  return found?.offers.map(({ label }) => label) ?? []
}

describe('completion', () => {
  it('offers sections at the margin', () => {
    expect(offered('campus: x\n|')).toEqual(expect.arrayContaining(['sites', 'phases', 'finance']))
  })

  it('offers the keys of the map that the indentation says', () => {
    const text = 'sites:\n  memphis:\n    power:\n      grid: 8 MW\n      |\nphases:\n'
    expect(offered(text)).toEqual(expect.arrayContaining(['grid', 'sources', 'reserve', 'storage']))
    expect(offered('phases:\n  first:\n    site: a\n    |')).toEqual(
      expect.arrayContaining(['accelerator', 'count', 'arrive']),
    )
  })

  it('offers the words that a key takes', () => {
    expect(offered('sites:\n  a:\n    power:\n      reserve: |')).toEqual(['none', 'n-1', 'n-2'])
  })

  it('offers names of the catalogue', () => {
    expect(offered('phases:\n  a:\n    accelerator: h|')).toContain('h100-sxm')
    expect(offered('sites:\n  a:\n    weather: |')).toContain('memphis-tn')
  })

  it('offers nothing in a comment', () => {
    expect(offered('# si|')).toEqual([])
  })
})
