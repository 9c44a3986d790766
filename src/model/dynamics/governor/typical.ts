import type { PowerEquipment } from '../../../catalog/index.js'
import type { Count, Fraction, Joules, Seconds, Watts } from '../../../quantity/index.js'
import type { IslandBattery } from '../battery/battery.js'
import type { RunningStorage } from '../contract.js'
import type { Gast } from './gast.js'
import type { Ggov1 } from './ggov1.js'
import type { Governor } from './governor.js'

/*
 * Makers do not publish governors. These are typical records of planning studies, estimates for any
 * one machine: droop 0.03-0.06, time constants to half or double.
 */

/** Typical GAST of planning guides (PSS/E model library): industrial and aeroderivative turbines. */
export const typicalTurbine: Gast = {
  model: 'GAST',
  R: 0.05,
  T1: 0.4,
  T2: 0.1,
  T3: 3,
  AT: 1,
  KT: 2,
  VMAX: 1,
  VMIN: 0,
  Dt: 0,
}

/** Defaults of GGOV1 in OpenIPSL: frame turbines and combined cycles. */
export const typicalFrame: Ggov1 = {
  model: 'GGOV1',
  R: 0.04,
  Rselect: 1,
  Tpelec: 1,
  maxerr: 0.05,
  minerr: -0.05,
  Kpgov: 10,
  Kigov: 2,
  Kdgov: 0,
  Tdgov: 1,
  Vmax: 1,
  Vmin: 0.15,
  Tact: 0.5,
  Kturb: 1.5,
  Wfnl: 0.2,
  Tb: 0.1,
  Tc: 0,
  Teng: 0,
  Tfload: 3,
  Kpload: 2,
  Kiload: 0.67,
  Ldref: 1,
  Ropen: 0.1,
  Rclose: -0.1,
  Tsa: 4,
  Tsb: 5,
  Flag: 1,
  Ka: 0,
  Ta: 0.1,
  aset: 0.1,
  db: 0,
  Dm: 0,
}

/** Reciprocating engine as GGOV1: fast actuator, delay of half a working cycle, turbocharger lag (estimate). */
export const typicalEngine: Ggov1 = {
  ...typicalFrame,
  R: 0.05,
  Tpelec: 0.1,
  maxerr: 1,
  minerr: -1,
  Kpgov: 6,
  Kigov: 3,
  Tact: 0.15,
  Kturb: 1.25,
  Tb: 0.25,
  Teng: 0.05,
  Ropen: 2,
  Rclose: -2,
  Flag: 0,
}

/** A governor for a machine of the catalogue, by its category. */
export function typicalGovernor(equipment: PowerEquipment): Governor {
  const category = equipment.category ?? ''
  if (/engine|diesel/.test(category)) return typicalEngine
  if (/frame|combined/.test(category)) return typicalFrame
  if (/turbine/.test(category)) return typicalTurbine
  return { model: 'none' }
}

/** Change of speed for a change of power from none to full, pu; undefined: isochronous, or blocked. */
export function droopOf(governor: Governor): Fraction | undefined {
  switch (governor.model) {
    case 'TGOV1':
    case 'GAST':
    case 'GGOV1':
      return governor.R
    case 'IEEEG1':
      return 1 / governor.K
    case 'DEGOV1':
      return governor.DROOP
    default:
      return undefined
  }
}

/** The same governor with another droop; isochronous ones have none. */
export function withDroop(governor: Governor, droop: Fraction): Governor {
  switch (governor.model) {
    case 'TGOV1':
    case 'GAST':
    case 'GGOV1':
      return { ...governor, R: droop }
    case 'IEEEG1':
      return { ...governor, K: 1 / droop }
    case 'DEGOV1':
      return { ...governor, DROOP: droop }
    default:
      return governor
  }
}

/** The same governor with its valve, actuator and engine slower by a factor. */
export function withLags(governor: Governor, factor: number): Governor {
  switch (governor.model) {
    case 'TGOV1':
      return { ...governor, T1: governor.T1 * factor }
    case 'GAST':
      return { ...governor, T1: governor.T1 * factor, T2: governor.T2 * factor }
    case 'IEEEG1':
      return { ...governor, T3: governor.T3 * factor, T4: governor.T4 * factor }
    case 'GGOV1': {
      const { Tact, Tb, Teng } = governor
      return { ...governor, Tact: Tact * factor, Tb: Tb * factor, Teng: Teng * factor }
    }
    case 'DEGOV':
    case 'DEGOV1':
      return {
        ...governor,
        T5: governor.T5 * factor,
        T6: governor.T6 * factor,
        TD: governor.TD * factor,
      }
    default:
      return governor
  }
}

/** Battery whose record states no response: typical of containers with their plant controller. */
const RESPONSE: Seconds = 0.1
/** Two hours of energy, as most containers. */
const HOURS: Seconds = 7200
const ROUND_TRIP: Fraction = 0.9
/** Longest time over which variations are taken off; a shorter store takes a quarter of its own. */
const SMOOTHING_MAX: Seconds = 300

/** What somebody set at a plant controller. */
export type ControllerSettings = Pick<
  RunningStorage,
  'droop' | 'virtualInertia' | 'responseTime' | 'delay' | 'followLoad'
>

/**
 * Batteries of one type as their plant controller runs them (estimates: droop 1-5 %, virtual inertia
 * 0-5 s). Grid-forming: droop of 2 %, virtual inertia of 2 s, and they follow the metered load.
 * Grid-following: droop of 4 % behind a measurement of 0.2 s on an island; on a grid they follow the
 * metered load like the others.
 * @param role share: of all batteries' power that follows the load, for the feed-forward
 * @param set  what somebody set; the rest is typical
 */
export function typicalBattery(
  equipment: PowerEquipment,
  units: Count,
  role: { readonly forming: boolean; readonly island: boolean; readonly share: Fraction },
  set: ControllerSettings = {},
): IslandBattery {
  const power: Watts = (equipment.powerNominal ?? 0) * units
  const stated = equipment.energyNominal
  const energy: Joules = stated === undefined ? power * HOURS : stated * units
  const efficiency = Math.sqrt(equipment.efficiencyRoundTrip ?? ROUND_TRIP)
  const follows = set.followLoad ?? (role.forming || !role.island)
  const measuring: Seconds = role.forming ? 0 : 0.2
  return {
    power,
    energy,
    chargeEfficiency: efficiency,
    dischargeEfficiency: efficiency,
    droop: set.droop ?? (role.forming ? 0.02 : 0.04),
    inertia: set.virtualInertia ?? (role.forming ? 2 : 0),
    inertiaFilter: 0.05,
    feedForward: follows ? role.share : 0,
    smoothing: power > 0 ? Math.min(SMOOTHING_MAX, energy / power / 4) : 0,
    delay: set.delay ?? 0.02,
    lag: set.responseTime ?? equipment.responseTime ?? RESPONSE,
    measuring,
    ramp: Number.POSITIVE_INFINITY,
    charge: 0.5,
    chargeMin: 0.05,
    chargeMax: 0.95,
    chargeGain: 0,
  }
}
