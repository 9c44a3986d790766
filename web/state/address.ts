import { remember } from './first-state.js'
import { fragmentOf, readFragment } from './link.js'
import { open } from './planning.js'
import type { State } from './state.js'
import { getState, setState, subscribe } from './store.js'

const pause = 300

/** Keeps the address in step with the state, both ways: a page is a step back, a view is not. */
export function keepAddress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let written = location.hash
  let before = getState()

  async function write(): Promise<void> {
    const state = getState()
    const fragment = await fragmentOf(state)
    if (fragment === written) return
    const isStep = state.page !== before.page
    before = state
    written = fragment
    if (isStep) history.pushState(null, '', fragment)
    else history.replaceState(null, '', fragment)
  }

  subscribe(() => {
    const state = getState()
    if (isSameView(state, before)) return
    if (state.lang !== before.lang || state.theme !== before.theme) remember(state)
    if (state.page !== before.page) {
      clearTimeout(timer)
      void write()
      return
    }
    clearTimeout(timer)
    timer = setTimeout(() => void write(), pause)
  })
  addEventListener('hashchange', () => {
    if (location.hash === written) return
    written = location.hash
    void readBack()
  })
}

function isSameView(one: State, other: State): boolean {
  return (
    one.page === other.page &&
    one.lang === other.lang &&
    one.theme === other.theme &&
    one.window === other.window &&
    one.panel === other.panel &&
    one.settings === other.settings &&
    one.variants.a.question.source === other.variants.a.question.source &&
    one.variants.b?.question.source === other.variants.b?.question.source
  )
}

/** The address changed by hand or by the back button. */
async function readBack(): Promise<void> {
  const linked = await readFragment(location.hash)
  const { page, lang, variants } = getState()
  setState({
    page: linked.page || page,
    lang: linked.lang ?? lang,
    window: linked.window,
    panel: linked.panel,
    settings: linked.settings,
  })
  for (const key of ['a', 'b'] as const) {
    const wanted = linked[key]
    if (wanted && wanted.text !== variants[key]?.question.source.text) {
      open(key, wanted.base, { text: wanted.text, files: {} })
    }
  }
}
