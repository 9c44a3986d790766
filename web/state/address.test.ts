import { beforeEach, expect, it, vi } from 'vitest'
import { newVariant, type State } from './state.js'

const colossus = 'campus: colossus\n'

// nothing here waits for anything but timers
vi.mock('./library.js', () => ({
  shippedNames: ['colossus'],
  shippedText: async (name: string) => (name === 'colossus' ? 'campus: colossus\n' : undefined),
}))
const letters = (text: string) => Buffer.from(text).toString('base64url')
vi.mock('./squeeze.js', () => ({
  squeeze: async (text: string) => Buffer.from(text).toString('base64url'),
  unsqueeze: async (words: string) =>
    words.includes('@') ? undefined : Buffer.from(words, 'base64url').toString(),
}))

/** The addresses of a tab, with the one that is shown, as a browser keeps them. */
class Tab {
  entries: string[]
  at = 0
  private readonly listeners: (() => void)[] = []
  constructor(first: string) {
    this.entries = [first]
  }
  readonly location = Object.defineProperty({} as { hash: string }, 'hash', {
    get: () => this.entries[this.at],
  })
  readonly history = {
    pushState: (_: null, __: string, fragment: string) => {
      this.entries = [...this.entries.slice(0, this.at + 1), fragment]
      this.at += 1
    },
    replaceState: (_: null, __: string, fragment: string) => {
      this.entries[this.at] = fragment
    },
  }
  readonly addEventListener = (_: string, listener: () => void) => this.listeners.push(listener)
  go(by: number) {
    this.at += by
    for (const listener of this.listeners) listener()
  }
  type(fragment: string) {
    this.history.pushState(null, '', fragment)
    for (const listener of this.listeners) listener()
  }
}

let tab: Tab
let store: typeof import('./store.js')
let actions: typeof import('./actions.js')
let planning: typeof import('./planning.js')

const start: State = {
  page: 'overview',
  lang: 'en',
  theme: 'system',
  variants: { a: newVariant('colossus', { text: colossus, files: {} }), b: null },
  active: 'a',
  window: null,
  cursor: null,
  panel: null,
  settings: {},
  notice: null,
}
/** Long enough for what waits to be written and for what is read. */
const rest = () => vi.advanceTimersByTimeAsync(450)
const text = () => store.getState().variants.a.question.source.text

beforeEach(async () => {
  vi.resetModules()
  vi.useFakeTimers()
  tab = new Tab('#/overview?a=colossus&lang=en')
  vi.stubGlobal('location', tab.location)
  vi.stubGlobal('history', tab.history)
  vi.stubGlobal('addEventListener', tab.addEventListener)
  vi.stubGlobal(
    'Worker',
    class {
      postMessage() {}
      terminate() {}
    },
  )
  store = await import('./store.js')
  actions = await import('./actions.js')
  planning = await import('./planning.js')
  store.begin(start)
  const { keepAddress } = await import('./address.js')
  keepAddress()
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

it('a page is a step back, a view is not', async () => {
  actions.goTo('power')
  await rest()
  actions.setSetting('site', 'memphis')
  await rest()
  expect(tab.entries).toEqual([
    '#/overview?a=colossus&lang=en',
    '#/power?a=colossus&lang=en&site=memphis',
  ])
})

it('back and forward through pages and scenarios leave the steps as they were', async () => {
  actions.goTo('power')
  await rest()
  planning.open('a', null, { text: 'campus: own\n', files: {} })
  await rest()
  const steps = [...tab.entries]
  tab.go(-1)
  await rest()
  expect(store.getState().page).toBe('overview')
  expect(text()).toBe(colossus)
  tab.go(1)
  await rest()
  expect(store.getState().page).toBe('power')
  expect(text()).toBe('campus: own\n')
  expect(tab.entries).toEqual(steps)
  // a view after it is still no step
  actions.setSetting('site', 'x')
  await rest()
  expect(tab.entries).toHaveLength(2)
})

it('back twice, faster than an address is read, ends where the person is', async () => {
  actions.goTo('power')
  await rest()
  actions.goTo('money')
  await rest()
  tab.go(-1)
  tab.go(-1)
  await rest()
  expect(store.getState().page).toBe('overview')
  expect([tab.entries.length, tab.at]).toEqual([3, 0])
})

it('back wins over an edit that is still to be written', async () => {
  actions.goTo('power')
  await rest()
  planning.edit('a', { text: 'campus: edited\n', files: {} })
  tab.go(-1)
  await rest()
  expect([tab.entries.length, tab.at, store.getState().page]).toEqual([2, 0, 'overview'])
  expect(text()).toBe(colossus)
  planning.undo('a')
  expect(text()).toBe('campus: edited\n')
})

it('a link that is pasted brings its window with its scenario, and closes B', async () => {
  planning.open('b', null, { text: 'campus: b\n', files: {} })
  await rest()
  const own = letters('campus: linked\n')
  tab.type(`#/power?ta=${own}&from=2025-01-01&to=2025-02-01&lang=ko`)
  await rest()
  const { window, variants, lang, page } = store.getState()
  expect([lang, page, text(), variants.b]).toEqual(['ko', 'power', 'campus: linked\n', null])
  expect(window).toEqual({ from: 1_735_689_600, to: 1_738_368_000 })
})

it('a page alone keeps what is open; a link that cannot be read is told', async () => {
  planning.open('b', null, { text: 'campus: b\n', files: {} })
  tab.type('#/power')
  await rest()
  expect(store.getState().variants.b).not.toBeNull()
  expect(tab.entries.at(-1)).toMatch(/^#\/power\?a=colossus&tb=/)
  tab.type('#/power?ta=@@@')
  await rest()
  expect(store.getState().notice).toContain('cannot be read')
  expect(text()).toBe(colossus)
})
