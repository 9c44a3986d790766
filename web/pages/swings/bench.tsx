import { useMemo } from 'react'
import '../../style/swings.css'
import type { PlannedMoment } from '../../../src/campus/index.js'
import { figure, type Language, wholeCount } from '../../../src/words/index.js'
import { useOwnTime } from '../../chart/trace-chart.js'
import { Choice, useChoice } from '../../content/choice.js'
import { Tile, Tiles } from '../../content/tile.js'
import type { Answer, SwingsAsked, SwingsRun } from '../../twin/contract.js'
import { swingsText } from '../swings.text.js'
import { benchText } from './bench-text.js'
import { type Dials, dialsOf, isBuilt } from './dials.js'
import { DialsPanel } from './dials-panel.js'
import { rangeIn, verdictOf } from './outcome.js'
import { Range } from './range.js'
import { Scope } from './scope.js'
import { Sound } from './sound.js'
import type { TurnedDials } from './use-dials.js'
import { isSameMoment, useRun } from './use-run.js'
import { VerdictWord } from './verdict-word.js'
import { rateWindowInWords, worstIndex } from './worst.js'

/** While a hand is on a dial, and once it let go, s. */
const steps = { turning: 0.005, rest: 0.001 } as const
const windows = ['steady', 'start', 'checkpoint', 'failure', 'stop'] as const

/** Dials as they are shown: those of the hand, or none. */
export function useShownDials({ dials }: TurnedDials): Dials {
  const shown = useChoice('case', ['mine', 'built'])
  return useMemo(() => (shown === 'built' ? {} : dials), [shown, dials])
}

/** Window that the link names. */
export const useSwingWindow = (): SwingsAsked['window'] =>
  useChoice('stretch', windows) as SwingsAsked['window']

interface BenchProps {
  readonly a: Answer
  readonly b: Answer | null
  readonly site: string
  readonly index: number
  readonly moment: PlannedMoment
  readonly turned: TurnedDials
  readonly lang: Language
}

/** An oscilloscope on a moment, and dials that run it anew. */
export function Bench({ a, b, site, index, moment, turned, lang }: BenchProps) {
  const text = benchText[lang]
  const window = useSwingWindow()
  const dials = useShownDials(turned)
  const time = useOwnTime()
  const step = turned.isTurning ? steps.turning : steps.rest
  const wanted = useAsked(a, { site, moment: index, window }, dials, step)
  const kept = useRun('swing', 'a', wanted)
  const indexB = b ? worstIndex(b.plan, site) : null
  const wantedB = useAsked(b, { site, moment: indexB ?? 0, window }, dials, step)
  const keptB = useRun('swing', 'b', indexB === null ? null : wantedB)
  const { answer } = kept
  const run = answer?.run
  const isOurs = kept.wanted !== null && isSameMoment(kept.wanted, wanted)
  return (
    <section aria-busy={kept.wanted !== wanted} className="swing-section">
      <h2>{text.heading}</h2>
      <p className="faint">{text.intro}</p>
      <div className="swing-tools">
        <Choice
          name="stretch"
          label={text.window}
          options={windows}
          write={(option) => text.windows[option as (typeof windows)[number]]}
        />
        {!isBuilt(turned.dials) && (
          <Choice
            name="case"
            label={text.shown}
            options={['mine', 'built']}
            write={(option) => (option === 'built' ? text.built : text.mine)}
          />
        )}
      </div>
      {kept.isFailed && <p className="bad">{text.broken}</p>}
      {!answer && !kept.isFailed && <p className="faint">{swingsText[lang].loading}</p>}
      {answer && !run && <p>{swingsText[lang].notSimulated}</p>}
      {run && isOurs && (
        <div className="swing-bench">
          <DialsPanel
            turned={turned}
            standing={answer.standing}
            isIsland={moment.island}
            lang={lang}
          />
          <div className="scope">
            <Outcome {...{ run, moment, lang }} />
            <Scope
              {...{ run, time, lang }}
              other={b ? (keptB.answer?.run ?? null) : null}
              isIsland={moment.island}
            />
            <p className="faint">{text.zoom}</p>
            <Sound run={run} nominal={answer.standing.mains} lang={lang} />
          </div>
        </div>
      )}
    </section>
  )
}

/** A run to ask for, the same object until something of it is another. */
function useAsked(
  answer: Answer | null,
  { site, moment, window }: Pick<SwingsAsked, 'site' | 'moment' | 'window'>,
  dials: Dials,
  step: number,
) {
  const number = answer?.number
  return useMemo(
    () =>
      number === undefined ? null : { number, site, moment, window, dials: dialsOf(dials), step },
    [number, site, moment, window, dials, step],
  )
}

/** What a run comes to, in figures. */
function Outcome({
  run,
  moment,
  lang,
}: {
  run: NonNullable<SwingsRun['run']>
  moment: PlannedMoment
  lang: Language
}) {
  const text = benchText[lang]
  const { outcome, wasted, slowdown, ageing, frequency, asked } = run
  const [low, high] = rangeIn(asked) ?? [0, 0]
  // an island that is lost before the stretch that is shown has no curve, and no range
  const range = frequency && rangeIn(frequency)
  const isLostBefore = frequency?.length === 0
  const power = (value: number) => figure(value, 'power', lang)
  const { word, detail } = verdictOf(outcome, lang)
  return (
    <Tiles>
      <Tile label={text.verdict} {...(detail !== '' && { note: detail })}>
        <VerdictWord {...{ moment, word, lang }} holds={outcome.holds} />
      </Tile>
      {range && (
        <Tile
          label={text.frequency}
          {...(outcome.rateOfChange !== null && {
            note: text.rate(
              figure(outcome.rateOfChange, 'frequencyRate', lang),
              rateWindowInWords(lang),
            ),
          })}
        >
          <Range low={range[0]} high={range[1]} />
        </Tile>
      )}
      {!isLostBefore && (
        <Tile
          label={moment.island ? text.swing : text.swingOfGrid}
          note={text.swingNote(power(high - low))}
        >
          {power(outcome.swing)}
        </Tile>
      )}
      <Tile
        label={text.price}
        note={slowdown > 0 ? text.slower(figure(slowdown, 'fraction', lang)) : text.noSlower}
      >
        {power(Math.max(0, wasted))}
      </Tile>
      {ageing && (
        <Tile
          label={text.ageing}
          note={text.ageingNote(
            wholeCount(Math.round(ageing.cyclesPerDay)),
            figure(ageing.depth, 'fraction', lang),
          )}
        >
          {figure(ageing.life, 'duration', lang)}
        </Tile>
      )}
    </Tiles>
  )
}
