import type { Plan } from '../../src/campus/index.js'
import { share } from '../../src/numeric/index.js'
import type { Override } from '../../src/scenario/index.js'
import type {
  Answer,
  Planner,
  Question,
  Refusal,
  SentAnswer,
  Source,
  VariantKey,
} from '../twin/contract.js'
import { type Remote, remote } from '../twin/remote.js'
import { type Failure, newVariant, type State, type Step, type Variant } from './state.js'
import { getState, setState } from './store.js'

/** No campus of a legal size takes this long; what does is stopped, ms. */
const longest = 60_000
const undoMost = 200

const worker = () =>
  remote<Planner>(
    () => new Worker(new URL('../twin/planner.worker.ts', import.meta.url), { type: 'module' }),
  )

/** A worker for each variant: one that hangs or is ended takes nothing from the other. */
export const planners: Readonly<Record<VariantKey, Remote<Planner>>> = { a: worker(), b: worker() }

/** Whether a question of the variant is being answered. */
const running: Record<VariantKey, boolean> = { a: false, b: false }

/** How often something else was opened: an answer to what was there before is nobody's. */
const openings: Record<VariantKey, number> = { a: 0, b: 0 }

/** Plans are numbered through, over all workers. */
let number = 0

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
  const opening = openings[key]
  let isTooLong = false
  const timer = setTimeout(() => {
    isTooLong = true
    planners[key].stop()
  }, longest)
  const isCurrent = () => getState().variants[key]?.question === question
  const change = (changed: (variant: Variant) => Partial<Variant>) => {
    if (openings[key] === opening) changeVariant(key, changed)
  }
  try {
    const held = getState().variants[key]?.answer?.number ?? null
    const wanted = { number: ++number, question, held }
    const result = await planners[key].call('plan', wanted, ({ stage }) =>
      change(() => ({ stage })),
    )
    change((variant) => ({ ...answered(variant, result), isStale: !isCurrent() }))
  } catch (error) {
    const failure: Failure = isTooLong
      ? { kind: 'too-long', seconds: longest / 1000 }
      : { kind: 'broken', reason: error instanceof Error ? error.message : String(error) }
    change(() => ({ stage: null, isStale: true, failure: isCurrent() ? failure : null }))
  } finally {
    clearTimeout(timer)
  }
}

/** Parts of the plan that did not change stay the same objects, so that their charts rest. */
function answered(variant: Variant, result: SentAnswer | Refusal): Partial<Variant> {
  const done = { failure: null, stage: null }
  if (!result.ok) return { ...done, refusal: result }
  const before = variant.answer
  const { on, ...rest } = result
  if (on !== null && on !== before?.number) throw new Error('an answer to another plan')
  const plan = { ...(on === null ? {} : before?.plan), ...rest.plan } as Plan
  const answer: Answer = { ...rest, plan }
  return { ...done, refusal: null, answer: before ? share(before, answer) : answer }
}

function ask(key: VariantKey, change: (variant: Variant) => Partial<Variant>): void {
  changeVariant(key, (variant) => ({ ...change(variant), isStale: true, failure: null }))
  void plan(key)
}

/** Asks again after a failure, of a new worker: one that could not be fetched stays so. */
export function again(key: VariantKey): void {
  planners[key].stop()
  ask(key, () => ({}))
}

/** What a hand on a slider says until it lets go; the text is not touched. */
export function tryValue(key: VariantKey, set: readonly Override[]): void {
  ask(key, ({ question }) => ({ question: { ...question, set } }))
}

const stepOf = ({ base, question }: Variant): Step => ({ base, source: question.source })

/** A new text or new files; the old ones can be had back by `undo`. */
export function edit(key: VariantKey, source: Source): void {
  ask(key, (variant) => {
    const { question, past } = variant
    if (source.text === question.source.text && source.files === question.source.files) {
      return { question: { source: question.source, set: [] } }
    }
    return {
      question: { source, set: [] },
      past: [...past, stepOf(variant)].slice(-undoMost),
      future: [],
    }
  })
}

/** Takes the last edit back, or the opening of another scenario. */
export function undo(key: VariantKey): void {
  const step = getState().variants[key]?.past.at(-1)
  if (!step) return
  ask(key, (variant) => ({
    base: step.base,
    question: { source: step.source, set: [] },
    past: variant.past.slice(0, -1),
    future: [stepOf(variant), ...variant.future],
  }))
}

/** Does again what was taken back. */
export function redo(key: VariantKey): void {
  const step = getState().variants[key]?.future[0]
  if (!step) return
  ask(key, (variant) => ({
    base: step.base,
    question: { source: step.source, set: [] },
    past: [...variant.past, stepOf(variant)],
    future: variant.future.slice(1),
  }))
}

/** Opens a scenario as a variant; what was there before can be had back by `undo`. */
export const open = (key: VariantKey, base: string | null, source: Source): void =>
  openAll({ [key]: { base, source } }, { window: null, cursor: null })

/** Ends the comparison. */
export const closeB = (): void => openAll({ b: null }, { active: 'a' })

/**
 * Opens scenarios and a view of them at once, so that nobody sees one without the other.
 * @param wanted variants that change; null: it is closed
 */
export function openAll(
  wanted: { readonly a?: Step; readonly b?: Step | null },
  view: Partial<State>,
): void {
  const changed = (['a', 'b'] as const).filter((key) => wanted[key] !== undefined)
  for (const key of changed) openings[key] += 1
  setState(({ variants }) => {
    const a = wanted.a ? opened(variants.a, wanted.a) : variants.a
    const b = wanted.b ? opened(variants.b, wanted.b) : variants.b
    return { ...view, variants: { a, b: wanted.b === null ? null : b } }
  })
  if (wanted.b === null) planners.b.stop()
  for (const key of changed) void plan(key)
}

function opened(before: Variant | null, { base, source }: Step): Variant {
  const past = before ? [...before.past, stepOf(before)].slice(-undoMost) : []
  return { ...newVariant(base, source), past }
}
