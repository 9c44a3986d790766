import { casesOf, type GradedTable, type Library } from '../../model/grade.js'
import { longestMatch, parseCsv, writeCsv } from '../../numeric/index.js'
import { gradedTables } from '../validate/tables.js'
import { gradeCases } from '../validate/validate.js'

/** How well the twin tells measured cases of the kind of a figure. */
export interface CaseGrade {
  readonly room: string
  readonly table: string
  /** The table's own group, or what the nearest cases have in common. */
  readonly group: string
  /** Cases of the same accelerator, model or size, not all of the table. */
  readonly nearest: boolean
  readonly n: number
  /** Absolute errors: shares of what was measured, or in its unit. */
  readonly median: number
  readonly worst: number
  readonly error: 'relative' | 'absolute'
  /** Unit of absolute errors. */
  readonly unit: string
}

type TableOf = readonly [table: string, group?: string]

const dates: readonly TableOf[] = [['schedule/sra_analytic'], ['schedule/hillier_network']]
const trained: readonly TableOf[] = [
  ['training/training_runs'],
  ['training/mpt_fsdp_runs'],
  ['training/vtrain_multi_node'],
]
const served: readonly TableOf[] = [
  ['serving/inferencex_agg_points'],
  ['serving/measured_points'],
  ['serving/mlperf_inference_llm'],
]
const lost: readonly TableOf[] = [['training/failures_goodput']]
const pue: readonly TableOf[] = [
  ['cooling/facility_pue_cases', 'PUE'],
  ['cooling/pue_wue_regions', 'PUE'],
]

/** Tables that grade a part of the plan, and the group of theirs that does. */
const tables: Readonly<Record<string, readonly TableOf[]>> = {
  'phases.*.first': dates,
  'phases.*.half': dates,
  'phases.*.most': dates,
  'phases.*.ready': dates,
  'phases.*.timeToMost': dates,
  'phases.*.timeToReady': dates,
  'phases.*.timeAfterPrevious': dates,
  'phases.*.losses.goodput': lost,
  ready: dates,
  activities: dates,
  'sites.*.itPowerAverage': [['load/dgx_h100_training_trace']],
  'sites.*.months.pue': pue,
  'sites.*.cooling.pueAverage': pue,
  'sites.*.cooling.pueDesign': pue,
  'sites.*.cooling.waterEffectiveness': [['cooling/pue_wue_regions', 'WUE']],
  'sites.*.cooling.water': [
    ['cooling/facility_pue_cases', 'water'],
    ['cooling/pue_wue_regions', 'WUE'],
  ],
  'sites.*.cooling.plant': [['cooling/chillers_eir']],
  'sites.*.cooling.compressorHours': [['cooling/chillers_eir']],
  'sites.*.swings': [['dynamics/frequency']],
  'sites.*.power.energy': [['dispatch/dispatch-cost']],
  'sites.*.power.fuel': [['dispatch/dispatch-cost']],
  'sites.*.power.cost': [['dispatch/dispatch-cost'], ['dispatch/tariff']],
  'sites.*.power.adequacy': [['dispatch/reliability']],
  networks: [['fabric/fabric_facts']],
  'training.*.finish': [...trained, ...lost],
  'training.*.done': [...trained, ...lost],
  'training.*.acceleratorHours': [...trained, ...lost],
  'training.*.goodput': lost,
  'training.*.phases': trained,
  'training.*.phases.*.memory': [['training/memory_activation']],
  'training.*.phases.*.goodput': lost,
  'training.*.phases.*.timeBetweenFailures': lost,
  'training.*.phases.*.checkpointInterval': lost,
  serving: served,
  comparisons: [['serving/measured_points'], ['serving/mlperf_inference_llm']],
  tiers: [['rationing/tiers_prices']],
  chips: [['silicon/chiplet_actuary_cases'], ['silicon/gross_die_per_wafer']],
  'chips.*.dieYieldRaw': [['silicon/yield_models_reference']],
  'money.loans': [['finance/sam_singleowner']],
  'money.standings': [['finance/sam_singleowner'], ['finance/xirr_flows']],
}

/** What a figure is like: names that cases may have in common with it, and its size. */
export interface Likeness {
  /** Ids of accelerators and models, places. */
  readonly names: readonly string[]
  /** Accelerators. */
  readonly count: number
}

/** Tables that grade the figure at a path of the plan. */
export function tablesFor(path: string): readonly (GradedTable & { readonly group?: string })[] {
  return (longestMatch(tables, path) ?? []).flatMap(([name, group]) => {
    const table = gradedTables.find((one) => `${one.room}/${one.name}` === name)
    return table ? [{ ...table, ...(group !== undefined && { group }) }] : []
  })
}

/** Every table that grades some part of the plan, as `room/table`. */
export const tablesNamed: readonly string[] = [
  ...new Set(Object.values(tables).flatMap((list) => list.map(([name]) => name))),
]

/**
 * Grades of a table of measured cases: all of the group that tells of the figure, and those that
 * are most like it.
 * @param text CSV of the table
 */
export function gradesFor(
  table: GradedTable & { readonly group?: string },
  text: string,
  library: Library,
  likeness: Likeness,
): CaseGrade[] {
  const graded = gradeCases(table, text, library)
  const wanted = table.group ?? 'all'
  const whole = graded.groups.find(({ name }) => name === wanted) ?? graded.groups.at(-1)
  const near = nearestCases(table, text, likeness)
  const nearGrades = near && gradeCases(table, near.text, library)
  const nearest =
    nearGrades?.groups.find(({ name }) => name === wanted) ?? nearGrades?.groups.at(-1)
  const { room, name, error } = table
  const unit = (graded.rows.find((row) => row.group === wanted) ?? graded.rows[0])?.unit ?? ''
  const rowOf = (group: string, of: typeof whole, isNearest: boolean): CaseGrade[] =>
    of && of.n > 0 && of.median !== null && of.worst !== null
      ? [
          {
            room,
            table: name,
            group,
            nearest: isNearest,
            n: of.n,
            median: of.median,
            worst: of.worst,
            error,
            unit: error === 'absolute' ? unit : '',
          },
        ]
      : []
  return [
    ...rowOf(whole?.name ?? 'all', whole, false),
    ...(near ? rowOf(near.alike.join(', '), nearest, true) : []),
  ]
}

/** Columns that say what was measured, and those that say how many of it. */
const namingColumns = ['accelerator', 'gpu', 'hardware', 'system', 'model', 'region', 'site']
const sizeColumns = ['n_acc', 'n_gpus', 'n_accel', 'n_chips', 'gpus']
/** Of cases that tell their size, those nearest in size are kept. */
const nearestMax = 12

/** `h100` of `h100-sxm`, `gb200` of `gb200-nvl72`: what people write in tables. */
function stem(id: string): string {
  const [head = '', ...rest] = id.toLowerCase().split('-')
  return /\d/.test(head) && /[a-z]/.test(head) ? head : [head, ...rest].join('-')
}

function nearestCases(
  table: GradedTable,
  text: string,
  { names, count }: Likeness,
): { readonly text: string; readonly alike: readonly string[] } | undefined {
  const csv = parseCsv(text)
  const cases = casesOf(csv)
  const stems = [...new Set(names.map(stem))].filter((name) => name.length > 2)
  const columns = namingColumns.filter((column) => csv.header.includes(column))
  const alikeOf = (row: Readonly<Record<string, string>>) =>
    stems.filter((name) => columns.some((column) => holds(row[column] ?? '', name)))
  const alike = cases.map(alikeOf)
  const most = Math.max(0, ...alike.map((found) => found.length))
  const found = [...alike.keys()].filter((i) => (alike[i]?.length ?? 0) === most)
  if (most === 0 || found.length === cases.length) return undefined
  const size = sizeColumns.find((column) => table.columns.includes(column))
  const distance = (i: number) =>
    Math.abs(Math.log((Number(cases[i]?.[size ?? '']) || 1) / Math.max(1, count)))
  const kept =
    size === undefined || found.length <= nearestMax
      ? found
      : [...found].sort((a, b) => distance(a) - distance(b)).slice(0, nearestMax)
  const rows = kept.sort((a, b) => a - b).map((i) => csv.rows[i] ?? [])
  const shared = [...new Set(kept.flatMap((i) => alike[i] ?? []))]
  return { text: writeCsv(csv.header, rows), alike: shared }
}

/** Whether a cell names it as a word: `H100 SXM` holds `h100`, `GH1000` does not. */
function holds(cell: string, name: string): boolean {
  const at = cell.toLowerCase().indexOf(name)
  if (at < 0) return false
  const around = [cell[at - 1] ?? ' ', cell[at + name.length] ?? ' ']
  return around.every((character) => !/[a-z0-9]/i.test(character))
}
