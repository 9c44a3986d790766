import { share } from '../../src/numeric/index.js'
import type { Override } from '../../src/scenario/index.js'
import type { Answer, Planner, Question, Refusal, Source, VariantKey } from '../twin/contract.js'
import { remote } from '../twin/remote.js'
import { newVariant, type Variant } from './state.js'
import { getState, setState } from './store.js'

/** No campus of a legal size takes this long; what does is stopped, ms. */
const longest = 60_000
const undoMost = 200

/** The planning worker; it starts as soon as this module does. */
export const planner = remote<Planner>(
  () => new Worker(new URL('../twin/planner.worker.ts', import.meta.url), { type: 'module' }),
)

/** Question that is being answered, and whether another came meanwhile. */
const running: Record<VariantKey, boolean> = { a: false, b: false }

/** The stated change of one variant; nothing where it was closed. */
export function changeVariant(
  key: VariantKey,
  change: (variant: Variant) => Partial<Variant>,
): void {
  setState(({ variants }) => {
    const variant = variants[key]
    return variant ? { variants: { ...variants, [key]: { ...variant, ...change(variant) } } } : {}
  })
}

/**
 * Plans what a variant asks now. While the worker is busy the newest question waits and older ones
 * are dropped; an answer to an older question is shown as such until the newest is there.
 */
export async function plan(key: VariantKey): Promise<void> {
  if (running[key]) return
  running[key] = true
  try {
    for (;;) {
      const question = getState().variants[key]?.question
      if (!question) return
      await answer(key, question)
      if (getState().variants[key]?.question === question) return
    }
  } finally {
    running[key] = false
  }
}

async function answer(key: VariantKey, question: Question): Promise<void> {
  const timer = setTimeout(() => planner.stop(), longest)
  const isCurrent = () => getState().variants[key]?.question === question
  try {
    const result = await planner.call('plan', { variant: key, question }, ({ stage }) =>
      changeVariant(key, () => ({ stage })),
    )
    changeVariant(key, (variant) => ({ ...answered(variant, result), isStale: !isCurrent() }))
  } catch (error) {
    changeVariant(key, () => ({
      failure: error instanceof Error ? error.message : String(error),
      stage: null,
      isStale: !isCurrent(),
    }))
  } finally {
    clearTimeout(timer)
  }
}

/** Parts of the plan that did not change stay the same objects, so that their charts rest. */
function answered(variant: Variant, result: Answer | Refusal): Partial<Variant> {
  const done = { failure: null, stage: null }
  if (!result.ok) return { ...done, refusal: result }
  const before = variant.answer
  return { ...done, refusal: null, answer: before ? share(before, result) : result }
}

function ask(key: VariantKey, change: (variant: Variant) => Partial<Variant>): void {
  changeVariant(key, (variant) => ({ ...change(variant), isStale: true }))
  void plan(key)
}

/** What a hand on a slider says until it lets go; the text is not touched. */
export function tryValue(key: VariantKey, set: readonly Override[]): void {
  ask(key, ({ question }) => ({ question: { ...question, set } }))
}

/** A new text or new files; the old ones can be had back by `undo`. */
export function edit(key: VariantKey, source: Source): void {
  ask(key, ({ question, past }) => ({
    question: { source, set: [] },
    past: [...past, question.source].slice(-undoMost),
    future: [],
  }))
}

/** Takes the last edit back. */
export function undo(key: VariantKey): void {
  ask(key, ({ question, past, future }) => {
    const source = past.at(-1)
    if (!source) return {}
    return {
      question: { source, set: [] },
      past: past.slice(0, -1),
      future: [question.source, ...future],
    }
  })
}

/** Does again what was taken back. */
export function redo(key: VariantKey): void {
  ask(key, ({ question, past, future }) => {
    const [source, ...rest] = future
    if (!source) return {}
    return { question: { source, set: [] }, past: [...past, question.source], future: rest }
  })
}

/** Opens a scenario as a variant; what was there before can be had back by `undo`. */
export function open(key: VariantKey, base: string | null, source: Source): void {
  setState(({ variants }) => {
    const before = variants[key]
    const fresh = newVariant(base, source)
    const past = before ? [...before.past, before.question.source].slice(-undoMost) : []
    return { variants: { ...variants, [key]: { ...fresh, past } }, window: null, cursor: null }
  })
  void plan(key)
}

/** Ends the comparison. */
export function closeB(): void {
  setState(({ variants }) => ({ variants: { a: variants.a, b: null }, active: 'a' }))
}
