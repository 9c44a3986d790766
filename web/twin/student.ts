import planSchema from '../../schema/plan.schema.json'
import { planCampus } from '../../src/campus/index.js'
import { createMemo } from '../../src/numeric/index.js'
import { type LoadedScenario, loadScenario, placesOf } from '../../src/scenario/index.js'
import {
  type CaseGrade,
  compare,
  dimensionsOfScenario,
  explain,
  type FigureExplained,
  gradesFor,
  headlineOf,
  loadLibrary,
  solveFor,
  type Trunk,
  tablesFor,
  trunkOf,
} from '../../src/study/index.js'
import { planUnits } from '../../src/words/index.js'
import type { Progress, Question, Student } from './contract.js'
import { readFrom } from './read-files.js'
import type { Answers } from './remote.js'
import type { Opened } from './swings-study.js'

const unitOf = planUnits(planSchema)

/** Measured cases that come with the package, by `room/table`; each is fetched when it is needed. */
const tables = import.meta.glob<string>('../../validation/*/*.csv', {
  query: '?raw',
  import: 'default',
})

const open = ({ source, set }: Question) =>
  loadScenario(source.text, { set, read: readFrom(source.files) })

/** The last scenario that was explained, planned: most people ask for more than one figure of it. */
let kept: { question: Question; loaded: LoadedScenario; trunk: Trunk } | undefined

/** The last scenario whose swings were studied, planned. */
let studied: Opened | undefined

/** The scenario of a question, planned once; a refusal where its text has faults. */
async function plannedFor(question: Question, tell: (progress: Progress) => void) {
  const { openFor } = await import('./swings-study.js')
  const key = JSON.stringify(question)
  if (studied?.key !== key) {
    const loaded = await open(question)
    if (!loaded.ok) return { ok: false, diagnostics: loaded.diagnostics } as const
    studied = openFor(key, loaded, tell)
  }
  return { ok: true, opened: studied } as const
}

const isSame = (one: Question, other: Question) => JSON.stringify(one) === JSON.stringify(other)

async function casesOf({ path, likeness }: FigureExplained): Promise<CaseGrade[]> {
  const wanted = tablesFor(path)
  if (wanted.length === 0) return []
  const library = await loadLibrary()
  const grades: CaseGrade[] = []
  for (const table of wanted) {
    const text = await tables[`../../validation/${table.room}/${table.name}.csv`]?.()
    if (text !== undefined) grades.push(...gradesFor(table, text, library, likeness))
  }
  return grades
}

export const functions: Answers<Student> = {
  async explain({ question, path, all }, tell) {
    if (!kept || !isSame(kept.question, question)) {
      const loaded = await open(question)
      if (!loaded.ok) return { ok: false, diagnostics: loaded.diagnostics }
      kept = { question, loaded, trunk: trunkOf(loaded, {}, (stage) => tell({ stage })) }
    }
    const { loaded, trunk } = kept
    const explained = explain(loaded, trunk, path, {
      place: placesOf(question.source.text),
      unitOf,
      ...(all && { stagesMax: Number.POSITIVE_INFINITY }),
      onInput: (done, count) => tell({ stage: 'inputs', done, all: count }),
    })
    const cases = explained.kind === 'figure' ? await casesOf(explained) : []
    return { explained, cases, currency: loaded.scenario.money.currency }
  },

  async compare({ a, b }, tell) {
    const [before, after] = [await open(a), await open(b)]
    if (!before.ok) return { ok: false, diagnostics: before.diagnostics }
    if (!after.ok) return { ok: false, diagnostics: after.diagnostics }
    const memo = createMemo()
    const side = (loaded: typeof before, { source }: Question) => ({
      loaded,
      plan: planCampus(loaded, { memo, onStage: (stage) => tell({ stage }) }).plan,
      place: placesOf(source.text),
    })
    const [one, other] = [side(before, a), side(after, b)]
    return {
      comparison: compare(one, other, unitOf),
      headline: headlineOf(one.plan, other.plan),
      currency: after.scenario.money.currency,
    }
  },

  async solve({ question, claim, reading, path }, tell) {
    const loaded = await open(question)
    if (!loaded.ok) return { ok: false, diagnostics: loaded.diagnostics }
    const solution = solveFor(loaded, claim, path, reading, (stage) => tell({ stage }))
    return {
      solution,
      dimension: dimensionsOfScenario()(path, loaded.origin[path]),
      currency: loaded.scenario.money.currency,
    }
  },

  async hold({ question, ...wanted }, tell) {
    const planned = await plannedFor(question, tell)
    if (!planned.ok) return planned
    const { holdOf } = await import('./swings-study.js')
    return holdOf(planned.opened, wanted, tell)
  },

  async size({ question, ...wanted }, tell) {
    const planned = await plannedFor(question, tell)
    if (!planned.ok) return planned
    const { sizeOf } = await import('./swings-study.js')
    const sized = sizeOf(planned.opened, wanted, tell)
    if (!sized) throw new Error('no such moment')
    return sized
  },
}
