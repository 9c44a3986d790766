import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accelerator, model } from '../../catalog/index.js'
import { parseCsv } from '../../numeric/index.js'
import type { Case, Library } from '../grade.js'
import { calibrate, type MeasuredLoop, predict } from './calibrate.js'
import { calibrated } from './calibration.js'
import { Skip } from './grades/case.js'
import { loopOf } from './grades/inferencex.js'
import { leastSquares } from './least-squares.js'

const none = () => undefined
const library: Library = {
  accelerator,
  model,
  power: none,
  cooling: none,
  network: none,
  curve: none,
  weather: none,
}

interface Point extends MeasuredLoop {
  readonly accelerator: string
}

const points = pointsOf('inferencex_agg_points')

function pointsOf(name: string): Point[] {
  const file = new URL(`../../../validation/serving/${name}.csv`, import.meta.url)
  const { header, rows } = parseCsv(readFileSync(file, 'utf8'))
  return rows.flatMap((cells) => {
    const row: Case = Object.fromEntries(header.map((key, i) => [key, cells[i] ?? '']))
    try {
      const { cost, requests, stack, speculation } = loopOf(row, library)
      if (stack.engine === 'other') return []
      return {
        on: cost,
        requests,
        engine: stack.engine,
        speculation,
        accelerator: stack.accelerator,
        timePerOutputToken: Number(row.tpot_ms) / 1e3,
        timeToFirstToken: Number(row.ttft_ms) / 1e3,
      }
    } catch (error) {
      if (error instanceof Skip) return []
      throw error
    }
  })
}

describe('least squares', () => {
  it('finds the line through points, and the bottom of a curved valley', () => {
    const xs = [0, 1, 2, 3, 4]
    const line = leastSquares(
      ([a, b]) => Float64Array.from(xs, (x) => a! + b! * x - (2 + 3 * x)),
      Float64Array.of(0, 0),
    )
    expect([...line].map((v) => Math.round(v * 1e4) / 1e4)).toEqual([2, 3])
    const valley = leastSquares(
      ([x, y]) => Float64Array.of(10 * (y! - x! * x!), 1 - x!),
      Float64Array.of(-1.2, 1),
      200,
    )
    expect(valley[0]).toBeCloseTo(1, 2)
    expect(valley[1]).toBeCloseTo(1, 2)
  })
})

describe('calibrate', () => {
  it('recovers the times of a machine that follows the equation', () => {
    const truth = { ...calibrated, layer: 60e-6, cacheRead: 1.6, denseRead: 1.5 }
    const made = points.filter((_, i) => i % 3 === 0).map((p) => ({ ...p, ...predict(p, truth)! }))
    const found = calibrate(made)
    const errors = made
      .map((p) => Math.abs(predict(p, found)!.timePerOutputToken / p.timePerOutputToken - 1))
      .sort((a, b) => a - b)
    expect(errors[errors.length >> 1]).toBeLessThan(0.02)
  })

  it('on other accelerators tells one that it never saw', () => {
    const unseen = points.filter((p) => p.accelerator === 'h200-sxm')
    const found = calibrate(points.filter((p) => p.accelerator !== 'h200-sxm'))
    const errors = unseen
      .map((p) => Math.abs(predict(p, found)!.timePerOutputToken / p.timePerOutputToken - 1))
      .sort((a, b) => a - b)
    expect(unseen.length).toBeGreaterThan(250)
    expect(errors.reduce((a, b) => a + b, 0) / errors.length).toBeLessThan(0.23)
    expect(errors[errors.length >> 1]).toBeLessThan(0.16)
  })
})
