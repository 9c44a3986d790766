import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const css = readFileSync(new URL('../style/font.css', import.meta.url), 'utf8')

/** Syllables of KS X 1001, which the pieces hold together. */
function standard(): Set<string> {
  const decoder = new TextDecoder('euc-kr')
  const out = new Set<string>()
  for (let row = 0xb0; row <= 0xc8; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) out.add(decoder.decode(Uint8Array.of(row, cell)))
  }
  return out
}

/** Letters of the pieces that are cut for our own words. */
function core(): Set<string> {
  const ranges = [...css.matchAll(/hangul-core-400[^}]*unicode-range: ([^;]+);/gs)][0]?.[1] ?? ''
  return new Set(
    ranges.split(/,\s*/).flatMap((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-')
      const [low, high] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
      return Array.from({ length: high - low + 1 }, (_, i) => String.fromCodePoint(low + i))
    }),
  )
}

it('has every syllable that our words use', () => {
  const known = new Set([...standard(), ...core()])
  const files = ['src/words', 'web', 'scenarios', 'catalog'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.(ts|tsx|yaml|csv)$/.test(file))
      .map((file) => new URL(`${folder}/${file}`, root)),
  )
  const used = new Set(files.flatMap((file) => readFileSync(file, 'utf8').match(/[가-힣]/g) ?? []))
  expect(used.size).toBeGreaterThan(500)
  expect([...used].filter((letter) => !known.has(letter))).toEqual([])
})
