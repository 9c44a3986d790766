import type { Plan, PlannedTraining } from '../../../src/campus/index.js'
import type { StepTime, TrainingMemory } from '../../../src/model/training/index.js'
import { acceleratorName, figure, type Language } from '../../../src/words/index.js'
import { BarChart } from '../../chart/bar-chart.js'
import type { Bar } from '../../chart/bar-layout.js'
import { trainingText } from '../training.text.js'
import { type AlikePhases, alikePhases } from './run.js'

interface StepProps {
  readonly plan: Plan
  readonly name: string
  readonly run: PlannedTraining
  /** The run of the same name in the other variant. */
  readonly other: PlannedTraining | undefined
  readonly lang: Language
}

type StepPart = Exclude<keyof StepTime, 'total'>
type MemoryPart = Exclude<keyof TrainingMemory, 'total' | 'capacity'>

const stepColours: Readonly<Record<StepPart, number>> = {
  compute: 1,
  bubble: 2,
  tensor: 3,
  expert: 4,
  context: 6,
  pipeline: 5,
  data: 8,
  straggler: 7,
  optimiser: 7,
}
const memoryColours: Readonly<Record<MemoryPart, number>> = {
  weights: 1,
  gradients: 6,
  optimiser: 3,
  activations: 2,
  buffers: 7,
}
const stepParts = Object.keys(stepColours) as StepPart[]
const memoryParts = Object.keys(memoryColours) as MemoryPart[]

/** Time of a step by what it goes to, a bar for phases that do the same. */
export function StepBars({ plan, name, run, other, lang }: StepProps) {
  const text = trainingText[lang]
  const groups = alikePhases(run)
  const modelled = groups.filter(({ phase }) => phase.step !== null)
  const assumed = groups.filter(({ phase }) => phase.basis === 'assumed')
  const [first] = modelled
  const note = assumed[0] && (
    <p className="faint">
      {text.assumed(
        name,
        assumed.flatMap(({ names }) => names).join(', '),
        figure(assumed[0].phase.utilisation, 'fraction', lang),
      )}
    </p>
  )
  if (!first?.phase.step) return note ?? null
  const { step } = first.phase
  const losses = stepParts.filter((part) => part !== 'compute')
  const worst = losses.reduce((most, part) => (step[part] > step[most] ? part : most))
  const share = (seconds: number) => figure(seconds / step.total, 'fraction', lang)
  return (
    <>
      {note}
      <BarChart
        id={`step-${name}`}
        title={text.stepTitle(
          groupName(first, lang),
          figure(step.total, 'duration', lang),
          share(step.compute),
          text.parts[worst],
          share(step[worst]),
        )}
        subtitle={text.stepUnit}
        source={text.stepSource}
        bars={[
          ...modelled.map((group) => stepBar(group, plan, lang)),
          ...withStep(other).map((group) => ({
            ...stepBar(group, plan, lang),
            ...asOther(group, lang),
          })),
        ]}
        write={(value) => figure(value, 'duration', lang)}
        table={{
          columns: [
            { head: text.phase, unit: '' },
            { head: text.step, unit: 's' },
            ...stepParts.map((part) => ({ head: text.parts[part], unit: 's' })),
          ],
          rows: () =>
            modelled.flatMap(({ names, phase: { step } }) =>
              names.map((phase) => [phase, step!.total, ...stepParts.map((part) => step![part])]),
            ),
        }}
      />
    </>
  )
}

const withStep = (run: PlannedTraining | undefined) =>
  run ? alikePhases(run).filter(({ phase }) => phase.step !== null) : []

const groupName = ({ names }: AlikePhases, lang: Language) =>
  trainingText[lang].others(names[0]!, names.length - 1)

const asOther = (group: AlikePhases, lang: Language) => ({
  key: `B ${group.names[0]}`,
  label: `B ${groupName(group, lang)}`,
  outlined: true,
})

function stepBar(group: AlikePhases, plan: Plan, lang: Language): Bar {
  const { step } = group.phase
  const accelerator = acceleratorName(plan.phases[group.names[0]!]?.accelerator ?? '')
  return {
    key: group.names[0]!,
    label: `${groupName(group, lang)}${accelerator === '' ? '' : ` · ${accelerator}`}`,
    parts: stepParts.map((part) => ({
      label: trainingText[lang].parts[part],
      value: step?.[part] ?? 0,
      colour: stepColours[part],
    })),
    total: figure(step?.total ?? 0, 'duration', lang),
  }
}

/** Memory of an accelerator against what it has. */
export function MemoryBars({ plan, name, run, other, lang }: StepProps) {
  const text = trainingText[lang]
  const groups = withMemory(run)
  const filled = ({ phase: { memory } }: AlikePhases) =>
    memory ? memory.total / memory.capacity : 0
  const [fullest] = [...groups].sort((x, y) => filled(y) - filled(x))
  if (!fullest) return null
  return (
    <BarChart
      id={`memory-${name}`}
      title={text.memoryTitle(
        groupName(fullest, lang),
        figure(filled(fullest), 'fraction', lang),
        acceleratorName(plan.phases[fullest.names[0]!]?.accelerator ?? ''),
      )}
      subtitle={text.memoryUnit}
      source={text.stepSource}
      bars={[
        ...groups.map((group) => memoryBar(group, lang)),
        ...withMemory(other).map((group) => ({
          ...memoryBar(group, lang),
          ...asOther(group, lang),
        })),
      ]}
      write={(value) => figure(value, 'data', lang)}
      table={{
        columns: [
          { head: text.phase, unit: '' },
          ...memoryParts.map((part) => ({ head: text.memoryParts[part], unit: 'GB' })),
          { head: text.capacity('').trim(), unit: 'GB' },
        ],
        rows: () =>
          groups.flatMap(({ names, phase: { memory } }) =>
            names.map((phase) => [
              phase,
              ...memoryParts.map((part) => memory![part] / 1e9),
              memory!.capacity / 1e9,
            ]),
          ),
      }}
    />
  )
}

const withMemory = (run: PlannedTraining | undefined) =>
  run ? alikePhases(run).filter(({ phase }) => phase.memory !== null) : []

function memoryBar(group: AlikePhases, lang: Language): Bar {
  const text = trainingText[lang]
  const { memory } = group.phase
  return {
    key: group.names[0]!,
    label: groupName(group, lang),
    parts: memoryParts.map((part) => ({
      label: text.memoryParts[part],
      value: memory?.[part] ?? 0,
      colour: memoryColours[part],
    })),
    total: figure(memory?.total ?? 0, 'data', lang),
    ...(memory && {
      limit: {
        value: memory.capacity,
        label: text.capacity(figure(memory.capacity, 'data', lang)),
      },
    }),
  }
}
