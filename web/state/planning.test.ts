import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer, Question } from '../twin/contract.js'
import { newVariant } from './state.js'
import type { getState } from './store.js'

interface Posted {
  readonly id: number
  readonly name: string
  readonly argument: { readonly number: number; readonly question: Question }
}

/** A worker that answers when the test says so. */
class HeldWorker {
  static all: HeldWorker[] = []
  onmessage: (event: { data: unknown }) => void = () => undefined
  onerror: (event: { message: string }) => void = () => undefined
  isEnded = false
  readonly posted: Posted[] = []
  constructor() {
    HeldWorker.all.push(this)
  }
  postMessage(call: Posted) {
    this.posted.push(call)
  }
  terminate() {
    this.isEnded = true
  }
  /** Answers the last call with a plan of this campus. */
  answer(campus: string) {
    const { id, argument } = this.posted.at(-1)!
    const result = {
      ok: true,
      number: argument.number,
      on: null,
      plan: { campus },
    } as unknown as Answer
    this.onmessage({ data: { id, result } })
  }
}

const source = (text: string) => ({ text, files: {} })
const workers = () => HeldWorker.all
const texts = (worker: HeldWorker) => worker.posted.map((p) => p.argument.question.source.text)
const rest = () => vi.advanceTimersByTimeAsync(0)

let planning: typeof import('./planning.js')

beforeEach(async () => {
  vi.useFakeTimers()
  vi.resetModules()
  HeldWorker.all = []
  vi.stubGlobal('Worker', HeldWorker)
  const store = await import('./store.js')
  planning = await import('./planning.js')
  store.begin({
    page: 'overview',
    lang: 'en',
    theme: 'light',
    variants: { a: newVariant('colossus', source('one')), b: null },
    active: 'a',
    window: null,
    cursor: null,
    panel: null,
    settings: {},
    notice: null,
  })
  state = store.getState
})
let state: typeof getState
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('planning', () => {
  it('asks the newest question next and drops those between', async () => {
    void planning.plan('a')
    for (const text of ['two', 'three', 'four']) planning.edit('a', source(text))
    workers()[0]!.answer('of one')
    await rest()
    expect(state().variants.a).toMatchObject({
      isStale: true,
      answer: { plan: { campus: 'of one' } },
    })
    expect(texts(workers()[0]!)).toEqual(['one', 'four'])
    workers()[0]!.answer('of four')
    await rest()
    expect(state().variants.a).toMatchObject({
      isStale: false,
      answer: { plan: { campus: 'of four' } },
    })
  })

  it('never shows the answer of one scenario as that of another', async () => {
    void planning.plan('a')
    planning.open('a', 'korea', source('korea'))
    workers()[0]!.answer('of colossus')
    await rest()
    expect(state().variants.a.answer).toBeNull()
    workers()[0]!.answer('of korea')
    await rest()
    expect(state().variants.a).toMatchObject({
      isStale: false,
      answer: { plan: { campus: 'of korea' } },
    })
  })

  it('B that is closed while it plans ends its worker, and another B starts anew', async () => {
    planning.open('b', 'korea', source('korea'))
    planning.closeB()
    expect(workers()[0]!.isEnded).toBe(true)
    planning.open('b', 'abilene', source('abilene'))
    await rest()
    expect(state().variants.b).toMatchObject({ failure: null, answer: null })
    expect(texts(workers()[1]!)).toEqual(['abilene'])
    workers()[1]!.answer('of abilene')
    await rest()
    expect(state().variants.b?.answer?.plan.campus).toBe('of abilene')
    expect(state().variants.b?.past).toEqual([])
  })

  it('B that hangs takes nothing from A', async () => {
    void planning.plan('a')
    workers()[0]!.answer('of one')
    await rest()
    planning.open('b', 'korea', source('korea'))
    await vi.advanceTimersByTimeAsync(61_000)
    expect(workers()[1]!.isEnded).toBe(true)
    expect(state().variants.b?.failure).toEqual({ kind: 'too-long', seconds: 60 })
    expect(workers()[0]!.isEnded).toBe(false)
    expect(state().variants.a).toMatchObject({ failure: null, isStale: false })
  })

  it('a worker that breaks is told, nothing older counts as current, and a new one is asked again', async () => {
    void planning.plan('a')
    workers()[0]!.answer('of one')
    await rest()
    planning.edit('a', source('two'))
    workers()[0]!.onerror({ message: 'out of memory' })
    await rest()
    expect(state().variants.a).toMatchObject({
      failure: { kind: 'broken', reason: 'out of memory' },
      isStale: true,
    })
    planning.again('a')
    expect(state().variants.a.failure).toBeNull()
    await rest()
    workers()[1]!.answer('of two')
    await rest()
    expect(state().variants.a).toMatchObject({ failure: null, isStale: false })
  })

  it('an edit after a failure takes the failure away', async () => {
    void planning.plan('a')
    workers()[0]!.onerror({ message: 'x' })
    await rest()
    expect(state().variants.a.failure).not.toBeNull()
    planning.edit('a', source('two'))
    expect(state().variants.a.failure).toBeNull()
  })

  it('an edit or an undo while a slider is held lets go of it', async () => {
    void planning.plan('a')
    planning.edit('a', source('two'))
    planning.tryValue('a', [{ path: 'x', value: '1' }])
    planning.edit('a', source('three'))
    expect(state().variants.a.question.set).toEqual([])
    planning.tryValue('a', [{ path: 'x', value: '2' }])
    planning.undo('a')
    expect(state().variants.a.question).toEqual({ source: source('two'), set: [] })
    planning.redo('a')
    expect(state().variants.a.question.source.text).toBe('three')
  })

  it('undo brings the name back with the text, and the same text is no edit', () => {
    planning.open('a', 'korea', source('korea'))
    const { source: same } = state().variants.a.question
    planning.edit('a', same)
    planning.edit('a', { ...same })
    expect(state().variants.a.past).toHaveLength(1)
    planning.undo('a')
    expect(state().variants.a).toMatchObject({
      base: 'colossus',
      question: { source: { text: 'one' } },
    })
    planning.redo('a')
    expect(state().variants.a.base).toBe('korea')
    expect(state().variants.a.future).toEqual([])
  })

  it('an undo of nothing asks nothing', async () => {
    void planning.plan('a')
    workers()[0]!.answer('of one')
    await rest()
    planning.undo('a')
    planning.redo('a')
    expect(state().variants.a.isStale).toBe(false)
    expect(workers()[0]!.posted).toHaveLength(1)
  })
})
