import { judgeClaims, type Planned, planCampus } from '../../src/campus/index.js'
import { createMemo, share } from '../../src/numeric/index.js'
import { type LoadedScenario, loadScenario, readScenarioText } from '../../src/scenario/index.js'
import type { Planner, Question, SeriesHead } from './contract.js'
import { readFrom } from './read-files.js'
import type { Answers } from './remote.js'

/** Plans that take less than this show no progress, ms. */
const quiet = 150

const memo = createMemo()

/** The text that was read last: it is read anew only when it changed, not while a slider moves. */
let read: { text: string; reading: ReturnType<typeof readScenarioText> } | undefined

/** The last plan, for who asks for its series, claims and runs. */
let last: (Planned & { readonly number: number; readonly loaded: LoadedScenario }) | undefined

/** What a site of the last plan faces; undefined where the plan is another or nothing swings. */
const facedAt = (number: number, site: string) =>
  last?.number === number && Object.hasOwn(last.faced, site) ? last.faced[site] : undefined

/** Runs are fetched when the first is asked for. */
const runs = () => import('./swings.js')

function load({ source, set }: Question) {
  if (read?.text !== source.text) {
    read = { text: source.text, reading: readScenarioText(source.text) }
  }
  return loadScenario(source.text, { reading: read.reading, set, read: readFrom(source.files) })
}

/** Sections of a plan that are not the same objects as before. */
function changed(before: Planned['plan'], now: Planned['plan']): Partial<Planned['plan']> {
  const old = before as unknown as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.entries(now).filter(([key, part]) => !Object.is(part, old[key])))
}

export const functions: Answers<Planner> = {
  async plan({ number, question, held }, tell) {
    const begun = performance.now()
    const loaded = await load(question)
    if (!loaded.ok) return { ok: false, diagnostics: loaded.diagnostics }
    memo.drain()
    const {
      plan: fresh,
      series,
      faced,
    } = planCampus(loaded, {
      memo,
      onStage: (stage) => performance.now() - begun > quiet && tell({ stage }),
    })
    const before = last
    const plan = before ? share(before.plan, fresh) : fresh
    last = { number, loaded, plan, series, faced }
    const on = before?.number === held ? before : undefined
    return {
      ok: true,
      number,
      on: on?.number ?? null,
      plan: on ? changed(on.plan, plan) : plan,
      series: Object.fromEntries(
        Object.entries(series).map(([name, { unit, start, step, values }]) => [
          name,
          { unit, start, step, length: values.length } satisfies SeriesHead,
        ]),
      ),
      diagnostics: loaded.diagnostics,
      currency: loaded.scenario.money.currency,
      seconds: (performance.now() - begun) / 1000,
      woken: memo.drain(),
    }
  },

  async series({ number, names }) {
    if (last?.number !== number) return undefined
    const { series } = last
    return Object.fromEntries(
      names.flatMap((name) => {
        const one = Object.hasOwn(series, name) ? series[name] : undefined
        // the memo keeps the original: what leaves is a copy
        return one ? [[name, { ...one, values: one.values.slice() }]] : []
      }),
    )
  },

  async claims({ number }) {
    return last?.number === number ? judgeClaims(last.loaded, last.plan) : undefined
  },

  async swing({ number, ...wanted }) {
    const faced = facedAt(number, wanted.site)
    return faced && (await runs()).runOf(faced, wanted)
  },

  async spectrum({ number, ...wanted }) {
    const faced = facedAt(number, wanted.site)
    return faced && (await runs()).spectrumOf(faced, wanted)
  },
}
