import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fragmentOf, readFragment } from './link.js'
import { squeeze, unsqueeze } from './squeeze.js'
import { newVariant, type State } from './state.js'

const most = 256 * 1024
const folder = new URL('../../scenarios/', import.meta.url)
const shipped = readdirSync(folder).map((file) => ({
  base: file.replace('.yaml', ''),
  text: readFileSync(new URL(file, folder), 'utf8'),
}))
/** Any text that UTF-8 can carry. */
const text = fc.string({ unit: 'grapheme', maxLength: 300 })

describe('letters of an address', () => {
  it('carry any text there and back', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const letters = await squeeze(one)
        expect(letters).toMatch(/^[\w-]*$/)
        expect(await unsqueeze(letters, most)).toBe(one)
      }),
    )
    expect(await unsqueeze(await squeeze('\ufeffa: 1'), most)).toBe('\ufeffa: 1')
  })

  it('unfold into no more than the limit', async () => {
    const letters = await squeeze('가'.repeat(1000))
    expect(await unsqueeze(letters, 2999)).toBeUndefined()
    expect(await unsqueeze(letters, 3000)).toHaveLength(1000)
  })

  it('that nobody wrote give nothing, or a text within the limit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\w-]{0,60}$/), async (letters) => {
        const found = await unsqueeze(letters, 100)
        expect((found ?? '').length).toBeLessThanOrEqual(100)
      }),
    )
  })
})

const day = 86_400
const scenario = fc.oneof(
  fc.constantFrom(...shipped),
  text.map((own) => ({ base: null, text: own })),
  fc.tuple(fc.constantFrom(...shipped), text).map(([{ base }, own]) => ({ base, text: own })),
)
const path = fc.stringMatching(/^[a-z가-힣][a-z.0-9 %&=#+가-힣-]{0,40}$/)
const state: fc.Arbitrary<State> = fc
  .record({
    page: fc.stringMatching(/^[a-z][a-z-]{0,10}$/),
    lang: fc.constantFrom('en' as const, 'ko' as const),
    a: scenario,
    b: fc.option(scenario),
    window: fc.option(
      fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 4_000 })),
    ),
    panel: fc.oneof(
      fc.constant(null),
      fc.record({ kind: fc.constant('editor' as const), path: fc.option(path) }),
      fc.record({
        kind: fc.constant('explain' as const),
        path,
        variant: fc.constantFrom('a' as const, 'b' as const),
      }),
    ),
    settings: fc.dictionary(
      fc.stringMatching(/^[a-z]{3,12}$/).filter((key) => !/^(lang|from|explain|edit)$/.test(key)),
      fc.string({ maxLength: 20 }),
      { maxKeys: 8, noNullPrototype: true },
    ),
  })
  .map(({ a, b, window, ...rest }) => ({
    ...rest,
    theme: 'system' as const,
    variants: {
      a: newVariant(a.base, { text: a.text, files: {} }),
      b: b && newVariant(b.base, { text: b.text, files: {} }),
    },
    window: window && { from: window[0] * day, to: (window[0] + window[1]) * day },
    active: 'a' as const,
    cursor: null,
    notice: null,
  }))

describe('a link', () => {
  it('brings any state back', async () => {
    await fc.assert(
      fc.asyncProperty(state, async (one) => {
        const linked = await readFragment(await fragmentOf(one))
        const of = (key: 'a' | 'b') => {
          const variant = one.variants[key]
          return variant ? { base: variant.base, text: variant.question.source.text } : undefined
        }
        expect(linked).toEqual({
          page: one.page,
          lang: one.lang,
          a: of('a'),
          b: of('b'),
          window: one.window,
          panel: one.panel,
          settings: one.settings,
          isBroken: false,
        })
      }),
      { numRuns: 150 },
    )
  })

  it('that nobody wrote throws nothing and lets only known things in', async () => {
    const word = fc.constantFrom('lang', 'a', 'b', 'ta', 'tb', 'from', 'to', 'explain', 'edit', 'x')
    const garbled = fc
      .array(fc.tuple(word, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 8 })
      .map((pairs) => `#/overview?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`)
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), garbled), async (fragment) => {
        const linked = await readFragment(fragment)
        expect(linked.page).toMatch(/^[a-z-]{0,40}$/)
        expect([undefined, 'en', 'ko']).toContain(linked.lang)
        if (linked.window) expect(linked.window.to).toBeGreaterThan(linked.window.from)
        expect(Object.keys(linked.settings).length).toBeLessThanOrEqual(16)
      }),
      { numRuns: 300 },
    )
  })
})
