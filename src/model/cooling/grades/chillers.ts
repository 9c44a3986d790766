import type { ChillerCurve } from '../../../catalog/index.js'
import { type Case, figure, type GradedTable, type GradeRow } from '../../grade.js'
import {
  CHILLER_CLASS,
  carnotCop,
  chillerCapacity,
  chillerCop,
  chillerOf,
  partLoadFactor,
} from '../chiller.js'

const columns = [
  'cap_kw',
  'cop_nom',
  'plr_min',
  'plr_max',
  't_chws_nom_c',
  't_cond_in_nom_c',
  't_chws_min_c',
  't_chws_max_c',
  't_cond_in_min_c',
  't_cond_in_max_c',
  ...['cap_f', 'eir_f'].flatMap((name) => [1, 2, 3, 4, 5, 6].map((i) => `${name}${i}`)),
  'plr_f1',
  'plr_f2',
  'plr_f3',
] as const

/** A part load inside every set. */
const HALF = 0.5

/**
 * Curve sets of water-cooled machines: what the room says of a machine of which only COP and capacity
 * at the nominal point are known, against the set's own curves at the other end of its range.
 */
export const chillers: GradedTable = {
  room: 'cooling',
  name: 'chillers_eir',
  columns: ['name', ...columns],
  error: 'relative',
  grade: (cases) => cases.flatMap(gradeSet),
}

function gradeSet(row: Case): GradeRow[] {
  const told = setOf(row)
  const id = row.name ?? ''
  if (typeof told === 'string') {
    const base = { id, group: 'COP at nominal', quantity: 'COP at nominal', unit: '1' }
    return [{ ...base, measured: 0, predicted: null, skipped: 'not-a-number', skippedBy: told }]
  }
  const own = { id: told.name, name: told.name, category: 'water-cooled chiller', cop: told.cop }
  const { leavingWater, enteringCondenser } = told
  const [water, entering] = [told.range.leavingWater[1], told.range.enteringCondenser[0]]
  // The machine by its own curves, and one known at its nominal point alone.
  const fitted = chillerOf(own, 'water', false, told)
  const bare = { ...fitted, curve: undefined }
  const rows: [string, number, number][] = [
    [
      'COP at nominal',
      told.cop,
      CHILLER_CLASS.water.carnot[1] * carnotCop('water', leavingWater, enteringCondenser),
    ],
    [
      'COP, warmest water and coolest condenser',
      chillerCop(fitted, water, entering),
      chillerCop(bare, water, entering),
    ],
    [
      'capacity at the hottest condenser',
      chillerCapacity(fitted, leavingWater, told.range.enteringCondenser[1]),
      chillerCapacity(bare, leavingWater, told.range.enteringCondenser[1]),
    ],
    [
      'power at half load',
      HALF * partLoadFactor(fitted, HALF),
      (HALF * partLoadFactor(bare, HALF)) / partLoadFactor(bare, 1),
    ],
  ]
  return rows
    .filter(([, measured, predicted]) => measured > 0 && Number.isFinite(measured * predicted))
    .map(([quantity, measured, predicted]) => ({
      id,
      group: quantity,
      quantity,
      unit: '1',
      measured,
      predicted,
    }))
}

/** A row as a curve set; the name of a column that holds no number, or none that can be. */
function setOf(row: Case): ChillerCurve | string {
  const value: Record<string, number> = {}
  for (const column of columns) {
    const number = figure(row, column)
    if (number === undefined) return column
    value[column] = number
  }
  const at = (column: (typeof columns)[number]) => value[column]!
  for (const column of ['cap_kw', 'cop_nom', 'plr_min'] as const)
    if (!(at(column) > 0)) return column
  const curve = (name: 'cap_f' | 'eir_f') => [1, 2, 3, 4, 5, 6].map((i) => value[`${name}${i}`]!)
  return {
    name: row.name ?? '',
    condenser: 'water',
    capacity: at('cap_kw') * 1e3,
    cop: at('cop_nom'),
    leavingWater: at('t_chws_nom_c'),
    enteringCondenser: at('t_cond_in_nom_c'),
    capacityCurve: curve('cap_f'),
    eirCurve: curve('eir_f'),
    partLoadCurve: [at('plr_f1'), at('plr_f2'), at('plr_f3')],
    range: {
      leavingWater: [at('t_chws_min_c'), at('t_chws_max_c')],
      enteringCondenser: [at('t_cond_in_min_c'), at('t_cond_in_max_c')],
      partLoad: [at('plr_min'), at('plr_max')],
    },
    dataset: '',
  } as ChillerCurve
}
