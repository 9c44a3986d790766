import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DATE_CODES, dimensionNames, isDimension, parseQuantity, QUANTITY_CODES } from './index.js'

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
const rows = [...readme.matchAll(/^\| `(.+)` \| (\w+) \| ([\d.e]+) \|$/gm)].map(
  ([, text, dimension, value]) =>
    [text!.replaceAll('\\|', '|'), dimension!, Number(value)] as const,
)

describe('the README', () => {
  it('has a table of examples', () => expect(rows.length).toBeGreaterThan(15))

  it.each(rows)('%s (%s) is %d', (text, dimension, value) => {
    if (!isDimension(dimension)) throw new Error(dimension)
    expect(parseQuantity(text, dimension)).toMatchObject({ ok: true, value })
  })

  it('names every code and every dimension', () => {
    for (const code of [...QUANTITY_CODES, ...DATE_CODES])
      expect(readme).toContain(`| \`${code}\` |`)
    for (const name of dimensionNames) expect(readme).toMatch(new RegExp(`\\b${name}\\b`))
  })
})
