import type { Governor } from '../../governor/governor.js'
import type { Exciter } from '../../network/exciter.js'
import type { Generator } from '../../network/generator.js'
import { UnreadableCase } from '../unreadable.js'
import { Fields, plainName } from './fields.js'

/** What a record of PSS/E holds: parameters that must be there, and those that are this without. */
interface Form {
  readonly needed: readonly string[]
  readonly otherwise: Readonly<Record<string, number>>
  readonly aliases?: Readonly<Record<string, readonly string[]>>
}

const form = (
  needed: string,
  otherwise: Readonly<Record<string, number>> = {},
  aliases?: Form['aliases'],
): Form => ({ needed: needed.split(' '), otherwise, ...(aliases && { aliases }) })

const zero = (names: string) => Object.fromEntries(names.split(' ').map((name) => [name, 0]))
const saturation = zero('E1 SE1 E2 SE2')

/** Governors; a parameter that is not written is 0 only where 0 takes a part of the model away. */
export const governorForms: Readonly<Record<string, Form>> = {
  TGOV1: form('R T1 VMAX VMIN T2 T3', { Dt: 0 }),
  GAST: form('R T1 T2 T3 AT KT VMAX VMIN', { Dt: 0 }, { Dt: ['Dturb'] }),
  IEEEG1: form('K T3 UO UC PMAX PMIN K1', zero('T1 T2 T4 K2 T5 K3 K4 T6 K5 K6 T7 K7 K8')),
  GGOV1: form(
    'R Rselect Tpelec maxerr minerr Kpgov Kigov Vmax Vmin Tact Kturb Wfnl Tb Tfload Kpload Kiload Ldref Ropen Rclose Tsa Tsb Flag',
    { ...zero('Kdgov Tc Teng Ka db Dm'), Tdgov: 1, Ta: 0.1, aset: 0.1 },
  ),
  DEGOV: form('T1 T2 T3 K T4 T5 T6 TMAX TMIN', { TD: 0 }),
  DEGOV1: form('T1 T2 T3 K T4 T5 T6 TMAX TMIN DROOP TE droopOn', { TD: 0 }, { droopOn: ['M'] }),
}

export const exciterForms: Readonly<Record<string, Form>> = {
  SEXS: form('TATB TB K TE EMIN EMAX'),
  EXST1: form('VIMAX VIMIN TC TB KA TA VRMAX VRMIN', { ...zero('TR KC KF'), TF: 1 }),
  ESAC1A: form('TR TB TC KA TA VAMAX VAMIN TE KF TF KE VRMAX VRMIN', {
    ...zero('KC KD'),
    ...saturation,
  }),
  AC8B: form('KPR KIR KDR TDR VPIDMAX VPIDMIN KA TA VRMAX VRMIN TE VFEMAX VEMIN KE', {
    ...zero('TR KC KD'),
    ...saturation,
  }),
}

/** Reactance behind which a classical machine keeps its voltage, where none is written, pu. */
const classicalReactance = 0.25

export const generatorForms: Readonly<Record<string, Form>> = {
  GENCLS: form(
    'H',
    { D: 0, Ra: 0, Xdp: classicalReactance },
    { D: ['damping'], Xdp: ['xd1', 'X', 'xs', 'ZX'], Ra: ['ZR'] },
  ),
  GENROU: form(
    'Td0p Td0pp Tq0p Tq0pp H Xd Xq Xdp Xqp Xpp Xl S10 S12',
    { D: 0, Ra: 0 },
    {
      D: ['damping'],
      Td0p: ['Td10', 'Tpdo'],
      Td0pp: ['Td20', 'Tppdo'],
      Tq0p: ['Tq10', 'Tpqo'],
      Tq0pp: ['Tq20', 'Tppqo'],
      Xdp: ['xd1'],
      Xqp: ['xq1'],
      Xpp: ['xd2', 'Xdpp'],
      S10: ['S1'],
    },
  ),
}

/** The name of a model as these tables have it; undefined where there is none. */
export function modelIn(forms: Readonly<Record<string, Form>>, name: string): string | undefined {
  const upper = name.trim().toUpperCase()
  return Object.hasOwn(forms, upper) ? upper : undefined
}

function record(forms: Readonly<Record<string, Form>>, model: string, fields: Fields) {
  const { needed, otherwise, aliases = {} } = forms[model]!
  const out: Record<string, number | string> = { model }
  const names = (name: string) => [name, ...(aliases[name] ?? [])]
  for (const name of needed) out[name] = fields.needed(...names(name))
  for (const [name, value] of Object.entries(otherwise)) {
    out[name] = fields.number(...names(name)) ?? value
  }
  return out
}

/** Whether a machine's record has a parameter of that name. */
export function isParameter(model: string, key: string): boolean {
  const { needed, otherwise, aliases = {} } = generatorForms[model]!
  const names = [...needed, ...Object.keys(otherwise), ...Object.values(aliases).flat()]
  return [...names, 'xq2', 'Xqpp', 'xq', 'xq1'].some((name) => plainName(name) === plainName(key))
}

/** @throws UnreadableCase naming a parameter that is missing, is no number, or has no place */
export function governorOf(model: string, tree: unknown, path: string): Governor {
  if (/^(none|)$/i.test(model.trim())) return { model: 'none' }
  const known = modelIn(governorForms, model)
  if (known === undefined) throw new UnreadableCase(path, 'not-modelled')
  const fields = new Fields(tree, path)
  if (known === 'GGOV1') refuseSupervision(fields)
  const out = record(governorForms, known, fields)
  fields.done()
  return out as unknown as Governor
}

/** GGOV1 without its supervisory controller; a limiter that is said to be off must have no gain. */
function refuseSupervision(fields: Fields): void {
  const limiter = fields.text('accel_limiter')
  const gain = fields.number('Ka') ?? 0
  if (limiter !== undefined && (limiter === 'off') !== (gain === 0)) {
    throw new UnreadableCase(fields.at('accel_limiter'), 'unreadable')
  }
  for (const name of ['Kimw', 'Trate']) {
    if ((fields.number(name) ?? 0) !== 0) throw new UnreadableCase(fields.at(name), 'not-modelled')
  }
}

/** @throws UnreadableCase */
export function exciterOf(model: string, tree: unknown, path: string): Exciter | undefined {
  if (/^(none|)$/i.test(model.trim())) return undefined
  const known = modelIn(exciterForms, model)
  if (known === undefined) throw new UnreadableCase(path, 'not-modelled')
  const fields = new Fields(tree, path)
  const out = record(exciterForms, known, fields)
  fields.done()
  return out as unknown as Exciter
}

/** @throws UnreadableCase */
export function generatorOf(model: string, tree: unknown, path: string): Generator {
  const known = modelIn(generatorForms, model)
  if (known === undefined) throw new UnreadableCase(path, 'not-modelled')
  const fields = new Fields(tree, path)
  const out = record(generatorForms, known, fields)
  const [twin, direct] = known === 'GENROU' ? (['xq2', 'Xpp'] as const) : (['xq', 'Xdp'] as const)
  const quadrature = fields.number(twin, known === 'GENROU' ? 'Xqpp' : 'xq1')
  if (quadrature !== undefined && quadrature !== out[direct]) {
    throw new UnreadableCase(fields.at(twin), 'not-modelled')
  }
  fields.done()
  return out as unknown as Generator
}
