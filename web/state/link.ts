import { limits } from '../../src/scenario/index.js'
import type { Language } from '../../src/words/index.js'
import { shippedText } from './library.js'
import { squeeze, unsqueeze } from './squeeze.js'
import type { State, Variant, Window } from './state.js'

/** A scenario of a link: one that is shipped, or a text of its own. */
export interface LinkedScenario {
  readonly base: string | null
  readonly text: string
}

/** What a link says; parts that it does not say, or says wrongly, are absent. */
export interface Linked {
  readonly page: string
  readonly lang: Language | undefined
  readonly a: LinkedScenario | undefined
  readonly b: LinkedScenario | undefined
  readonly window: Window | null
  readonly panel: State['panel']
  readonly settings: Readonly<Record<string, string>>
  /** The link names or carries a scenario that cannot be read. */
  readonly isBroken: boolean
}

const day = 86_400
const own = new Set(['lang', 'a', 'b', 'ta', 'tb', 'from', 'to', 'explain', 'of', 'edit'])
const settingsMost = 16

/** The fragment that brings the state back: page, scenarios, view. It never leaves the browser. */
export async function fragmentOf(state: State): Promise<string> {
  const words = new URLSearchParams()
  await writeVariant(words, 'a', state.variants.a)
  if (state.variants.b) await writeVariant(words, 'b', state.variants.b)
  words.set('lang', state.lang)
  if (state.window) {
    words.set('from', isoDay(state.window.from))
    words.set('to', isoDay(state.window.to))
  }
  if (state.panel?.kind === 'explain') {
    words.set('explain', state.panel.path)
    words.set('of', state.panel.variant)
  }
  if (state.panel?.kind === 'editor') words.set('edit', state.panel.path ?? '')
  for (const [key, value] of Object.entries(state.settings)) words.set(key, value)
  return `#/${state.page}?${words}`
}

/** Reads a fragment: untrusted letters in, only known things out. */
export async function readFragment(fragment: string): Promise<Linked> {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split(/\?(.*)/s)
  const words = new URLSearchParams(query)
  const [a, b] = [await readVariant(words, 'a'), await readVariant(words, 'b')]
  const lang = words.get('lang')
  const others = [...words].filter(
    ([key, value]) => !own.has(key) && /^[a-z]{1,20}$/.test(key) && value.length <= 200,
  )
  return {
    page: /^[a-z-]{1,40}$/.test(path) ? path : '',
    lang: lang === 'ko' || lang === 'en' ? lang : undefined,
    a: a ?? undefined,
    b: b ?? undefined,
    window: readWindow(words),
    panel: readPanel(words),
    settings: Object.fromEntries(others.slice(0, settingsMost)),
    isBroken: a === null || b === null,
  }
}

async function writeVariant(words: URLSearchParams, key: 'a' | 'b', variant: Variant) {
  const { text } = variant.question.source
  if (variant.base !== null) {
    words.set(key, variant.base)
    if ((await shippedText(variant.base)) === text) return
  }
  words.set(`t${key}`, await squeeze(text))
}

/** undefined: the link says nothing of it; null: what it says cannot be read. */
async function readVariant(
  words: URLSearchParams,
  key: 'a' | 'b',
): Promise<LinkedScenario | null | undefined> {
  const base = words.get(key)
  const letters = words.get(`t${key}`)
  if (letters !== null) {
    const text = await unsqueeze(letters, limits.bytes)
    const known = base !== null && (await shippedText(base)) !== undefined
    return text === undefined ? null : { base: known ? base : null, text }
  }
  if (base === null) return undefined
  const text = await shippedText(base)
  return text === undefined ? null : { base, text }
}

function readWindow(words: URLSearchParams): Window | null {
  const [from, to] = ['from', 'to'].map((key) => {
    const written = words.get(key) ?? ''
    return /^\d{4}-\d{2}-\d{2}$/.test(written)
      ? Date.parse(`${written}T00:00:00Z`) / 1000
      : Number.NaN
  }) as [number, number]
  return to - from >= day ? { from, to } : null
}

function readPanel(words: URLSearchParams): State['panel'] {
  const isPath = (path: string) => path.length <= 300 && !/\p{Cc}/u.test(path)
  const explain = words.get('explain')
  if (explain !== null && isPath(explain)) {
    return { kind: 'explain', path: explain, variant: words.get('of') === 'b' ? 'b' : 'a' }
  }
  const edited = words.get('edit')
  return edited !== null && isPath(edited) ? { kind: 'editor', path: edited || null } : null
}

const isoDay = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10)
