import type { Plan, PlannedTraining, PlannedTrainingPhase } from '../../../src/campus/index.js'
import {
  acceleratorName,
  figure,
  type Language,
  roomsText,
  wholeCount,
} from '../../../src/words/index.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import type { VariantKey } from '../../twin/contract.js'
import { trainingText } from '../training.text.js'
import { layoutText } from './run.js'

/** How each phase cuts and runs a run, all in figures. */
export function RunPhases({
  plan,
  name,
  run,
  other,
  lang,
}: {
  plan: Plan
  name: string
  run: PlannedTraining
  other: Plan | undefined
  lang: Language
}) {
  const text = trainingText[lang]
  const number = true
  const otherRun = other?.training[name]
  return (
    <DataTable
      caption={text.phasesTitle(name)}
      heads={[
        { head: text.phase },
        { head: text.accelerator },
        { head: text.basis },
        { head: text.utilisation, number },
        { head: text.layout },
        { head: text.microBatches, number },
        { head: text.step, number },
        { head: text.rate, number },
        { head: text.failures, number },
        { head: text.checkpoint, number },
        { head: text.goodput, number },
        { head: text.memory, number },
      ]}
      rows={[
        ...rows(plan, name, run, 'a', lang),
        ...(other && otherRun ? rows(other, name, otherRun, 'b', lang) : []),
      ]}
    />
  )
}

function rows(plan: Plan, name: string, run: PlannedTraining, variant: VariantKey, lang: Language) {
  return Object.entries(run.phases).map(
    ([phase, one]) =>
      [
        `${variant} ${phase}`,
        [
          variant === 'b' ? `B ${phase}` : phase,
          acceleratorName(plan.phases[phase]?.accelerator ?? ''),
          ...(one === null
            ? [roomsText(lang).doesNotFit]
            : cells(`training.${name}.phases.${phase}`, one, variant, lang)),
        ],
      ] as const,
  )
}

function cells(path: string, phase: PlannedTrainingPhase, variant: VariantKey, lang: Language) {
  const { layout, step, memory } = phase
  const told = (field: string, written: string) => (
    <Figure path={`${path}.${field}`} variant={variant}>
      {written}
    </Figure>
  )
  return [
    trainingText[lang].bases[phase.basis],
    told('utilisation', figure(phase.utilisation, 'fraction', lang)),
    layout === null ? '–' : layoutText(layout),
    layout === null ? '–' : told('layout.microBatches', wholeCount(layout.microBatches)),
    step === null ? '–' : told('step.total', figure(step.total, 'duration', lang)),
    told('tokensPerSecond', figure(phase.tokensPerSecond, 'tokenRate', lang)),
    told('timeBetweenFailures', figure(phase.timeBetweenFailures, 'duration', lang)),
    told('checkpointInterval', figure(phase.checkpointInterval, 'duration', lang)),
    told('goodput', figure(phase.goodput, 'fraction', lang)),
    memory === null ? '–' : told('memory.total', figure(memory.total, 'data', lang)),
  ]
}
