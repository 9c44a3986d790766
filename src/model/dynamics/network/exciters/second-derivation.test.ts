import { describe, expect, it } from 'vitest'
import type { NetworkCase } from '../contract.js'
import { connect } from '../evaluate.js'
import type { Ac8b, Exciter, Exst1 } from '../exciter.js'
import { genrou, threeBus } from '../network.fixture.js'
import { systemOf } from '../system.js'
import { Trapezoid } from '../trapezoid.js'

/*
 * No curve for AC8B or EXST1 stands here. Each is written a second time here, block by
 * block and explicit, and driven with the voltage and field current of a run through a fault.
 */

/** Voltage, field current and field of a run at each step; at events the values after it. */
interface Driven {
  readonly step: number
  readonly voltage: number[]
  readonly current: number[]
  readonly field: number[]
  readonly events: number[]
}

function drive(exciter: Exciter, admittance: number): Driven {
  const step = 0.001
  const network: NetworkCase = {
    ...threeBus({ generator: { ...genrou, S10: 0.1, S12: 0.4 }, exciter }),
    step,
  }
  const system = systemOf(network)
  const run = new Trapezoid(system, connect(system))
  const driven = { step, voltage: [], current: [], field: [], events: [100, 220] } as Driven
  const { signals } = system.units[0]!
  run.settle(connect(system))
  for (let k = 0; k <= 3000; k++) {
    if (driven.events.includes(k)) {
      system.faults[5] = k === 100 ? -admittance : 0
      expect(run.settle(connect(system))).toBe(true)
    }
    driven.voltage.push(signals.voltage)
    driven.current.push(signals.fieldCurrent)
    driven.field.push(signals.field)
    expect(run.advance(step)).toBe(true)
  }
  return driven
}

type Block = (
  voltage: number,
  current: number,
  x: readonly number[],
) => {
  readonly slope: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly field: number
}

/** Largest distance of a block's field from that of the run; Runge and Kutta of fourth order, 0.1 ms. */
function distance(driven: Driven, start: readonly number[], block: Block): number {
  const parts = 10
  const h = driven.step / parts
  let x = [...start]
  let most = 0
  const free = (voltage: number, current: number, at: readonly number[]) => {
    const { slope, low, high } = block(voltage, current, at)
    return slope.map((value, i) => {
      const held = (at[i]! >= high[i]! && value > 0) || (at[i]! <= low[i]! && value < 0)
      return held ? 0 : value
    })
  }
  for (let k = 0; k + 1 < driven.voltage.length; k++) {
    const jump = driven.events.includes(k + 1)
    const value = (curve: readonly number[], part: number) =>
      jump ? curve[k]! : curve[k]! + (curve[k + 1]! - curve[k]!) * part
    most = Math.max(
      most,
      Math.abs(block(driven.voltage[k]!, driven.current[k]!, x).field - driven.field[k]!),
    )
    for (let part = 0; part < parts; part++) {
      const at = (share: number) =>
        [
          value(driven.voltage, (part + share) / parts),
          value(driven.current, (part + share) / parts),
        ] as const
      const add = (slope: readonly number[], by: number) => x.map((one, i) => one + slope[i]! * by)
      const first = free(...at(0), x)
      const second = free(...at(0.5), add(first, h / 2))
      const third = free(...at(0.5), add(second, h / 2))
      const fourth = free(...at(1), add(third, h))
      x = x.map(
        (one, i) => one + (h / 6) * (first[i]! + 2 * second[i]! + 2 * third[i]! + fourth[i]!),
      )
      const { low, high } = block(...at(1), x)
      x = x.map((one, i) => Math.min(high[i]!, Math.max(low[i]!, one)))
    }
  }
  return most
}

/** Characteristic of a bridge by its normalised current, IEEE 421.5. */
function bridge(current: number): number {
  if (current <= 0) return 1
  if (current <= 0.433) return 1 - 0.57735026919 * current
  return current < 0.75
    ? Math.sqrt(0.75 - current ** 2)
    : Math.max(0, 1.73205080757 * (1 - current))
}

const brushless: Ac8b = {
  ...{ model: 'AC8B', TR: 0.02, KPR: 40, KIR: 20, KDR: 4, TDR: 0.05, VPIDMAX: 6, VPIDMIN: -2 },
  ...{ KA: 1.5, TA: 0.02, VRMAX: 8, VRMIN: 1.2, TE: 0.6, VFEMAX: 4, VEMIN: 0.2 },
  ...{ KE: 1, KC: 0.25, KD: 0.4, E1: 4, SE1: 0.1, E2: 5.3, SE2: 0.5 },
}

describe('exciters derived twice', () => {
  it.each([
    [
      'within its limits',
      { ...brushless, VPIDMAX: 99, VPIDMIN: -99, VRMAX: 99, VRMIN: -99, VFEMAX: 99 },
      2,
    ],
    ['at its limits', brushless, 4],
    ['its integral at its limit', { ...brushless, VPIDMAX: 2.3 }, 4],
  ] as const)('AC8B through a fault, %s', (_, e, admittance) => {
    const driven = drive(e, admittance)
    // S(E) E = B (E − A)² through (4, 0.1) and (5.3, 0.5)
    const root = Math.sqrt((0.1 * 4) / (0.5 * 5.3))
    const knee = (4 - root * 5.3) / (1 - root)
    const gain = (0.5 * 5.3) / (5.3 - knee) ** 2
    const excess = (v: number) => (v > knee ? gain * (v - knee) ** 2 : 0)
    // light load: field = V_E − 0.577 KC I
    const ahead = driven.field[0]! + 0.57735026919 * e.KC * driven.current[0]!
    expect((e.KC * driven.current[0]!) / ahead).toBeLessThan(0.433)
    const needs = e.KE * ahead + excess(ahead) + e.KD * driven.current[0]!
    const reference = driven.voltage[0]!
    const block: Block = (voltage, current, [measured, integral, slow, regulator, out]) => {
      const error = reference - measured!
      const pid = e.KPR * error + integral! + (e.KDR / e.TDR) * (error - slow!)
      const held = Math.min(e.VPIDMAX, Math.max(e.VPIDMIN, pid))
      const load = excess(out!) + e.KE * out! + e.KD * current
      const most = (e.VFEMAX - e.KD * current) / (e.KE + excess(out!) / out!)
      return {
        slope: [
          (voltage - measured!) / e.TR,
          e.KIR * error,
          (error - slow!) / e.TDR,
          (e.KA * held - regulator!) / e.TA,
          (regulator! - load) / e.TE,
        ],
        low: [-1e9, e.VPIDMIN, -1e9, e.VRMIN, e.VEMIN],
        high: [1e9, e.VPIDMAX, 1e9, e.VRMAX, most],
        field: out! * bridge((e.KC * current) / out!),
      }
    }
    const swing = Math.max(...driven.field) - driven.field[0]!
    expect(swing).toBeGreaterThan(e.VPIDMAX === 2.3 ? 0.02 : 0.4)
    expect(distance(driven, [reference, needs / e.KA, 0, needs, ahead], block)).toBeLessThan(1e-3)
  })

  it.each([
    ['within its limits', 50, 1.5],
    ['at its ceiling', 4.5, 4],
  ] as const)('EXST1 through a fault, %s', (_, ceiling, admittance) => {
    const e: Exst1 = {
      ...{ model: 'EXST1', TR: 0.02, VIMAX: 0.05, VIMIN: -0.05, TC: 1, TB: 5, KA: 150, TA: 0.02 },
      ...{ VRMAX: ceiling, VRMIN: -ceiling, KC: 0.1, KF: 0.02, TF: 1 },
    }
    const driven = drive(e, admittance)
    const error = driven.field[0]! / e.KA
    const reference = driven.voltage[0]! + error
    const block: Block = (voltage, current, [measured, slow, out, washed]) => {
      const rate = (e.KF * (out! - washed!)) / e.TF
      const seen = Math.min(e.VIMAX, Math.max(e.VIMIN, reference - measured! - rate))
      const led = slow! * (1 - e.TC / e.TB) + (e.TC / e.TB) * seen
      const top = voltage * e.VRMAX - e.KC * current
      const bottom = voltage * e.VRMIN - e.KC * current
      return {
        slope: [
          (voltage - measured!) / e.TR,
          (seen - slow!) / e.TB,
          (e.KA * led - out!) / e.TA,
          (out! - washed!) / e.TF,
        ],
        low: [-1e9, -1e9, -1e9, -1e9],
        high: [1e9, 1e9, 1e9, 1e9],
        field: Math.min(top, Math.max(bottom, out!)),
      }
    }
    const swing = Math.max(...driven.field) - driven.field[0]!
    expect(swing).toBeGreaterThan(0.4)
    const start = [driven.voltage[0]!, error, driven.field[0]!, driven.field[0]!]
    expect(distance(driven, start, block)).toBeLessThan(1e-3)
  })
})
