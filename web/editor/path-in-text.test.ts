import { expect, it } from 'vitest'
import { readScenarioText } from '../../src/scenario/index.js'
import { canBeTried, lineOf } from './path-in-text.js'

const reading = readScenarioText(`money:
  discount-rate: 8 %
build:
  activities:
    piping: {takes: 3 d, after: [walls, 5 d]}
units:
  2024-10-01..2024-12-01: 10
`)

it.each([
  ['money.discount-rate', true],
  ['build.activities.piping.takes', true],
  // an entry of a list would become the list
  ['build.activities.piping.after.1', false],
  ['units.2024-10-01..2024-12-01', false],
  ['money.nothing', false],
])('a slider may try %s: %s', (path, may) => {
  expect(canBeTried(reading.data, path)).toBe(may)
})

it.each([
  ['money.discount-rate', 2],
  ['money.discountRate', 2],
  ['units.2024-10-01..2024-12-01', 7],
  ['build.activities.piping.after.1', 5],
  ['money.nothing', 1],
  ['', 1],
])('%s stands in line %d', (path, line) => {
  expect(lineOf(reading, path)).toBe(line)
})
