import type { Currency } from '../quantity/index.js'
import type {
  CaseGrade,
  Change,
  Explained,
  FigureExplained,
  InputExplained,
  TableExplained,
  WeighedInput,
} from '../study/index.js'
import {
  effectInWords,
  explainText,
  figureInWords,
  figureName,
  inputInWords,
  inputName,
  lookFirstInWords,
  movingInputs,
  originInWords,
  shareInWords,
  sourceInWords,
  stageSubject,
  stagesInWords,
  type ValueStyle,
} from '../words/index.js'
import { changeLines } from './change-rows.js'
import {
  type Line,
  longestText,
  margin,
  paragraph,
  plain,
  type ReportStyle,
  renderBlocks,
  renderLines,
  styled,
} from './line.js'
import { type Row, table } from './table.js'
import { displayWidth, padLeft, padRight, truncate } from './width.js'

/** What an explanation is written with besides its style. */
export interface ExplainReport {
  readonly explained: Explained
  readonly cases: readonly CaseGrade[]
  readonly currency: Currency
  readonly unitOf: (path: string) => string
  /** All inputs and changes, not only those that matter. */
  readonly all: boolean
  /** What `--set` did; absent without it. */
  readonly edit?:
    | { readonly woken: readonly string[]; readonly changes: readonly Change[] }
    | undefined
}

const inputsShown = 12
const changesShown = 20
const movesShown = 12

/** An explanation for the terminal. */
export function explainReport(report: ExplainReport, style: ReportStyle): string {
  const { explained, edit, currency, unitOf, all } = report
  const columns = Math.min(style.columns, longestText)
  const values = { lang: style.lang, text: explainText(style.lang), currency }
  const blocks = bodyOf(report, values, columns)
  const { text } = values
  if (edit) {
    const heads = [text.changed, text.before, text.after] as const
    const stages = stagesInWords(edit.woken, style.lang)
    blocks.push([
      [plain(margin), styled('strong', text.changed)],
      ...(stages === '' ? [] : paragraph(text.woken(stages), columns, 2, 'faint')),
      ...(edit.changes.length === 0
        ? paragraph(text.unchanged, columns, 2)
        : changeLines(
            edit.changes,
            unitOf,
            ['', heads[1], heads[2]],
            all ? Number.POSITIVE_INFINITY : changesShown,
            columns,
            values,
          )),
    ])
  }
  if (explained.kind === 'unknown') return renderLines(blocks.flat(), { ...style, columns })
  return renderBlocks(blocks, { ...style, columns })
}

function bodyOf(report: ExplainReport, values: ValueStyle, columns: number): Line[][] {
  const { explained } = report
  if (explained.kind === 'figure') return figureBlocks(explained, report, values, columns)
  if (explained.kind === 'input') return inputBlocks(explained, report, values, columns)
  if (explained.kind === 'table') return tableBlocks(explained, values, columns)
  return []
}

function figureBlocks(
  figure: FigureExplained,
  { cases, unitOf, all }: ExplainReport,
  values: ValueStyle,
  columns: number,
): Line[][] {
  const { text, lang } = values
  const { path, value, makers, inputs, equations } = figure
  const unit = unitOf(path)
  const made = makers.length === 0 ? text.scenariosOwn : text.madeBy(stagesInWords(makers, lang))
  const weighed = movingInputs(inputs)
  const shown = all ? weighed : weighed.slice(0, inputsShown)
  const isDate = unit === 'ISO day'
  const still = inputs.filter(
    ({ weight }) => weight !== null && !weighed.some((w) => w.weight === weight),
  )
  const untried = inputs.filter(({ weight }) => weight === null)
  const rest = text.restOf(String(inputs.length), String(still.length), String(untried.length))
  const rows = shown.map((input) => inputRows(input, figure, unit, values, columns, true))
  return [
    headLines(path, figureName(path, lang), figureInWords(value, unit, values), made, columns),
    inputs.length === 0
      ? []
      : [
          ...headOfMoves(isDate, values, columns),
          ...(rows.length === 0 ? paragraph(text.nothingMoves, columns, 2) : rows.flat()),
          ...(all ? [] : paragraph(rest, columns, 2, 'faint')),
        ],
    all ? restLines(inputs, new Set(shown), figure, unit, values, columns) : [],
    ...[lookFirstInWords(weighed, values)].map((said) =>
      said === '' ? [] : paragraph(said, columns),
    ),
    equations.length === 0
      ? []
      : [
          [plain(margin), styled('strong', text.equation)],
          ...equations.flatMap(({ anchor, title }) => equationLines(title, anchor, columns)),
        ],
    makers.length === 0 ? [] : caseLines(cases, values, columns),
  ]
}

/** The path, what it is and its value. */
function headLines(
  path: string,
  name: string,
  value: string,
  made: string,
  columns: number,
): Line[] {
  const room = columns - margin.length
  const gap = room - displayWidth(name) - displayWidth(value)
  const title: Line[] =
    gap >= 2
      ? [[plain(margin), plain(name), plain(' '.repeat(gap)), styled('strong', value)]]
      : [...paragraph(name, columns), [plain(margin), styled('strong', value)]]
  return [
    [plain(margin), styled('accent', path)],
    ...title,
    ...paragraph(made, columns, 0, 'faint'),
  ]
}

const effectWidth = 10

function headOfMoves(isDate: boolean, { text }: ValueStyle, columns: number): Line[] {
  const room = columns - margin.length - 2 * effectWidth
  const heads = [text.less, text.more].map((head) => padLeft(head, effectWidth)).join('')
  return [
    [plain(margin), styled('strong', padRight(text.moves, room)), styled('faint', heads)],
    [plain(`${margin}  `), styled('faint', text.step[isDate ? 'date' : 'figure'])],
  ]
}

/** An input on two lines: its path and what it does; its value and where that comes from. */
function inputRows(
  input: WeighedInput,
  figure: FigureExplained,
  unit: string,
  values: ValueStyle,
  columns: number,
  named: boolean,
): Line[] {
  const { text, lang } = values
  const { weight, origin, also } = input
  const lead = `${margin}  `
  const room = columns - lead.length - 2 * effectWidth
  const notes = [
    inputInWords(input.value, origin, input.dimension, values),
    ...(weight?.of === 'kelvin' ? [`± ${text.kelvin}`] : []),
    ...(weight?.of === 'days' ? [`± ${text.week}`] : []),
    ...(also.length > 0 ? [text.alsoAt(String(also.length))] : []),
    originInWords(origin, values),
    ...(named ? [stageSubject(input.stage, lang)] : []),
    ...(weight?.jumps ? [text.jumps] : []),
  ]
  const effects = [weight?.less, weight?.more].map((change) =>
    effectInWords(change, figure.value, unit, values),
  )
  return [
    [
      plain(lead),
      plain(padRight(truncate(input.path, room - 1), room)),
      plain(effects.map((one) => padLeft(one, effectWidth)).join('')),
    ],
    ...paragraph(notes.join(' · '), columns, 4, 'faint'),
  ]
}

/** Everything that does not move the figure, by the stage that reads it. */
function restLines(
  inputs: readonly WeighedInput[],
  shown: ReadonlySet<WeighedInput>,
  figure: FigureExplained,
  unit: string,
  values: ValueStyle,
  columns: number,
): Line[] {
  const stages = [...new Set(inputs.map(({ stage }) => stage))]
  return stages.flatMap((stage) => {
    const own = inputs.filter((input) => input.stage === stage && !shown.has(input))
    if (own.length === 0) return []
    return [
      [
        plain(margin),
        styled('strong', `${values.text.inputs}: ${stageSubject(stage, values.lang)}`),
      ],
      ...own.flatMap((input) => inputRows(input, figure, unit, values, columns, false)),
    ]
  })
}

function equationLines(title: string, anchor: string, columns: number): Line[] {
  const isShort = margin.length + title.length + anchor.length + 4 <= columns
  return isShort
    ? [[plain(`${margin}  ${title}  `), styled('faint', anchor)]]
    : [[plain(`${margin}  ${title}`)], ...paragraph(anchor, columns, 4, 'faint')]
}

function caseLines(cases: readonly CaseGrade[], { text }: ValueStyle, columns: number): Line[] {
  const head: Line = [plain(margin), styled('strong', text.cases)]
  if (cases.length === 0) return [head, ...paragraph(text.noCases, columns, 2)]
  const errorOf = (value: number, { error, unit }: CaseGrade) =>
    error === 'relative'
      ? shareInWords(value).replace('+', '')
      : `${Number(value.toPrecision(2))} ${/^[-1]$/.test(unit) ? '' : unit}`.trim()
  const rows = cases.map(
    (one): Row => ({
      cells: [
        one.nearest ? '' : `${one.room} ${one.table}`,
        one.nearest ? text.nearest(one.group) : one.group === 'all' ? text.all : one.group,
        String(one.n),
        errorOf(one.median, one),
        errorOf(one.worst, one),
      ],
    }),
  )
  const columnsOf = [
    { head: text.case },
    { head: '' },
    { head: text.number, align: 'right' as const },
    { head: text.median, align: 'right' as const },
    { head: text.worst, align: 'right' as const },
  ]
  return [
    head,
    ...table(columnsOf, rows, columns),
    ...paragraph(text.casesLegend, columns, 2, 'faint'),
  ]
}

function inputBlocks(
  input: InputExplained,
  { unitOf, all }: ExplainReport,
  values: ValueStyle,
  columns: number,
): Line[][] {
  const { text, lang } = values
  const { path, value, origin, dimension, readers, moves } = input
  const read = readers.length > 0 ? text.readers(stagesInWords(readers, lang)) : text.readByNone
  const told = origin ? [originInWords(origin, values), ...sourceInWords(origin, values)] : []
  const most = all ? Number.POSITIVE_INFINITY : movesShown
  return [
    [
      ...headLines(
        path,
        inputName(origin, values),
        inputInWords(value, origin, dimension, values),
        read,
        columns,
      ),
      ...told.flatMap((line) => paragraph(line, columns, 0, 'faint')),
    ],
    typeof value !== 'number'
      ? []
      : moves.length === 0
        ? paragraph(text.movesNothing, columns)
        : [
            [plain(margin), styled('strong', text.onePercent)],
            ...changeLines(moves, unitOf, ['', text.before, text.after], most, columns, values),
          ],
  ]
}

function tableBlocks(found: TableExplained, { text }: ValueStyle, columns: number): Line[][] {
  const list = (title: string, paths: readonly string[]): Line[] =>
    paths.length === 0
      ? []
      : [
          [plain(margin), styled('strong', title)],
          ...paths.map((path): Line => [plain(`${margin}  ${truncate(path, columns - 4)}`)]),
        ]
  return [
    list(text.underPlan(found.path), found.plan),
    list(text.underScenario(found.path), found.scenario),
  ]
}
