import { describe, expect, it } from 'vitest'
import { sliderOf } from './slider.js'

describe('a slider', () => {
  it.each([
    ['150 MW', 75, '75 MW'],
    ['100_000', 90_000, '90_000'],
    ['25_000 accelerators', 1_000, '1_000 accelerators'],
    ['80 %', 50.5, '50.5 %'],
    ['0.85', 0.9, '0.9'],
    ['3 USD/h', 2.5, '2.5 USD/h'],
    ['1.5', 1.25, '1.25'],
  ])('writes %s anew', (text, value, written) => {
    expect(sliderOf(text)?.write(value)).toBe(written)
  })

  it.each([
    '8..15 MW',
    '2024-05-01',
    '20_000/week from 2024-07-23',
    'n-1',
    '',
    'h100',
    '10 ± 2 MW',
    '1 | 2 | 3 h',
    '25..40 k$',
  ])('is not there for %s', (text) => {
    expect(sliderOf(text)).toBeUndefined()
  })

  it('goes from nothing to twice the value, a share to its whole', () => {
    expect(sliderOf('150 MW')).toMatchObject({ min: 0, max: 300, value: 150 })
    expect(sliderOf('80 %')).toMatchObject({ min: 0, max: 100 })
    expect(sliderOf('4')).toMatchObject({ max: 8, step: 1 })
  })
})
