import type { SwingCase } from '../../model/dynamics/index.js'
import type { ToldMachine, ToldSwings, ToldWindow } from '../../study/index.js'
import {
  figure,
  type Language,
  type SwingsMomentText,
  swingsMomentText,
  swingsText,
  wholeCount,
} from '../../words/index.js'
import { type Line, paragraph, plain, type ReportStyle, styled } from '../line.js'
import { type Row, table } from '../table.js'
import { bandInWords } from './story.js'

const right = { align: 'right' } as const

/** The machines that take the swing, and how the step that they accept comes about. */
export function machineLines(told: ToldSwings, { lang, columns }: ReportStyle): Line[] {
  const { machines, imported, stepAccepted } = told
  if (machines.length === 0) return []
  const words = swingsMomentText(lang)
  const heads = [
    { head: words.source },
    { head: words.units, ...right },
    { head: words.each, ...right },
    { head: words.inertia, ...right },
    { head: words.droop, ...right },
    { head: words.accepts, ...right },
  ]
  const lines = [
    togetherOf(machines, words, lang),
    ...(stepAccepted === null
      ? []
      : [words.step(figure(stepAccepted, 'power', lang), firstAtLimit(machines))]),
    ...(imported > 0 ? [words.imported(figure(imported, 'power', lang))] : []),
    words.basis,
  ]
  return [
    [plain('  '), styled('strong', words.machines)],
    ...table(
      heads,
      machines.map((one) => ({ cells: machineCells(one, lang) })),
      columns,
    ),
    ...lines.flatMap((line) => paragraph(line, columns, 2, 'faint')),
  ]
}

function machineCells(one: ToldMachine, lang: Language): string[] {
  const { source, units, rating, inertia, droop, accepts } = one
  return [
    source,
    wholeCount(units),
    rating === null ? '' : figure(rating, 'power', lang),
    inertia === null ? '' : figure(inertia, 'duration', lang),
    droop === null ? '' : figure(droop, 'fraction', lang),
    accepts === null ? '' : figure(accepts, 'fraction', lang),
  ]
}

/** A step is shared by inertia, so the machine with the least accepted step for its inertia binds. */
function firstAtLimit(machines: readonly ToldMachine[]): string {
  const room = ({ accepts, inertia }: ToldMachine) =>
    accepts !== null && inertia !== null && inertia > 0
      ? accepts / inertia
      : Number.POSITIVE_INFINITY
  return machines.reduce((least, one) => (room(one) < room(least) ? one : least)).source
}

/** Ratings and kinetic energy of all, in megawatt-seconds as the field has them. */
function togetherOf(
  machines: readonly ToldMachine[],
  words: SwingsMomentText,
  lang: Language,
): string {
  const sum = (of: (one: ToldMachine) => number) =>
    machines.reduce((all, one) => all + one.units * of(one), 0)
  const rating = sum((one) => one.rating ?? 0)
  const kinetic = sum((one) => (one.rating ?? 0) * (one.inertia ?? 0))
  const joules = `${Math.round(kinetic / 1e6)} MWs`
  const inertia = rating > 0 ? figure(kinetic / rating, 'duration', lang) : '0'
  return words.together(figure(rating, 'power', lang), joules, inertia)
}

/** What the job does beside its steps, and whether that holds. */
export function windowLines(told: ToldSwings, { lang, columns }: ReportStyle): Line[] {
  if (told.windows.length === 0) return []
  const words = swingsMomentText(lang)
  const names = swingsText(lang)
  const heads = [
    { head: words.window },
    { head: names.case },
    ...(told.island ? [{ head: names.frequency, ...right }] : []),
    { head: names.swing, ...right, ...(told.island && { drop: 1 }) },
    { head: names.verdict },
  ]
  const rows = told.windows.flatMap((window) => windowRows(window, told, lang))
  return [
    [plain('  '), styled('strong', words.windows)],
    ...table(heads, rows, columns),
    ...paragraph(words.beside, columns, 2, 'faint'),
  ]
}

function windowRows({ kinds, cases }: ToldWindow, told: ToldSwings, lang: Language): Row[] {
  const words = swingsMomentText(lang)
  const names = swingsText(lang)
  const known = [
    [names.cases.built(''), cases.built],
    [names.cases.floored(figure(told.floor, 'fraction', lang)), cases.floored],
    [names.cases.needed(figure(told.storageNeeded?.power ?? 0, 'power', lang)), cases.needed],
  ] as const
  return known
    .flatMap(([name, one]) => (one ? [[name, one] as const] : []))
    .map(([name, one], i) => ({
      cells: [
        i === 0 ? kinds.map((kind) => words.kinds[kind]).join(', ') : '',
        name,
        ...(told.island ? [bandInWords(one)] : []),
        figure(one.swing, 'power', lang),
        verdictOf(one, told, lang),
      ],
      ...(one.holds ? {} : { style: 'warning' as const }),
    }))
}

function verdictOf(one: SwingCase, { judged }: ToldSwings, lang: Language): string {
  const words = swingsMomentText(lang)
  const { holds, notJudged } = swingsText(lang)
  if (one.holds) return judged ? holds : notJudged
  if (one.lostAt !== null) return words.lost
  if (one.broken.length > 0) return `${words.limit} ${one.broken.join(', ')}`
  return one.shed > 0 ? words.shed : words.stepTooLarge
}
