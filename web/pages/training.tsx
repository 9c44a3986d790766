import type { Plan, PlannedTraining } from '../../src/campus/index.js'
import { model as modelRecord } from '../../src/catalog/index.js'
import {
  dayInColumn,
  dayInText,
  figure,
  type Language,
  price,
  wholeCount,
} from '../../src/words/index.js'
import { epochOf } from '../content/calendar.js'
import { Choice, useChoice } from '../content/choice.js'
import { DataTable } from '../content/data-table.js'
import { Figure } from '../content/figure.js'
import { RoomFindings } from '../content/room-findings.js'
import { Tile, Tiles } from '../content/tile.js'
import type { Answer, VariantKey } from '../twin/contract.js'
import type { PageProps } from './page.js'
import { RunPhases } from './training/phases.js'
import { phasesOf } from './training/run.js'
import { Runs } from './training/runs.js'
import { MemoryBars, StepBars } from './training/step.js'
import { trainingText } from './training.text.js'

const toldMost = 3

/** Which run finishes when, and where its time, memory and money go. */
export default function Training({ a, b, lang }: PageProps) {
  const { plan } = a
  const text = trainingText[lang]
  const names = Object.keys(plan.training)
  const name = useChoice('run', names)
  const run = plan.training[name]
  const other = b?.plan.training[name]
  return (
    <>
      <p className="lead">{lead(plan, lang)}</p>
      {b && Object.keys(b.plan.training).length > 0 && (
        <p className="lead other">
          <b>B</b> {lead(b.plan, lang)}
        </p>
      )}
      <Runs a={a} b={b} lang={lang} />
      <Choice name="run" label={text.run} options={names} />
      {run && (
        <>
          <Headline answer={a} name={name} run={run} lang={lang} />
          <StepBars plan={plan} name={name} run={run} other={other} lang={lang} />
          <MemoryBars plan={plan} name={name} run={run} other={other} lang={lang} />
          <RunPhases
            plan={plan}
            name={name}
            run={run}
            other={b && other ? b.plan : undefined}
            lang={lang}
          />
        </>
      )}
      <AllRuns a={a} b={b} lang={lang} />
      <RoomFindings answer={a} rooms={['training']} lang={lang} />
    </>
  )
}

/** A model by what people call it. */
const modelName = (id: string) => modelRecord(id)?.name ?? id

function lead({ training }: Plan, lang: Language): string {
  const text = trainingText[lang]
  const runs = Object.entries(training)
  const told = runs.slice(0, toldMost).map(([name, run]) => sentence(name, run, lang))
  return told.join(' ') + (runs.length > toldMost ? text.more(runs.length - toldMost) : '')
}

function sentence(name: string, run: PlannedTraining, lang: Language): string {
  const text = trainingText[lang]
  const model = modelName(run.model)
  if (run.start === null) return text.never(name, model)
  if (run.finish === null) return text.unfinished(name, model, figure(run.done, 'fraction', lang))
  const takes = epochOf(run.finish) - epochOf(run.start)
  return text.finishes(
    name,
    model,
    dayInText(run.finish, lang),
    figure(takes, 'duration', lang),
    text.phases(phasesOf(run).length),
  )
}

function Headline({
  answer: { currency },
  name,
  run,
  lang,
}: {
  answer: Answer
  name: string
  run: PlannedTraining
  lang: Language
}) {
  const text = trainingText[lang]
  const path = `training.${name}`
  const shortest = Math.min(
    ...Object.values(run.phases).flatMap((phase) => (phase ? [phase.timeBetweenFailures] : [])),
  )
  const { across, cost } = run
  return (
    <Tiles>
      <Tile
        label={run.finish === null ? text.done : text.finish}
        note={run.start === null ? '' : text.since(dayInColumn(run.start, lang))}
      >
        <Figure path={`${path}.${run.finish === null ? 'done' : 'finish'}`}>
          {run.finish === null ? figure(run.done, 'fraction', lang) : dayInColumn(run.finish, lang)}
        </Figure>
      </Tile>
      <Tile
        label={text.hours}
        note={run.compute === null ? '' : text.compute(figure(run.compute, 'flop', lang))}
      >
        <Figure path={`${path}.acceleratorHours`}>
          {figure(run.acceleratorHours, 'count', lang)}
        </Figure>
      </Tile>
      {cost !== null && (
        <Tile
          label={text.cost}
          note={
            run.acceleratorHours > 0 &&
            text.costEach(price(cost / run.acceleratorHours, lang, currency))
          }
        >
          <Figure path={`${path}.cost`}>{figure(cost, 'money', lang, currency)}</Figure>
        </Tile>
      )}
      <Tile
        label={text.goodput}
        note={Number.isFinite(shortest) && text.failsEvery(figure(shortest, 'duration', lang))}
      >
        <Figure path={`${path}.goodput`}>{figure(run.goodput, 'fraction', lang)}</Figure>
      </Tile>
      {across && (
        <Tile
          label={text.across}
          note={text.acrossNote(
            across.sites.join(' – '),
            figure(across.bandwidth, 'dataRate', lang),
            figure(across.roundTrip, 'duration', lang),
          )}
        >
          <Figure path={`${path}.across.efficiency`}>
            {figure(across.efficiency, 'fraction', lang)}
          </Figure>
        </Tile>
      )}
    </Tiles>
  )
}

function AllRuns({ a, b, lang }: { a: Answer; b: Answer | null; lang: Language }) {
  const text = trainingText[lang]
  const number = true
  if (Object.keys(a.plan.training).length + Object.keys(b?.plan.training ?? {}).length < 2)
    return null
  return (
    <DataTable
      caption={text.allRuns}
      heads={[
        { head: text.run },
        { head: text.model },
        { head: text.starts, number },
        { head: text.ends, number },
        { head: text.done, number },
        { head: text.hours, number },
        { head: text.goodput, number },
        { head: text.cost, number },
      ]}
      rows={[...runRows(a, 'a', lang), ...(b ? runRows(b, 'b', lang) : [])]}
    />
  )
}

function runRows({ plan, currency }: Answer, variant: VariantKey, lang: Language) {
  return Object.entries(plan.training).map(([name, run]) => {
    const told = (field: keyof PlannedTraining, written: string) => (
      <Figure path={`training.${name}.${field}`} variant={variant}>
        {written}
      </Figure>
    )
    return [
      `${variant} ${name}`,
      [
        variant === 'b' ? `B ${name}` : name,
        modelName(run.model),
        told('start', dayInColumn(run.start, lang)),
        told('finish', dayInColumn(run.finish, lang)),
        told('done', figure(run.done, 'fraction', lang)),
        told('acceleratorHours', wholeCount(run.acceleratorHours)),
        told('goodput', figure(run.goodput, 'fraction', lang)),
        run.cost === null ? '–' : told('cost', figure(run.cost, 'money', lang, currency)),
      ],
    ] as const
  })
}
