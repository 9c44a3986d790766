import { readFileSync } from 'node:fs'
import type { PowerEquipment } from '../../catalog/index.js'
import { parseCsv } from '../../numeric/index.js'
import type { Case } from '../grade.js'
import type { DynamicsInput, Moment } from './contract.js'
import type { Ieeeg1 } from './governor/ieeeg1.js'

export const MW = 1e6

/** Rows of a table in `validation/dynamics/`. */
export function table(name: string): Case[] {
  const file = new URL(`../../../validation/dynamics/${name}.csv`, import.meta.url)
  const { header, rows } = parseCsv(readFileSync(file, 'utf8'))
  return rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i] ?? ''])))
}

export const turbine: PowerEquipment = {
  id: 'turbine',
  name: 'Turbine',
  category: 'gas turbine',
  powerNominal: 16 * MW,
  inertiaConstant: 2,
  loadStepMax: 0.25,
}

export const engine: PowerEquipment = {
  id: 'engine',
  name: 'Engine',
  category: 'gas engine, high speed',
  powerNominal: 4 * MW,
  inertiaConstant: 1,
  loadStepMax: 0.5,
}

export const battery: PowerEquipment = {
  id: 'battery',
  name: 'Battery',
  category: 'BESS',
  powerNominal: 2 * MW,
  energyNominal: 2 * MW * 7200,
  responseTime: 0.02,
  efficiencyRoundTrip: 0.9,
}

/** A load between two levels: high for 12 s, low for 5 s, edges of 0.3 s; 68 s by 10 ms. */
export function squareLoad(low: number, high: number): Moment['racks'] {
  const values = new Float64Array(6800)
  for (let k = 0; k < values.length; k++) {
    const t = ((k + 0.5) * 0.01) % 17
    const rise = Math.min(1, t / 0.3)
    const fall = Math.min(1, Math.max(0, (t - 12) / 0.3))
    values[k] = low + (high - low) * (rise - fall)
  }
  return { unit: 'W', start: 0, step: 0.01, values }
}

export function moment(change: Partial<Moment> = {}): Moment {
  return {
    at: 86_400,
    day: '2026-09-01',
    racks: squareLoad(60 * MW, 100 * MW),
    nameplate: 120 * MW,
    path: { steady: 0, distributionEfficiency: 1, coolingRate: 0, coolingLag: 60 },
    sources: { t: { equipment: turbine, units: 9 } },
    storage: {},
    grid: 0,
    imported: 0,
    mitigation: {},
    ...change,
  }
}

export function input(
  moments: readonly Moment[],
  change: Partial<DynamicsInput> = {},
): DynamicsInput {
  return { path: 'power', frequency: 60, limits: {}, shedding: {}, moments, ...change }
}

/** A steam turbine with chest, reheater and crossover. */
export const steamVolumes: Ieeeg1 = {
  ...{ model: 'IEEEG1', K: 20, T1: 0.2, T2: 0.1, T3: 0.1, UO: 0.1, UC: -0.2, PMAX: 1, PMIN: 0 },
  ...{ T4: 0.3, K1: 0.3, K2: 0, T5: 7, K3: 0.3, K4: 0, T6: 0.4, K5: 0.4, K6: 0 },
  ...{ T7: 0, K7: 0, K8: 0 },
}
