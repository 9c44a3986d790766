/** What a curve is of, in the unit in which it is graded. */
export const curveUnits = {
  frequency: 'Hz',
  speed: 'pu',
  'mechanical power': 'pu',
  'electrical power': 'pu',
  voltage: 'pu',
  'field voltage': 'pu',
  angle: 'rad',
  'active flow': 'pu',
  'reactive flow': 'pu',
} as const

export type CurveKind = keyof typeof curveUnits

/** A column of samples by its name. */
export interface CurveName {
  readonly kind: CurveKind
  /** Machine, bus, or `101-103` for the flow into a branch at its first bus; '' where only one can be meant. */
  readonly of: string
  /** From the column's unit to that of the kind. */
  readonly scale: number
}

const kinds: Readonly<Record<string, CurveKind>> = {
  f: 'frequency',
  freq: 'frequency',
  frequency: 'frequency',
  w: 'speed',
  omega: 'speed',
  speed: 'speed',
  pm: 'mechanical power',
  tm: 'mechanical power',
  pmech: 'mechanical power',
  pe: 'electrical power',
  te: 'electrical power',
  pelec: 'electrical power',
  v: 'voltage',
  vt: 'voltage',
  voltage: 'voltage',
  efd: 'field voltage',
  vf: 'field voltage',
  delta: 'angle',
  angle: 'angle',
  p: 'active flow',
  q: 'reactive flow',
}

/** Units that a kind may be written in. */
const units: Readonly<Record<string, readonly CurveKind[]>> = {
  hz: ['frequency'],
  pu: [
    'speed',
    'mechanical power',
    'electrical power',
    'voltage',
    'field voltage',
    'active flow',
    'reactive flow',
  ],
  deg: ['angle'],
  rad: ['angle'],
  mw: ['mechanical power', 'electrical power', 'active flow'],
  mvar: ['reactive flow'],
}

/**
 * What a column holds, by its name: `f_hz_SG1`, `pm_pu`, `v102_pu`, `v_pu_102`, `delta_deg`,
 * `p101_103_mw` (into the line at bus 101). Undefined where the name says nothing known.
 * @param base VA, of powers in MW
 */
export function curveOfColumn(name: string, base: number): CurveName | undefined {
  const words = name
    .trim()
    .toLowerCase()
    .split(/[\s_.()[\]/-]+/)
    .filter((word) => word !== '')
  const [, letters = '', digits = ''] = /^([a-z]+)(\d*)$/.exec(words[0] ?? '') ?? []
  const kind = Object.hasOwn(kinds, letters) ? kinds[letters] : undefined
  if (kind === undefined) return undefined
  const rest = words.slice(1)
  const at = rest.findIndex((word) => Object.hasOwn(units, word))
  const unit = at < 0 ? undefined : rest[at]!
  if (unit !== undefined && !units[unit]!.includes(kind)) return undefined
  const who = [...(digits === '' ? [] : [digits]), ...rest.filter((_, i) => i !== at)].map((word) =>
    word.replace(/^(gen|bus)(?=\d)/, ''),
  )
  const isFlow = kind === 'active flow' || kind === 'reactive flow'
  if (who.length !== (isFlow ? 2 : Math.min(who.length, 1))) return undefined
  const mega = unit === 'mw' || unit === 'mvar'
  const scale = mega
    ? 1e6 / base
    : unit === 'deg' || (kind === 'angle' && !unit)
      ? Math.PI / 180
      : 1
  return { kind, of: who.join('-').toUpperCase(), scale }
}
