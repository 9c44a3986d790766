import type { Hertz } from '../../../quantity/index.js'
import type { Moment } from '../contract.js'
import { reactiveShare } from '../limits/tied.js'
import { typicalUps } from '../mitigation/ups.js'

/** Where a parameter is from: it follows from the scenario, or is typical of such a site. */
export type ParameterOrigin = 'scenario' | 'estimate'

/** Parameters of a composite load model, by their names in it where it has one. */
export const loadParameters = [
  'Fel',
  'Fma+Fmb+Fmc',
  'Fmd',
  'PFel',
  'Vd1',
  'Vd2',
  'Frcel',
  'rrpwr',
  'constantPowerShare',
  'tripDelay',
  'returnDelay',
  'overVoltageTrip',
  'underFrequencyTrip',
  'overFrequencyTrip',
  'disturbanceCount',
  'disturbanceWindow',
] as const

/** One of them. */
export type LoadParameterName = (typeof loadParameters)[number]

/** A parameter, and how it is known. */
export interface LoadParameter {
  readonly name: LoadParameterName
  /** Model that has the name; null: a figure beside the models. */
  readonly model: 'CMLD' | 'DER_A' | null
  readonly value: number
  readonly unit: string
  readonly origin: ParameterOrigin
}

/** Parameters of CMLD that nothing here says anything of: the feeder, and what the motors are. */
export const unknownParameters = [
  ...['MVA', 'Bss', 'Rfdr', 'Xfdr', 'Fb', 'Xxf', 'TfixHS', 'TfixLS', 'LTC'],
  ...['LFma', 'LFmb', 'LFmc', 'Ha', 'Hb', 'Hc', 'Etrqa', 'Etrqb', 'Etrqc', 'Vtr1a', 'Ttr1a'],
] as const

/**
 * A site as a composite load: names of the WECC composite load model (CMLD) and, for the way back, of the
 * distributed resource model (DER_A). All power supplies stand behind uninterruptible ones of the same
 * setting, so the electronic share goes as one; all cooling is told as motors.
 * @param mains Hz
 */
export function loadModelOf({ path }: Moment, mains: Hertz): readonly LoadParameter[] {
  const motors = path.coolingRate / (1 + path.coolingRate)
  const ups = typicalUps('double-conversion', mains)
  const low = ups.voltageLow[0]!
  const estimate = (
    name: LoadParameterName,
    value: number,
    unit: string,
    model: LoadParameter['model'] = null,
  ): LoadParameter => ({ name, model, value, unit, origin: 'estimate' })
  return [
    { name: 'Fel', model: 'CMLD', value: 1 - motors, unit: 'pu', origin: 'scenario' },
    { name: 'Fma+Fmb+Fmc', model: 'CMLD', value: motors, unit: 'pu', origin: 'scenario' },
    estimate('Fmd', 0, 'pu', 'CMLD'),
    estimate('PFel', 1 / Math.hypot(1, reactiveShare), 'pu', 'CMLD'),
    estimate('Vd1', low.beyond, 'pu', 'CMLD'),
    estimate('Vd2', low.beyond, 'pu', 'CMLD'),
    estimate('Frcel', 0, 'pu', 'CMLD'),
    estimate('rrpwr', 1 / ups.walkIn, 'pu/s', 'DER_A'),
    estimate('constantPowerShare', 1, 'pu'),
    estimate('tripDelay', low.after, 's'),
    estimate('returnDelay', ups.returnDelay, 's'),
    estimate('overVoltageTrip', ups.voltageHigh[0]!.beyond, 'pu'),
    estimate('underFrequencyTrip', ups.frequencyLow[0]!.beyond, 'Hz'),
    estimate('overFrequencyTrip', ups.frequencyHigh[0]!.beyond, 'Hz'),
    estimate('disturbanceCount', ups.counter?.disturbances ?? 0, '1'),
    estimate('disturbanceWindow', ups.counter?.within ?? 0, 's'),
  ]
}
