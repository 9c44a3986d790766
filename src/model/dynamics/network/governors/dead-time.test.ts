import { describe, expect, it } from 'vitest'
import { DeadTime } from './dead-time.js'

const wave = (time: number) => Math.sin(3 * time) + time / 5

describe('a dead time', () => {
  it.each([
    ['several steps and a half', 0.0235],
    ['less than a step', 0.003],
    ['none', 0],
  ])('of %s gives what went in that long ago', (_, time) => {
    const step = 0.01
    const line = new DeadTime(time, wave(0), 20)
    for (let k = 0; k < 300; k++) {
      const now = k * step
      const expected = wave(Math.max(0, now - time))
      expect(Math.abs(line.output(now, wave(now)) - expected)).toBeLessThan(2e-4)
      line.accept(now, wave(now))
    }
  })

  it('passes a jump as a jump, whatever the steps between', () => {
    const line = new DeadTime(0.05, 0, 40)
    line.accept(0, 0)
    line.accept(0.01, 0)
    line.accept(0.01, 1)
    for (const now of [0.013, 0.02, 0.037, 0.04, 0.0599]) {
      expect(line.output(now, 1)).toBe(0)
      line.accept(now, 1)
    }
    expect(line.output(0.0601, 1)).toBe(1)
  })
})
