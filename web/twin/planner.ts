import { judgeClaims, planCampus, type SeriesTable } from '../../src/campus/index.js'
import { createMemo } from '../../src/numeric/index.js'
import { type LoadedScenario, loadScenario, readScenarioText } from '../../src/scenario/index.js'
import type { Planner, Question, SeriesHead, VariantKey } from './contract.js'
import { readFrom } from './read-files.js'
import type { Answers } from './remote.js'

/** Plans that take less than this show no progress, ms. */
const quiet = 150

/** What is kept of a variant between its plans. */
function desk() {
  const memo = createMemo()
  let text: string | undefined
  let reading: ReturnType<typeof readScenarioText> | undefined
  return {
    memo,
    loaded: undefined as LoadedScenario | undefined,
    plan: undefined as ReturnType<typeof planCampus>['plan'] | undefined,
    series: {} as SeriesTable,
    /** The text is read anew only when it changed, not while a slider moves. */
    load({ source, set }: Question) {
      if (source.text !== text || !reading) reading = readScenarioText(source.text)
      text = source.text
      return loadScenario(source.text, { reading, set, read: readFrom(source.files) })
    },
  }
}

const desks: Readonly<Record<VariantKey, ReturnType<typeof desk>>> = { a: desk(), b: desk() }

export const functions: Answers<Planner> = {
  async plan({ variant, question }, tell) {
    const own = desks[variant]
    const begun = performance.now()
    const loaded = await own.load(question)
    if (!loaded.ok) return { ok: false, diagnostics: loaded.diagnostics }
    own.memo.drain()
    const { plan, series } = planCampus(loaded, {
      memo: own.memo,
      onStage: (stage) => performance.now() - begun > quiet && tell({ stage }),
    })
    own.loaded = loaded
    own.plan = plan
    own.series = series
    return {
      ok: true,
      plan,
      series: Object.fromEntries(
        Object.entries(series).map(([name, { unit, start, step, values }]) => [
          name,
          { unit, start, step, length: values.length } satisfies SeriesHead,
        ]),
      ),
      diagnostics: loaded.diagnostics,
      currency: loaded.scenario.money.currency,
      seconds: (performance.now() - begun) / 1000,
      woken: own.memo.drain(),
    }
  },

  async series({ variant, names }) {
    const { series } = desks[variant]
    return Object.fromEntries(
      names.flatMap((name) => {
        const one = series[name]
        // the memo keeps the original: what leaves is a copy
        return one ? [[name, { ...one, values: one.values.slice() }]] : []
      }),
    )
  },

  async claims({ variant }) {
    const { loaded, plan } = desks[variant]
    return loaded && plan ? judgeClaims(loaded, plan) : {}
  },
}
