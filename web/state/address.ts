import { shellText } from '../words/shell-text.js'
import { notify } from './actions.js'
import { remember } from './first-state.js'
import { fragmentOf, type Linked, type LinkedScenario, readFragment } from './link.js'
import { openAll } from './planning.js'
import type { State, Variant } from './state.js'
import { getState, subscribe } from './store.js'

const pause = 300

/** Keeps the address in step with the state, both ways: a page is a step back, a view is not. */
export function keepAddress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let written = location.hash
  let before = getState()
  let isReading = false
  let reads = 0
  let writing = Promise.resolve()

  /** One after the other: a long text takes longer to write than a short one. */
  function write(): void {
    clearTimeout(timer)
    writing = writing.then(writeNow)
  }

  async function writeNow(): Promise<void> {
    const state = getState()
    const fragment = await fragmentOf(state)
    // the back button came first: what is shown will follow it
    if (location.hash !== written) return
    const isStep = state.page !== before.page
    before = state
    if (fragment === written) return
    if (isStep) history.pushState(null, '', fragment)
    else history.replaceState(null, '', fragment)
    written = location.hash
  }

  subscribe(() => {
    const state = getState()
    if (state.lang !== before.lang || state.theme !== before.theme) remember(state)
    if (isReading) {
      before = state
      return
    }
    if (isSameView(state, before)) return
    if (state.page !== before.page) return write()
    clearTimeout(timer)
    timer = setTimeout(write, pause)
  })
  addEventListener('hashchange', async () => {
    if (location.hash === written) return
    clearTimeout(timer)
    written = location.hash
    reads += 1
    const read = reads
    const linked = await readFragment(location.hash)
    if (read !== reads) return
    isReading = true
    readBack(linked)
    isReading = false
    timer = setTimeout(write, pause)
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
function readBack(linked: Linked): void {
  const { page, lang, variants } = getState()
  const changed = (wanted: LinkedScenario | undefined, variant: Variant | null) =>
    wanted && wanted.text !== variant?.question.source.text
      ? { base: wanted.base, source: { text: wanted.text, files: {} } }
      : undefined
  const a = changed(linked.a, variants.a)
  const b = changed(linked.b, variants.b)
  // a link that names one scenario shows one
  const isAlone = linked.a !== undefined && linked.b === undefined && !linked.isBroken
  openAll(
    { ...(a && { a }), ...(b && { b }), ...(isAlone && variants.b && { b: null }) },
    {
      page: linked.page || page,
      lang: linked.lang ?? lang,
      window: linked.window,
      panel: linked.panel,
      settings: linked.settings,
      ...(a && { cursor: null }),
      ...(isAlone && { active: 'a' as const }),
    },
  )
  if (linked.isBroken) notify(shellText[getState().lang].brokenLink)
}
