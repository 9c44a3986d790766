import { readFileSync } from 'node:fs'
import type { Accelerator } from '../../catalog/index.js'
import { parseCsv } from '../../numeric/index.js'
import type { Case, Library } from '../grade.js'
import { frameworks, type Machine, machineOf, printedLevels, type Split } from './index.js'

/** Records that this room's tables name, from the catalogue a test brings. */
export function libraryOf(known: Pick<Library, 'accelerator' | 'model'>): Library {
  const none = () => undefined
  return { ...known, power: none, cooling: none, network: none, curve: none, weather: none }
}

/** Rows of a public table. */
export function casesOf(table: string): Case[] {
  const url = new URL(`../../../validation/training/${table}.csv`, import.meta.url)
  const { header, rows } = parseCsv(readFileSync(url, 'utf8'))
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])))
}

export function machineFor(record: Accelerator | undefined): Machine {
  return machineOf(record!, printedLevels(record!))!
}

export const software = frameworks['megatron-core']

/** Llama 3 405B as it was trained, 8,192 H100. */
export const split: Split = {
  tensor: 8,
  pipeline: 16,
  interleave: 8,
  context: 1,
  data: 64,
  expert: 1,
  sharding: 'optimiser',
  sequenceParallel: true,
  recompute: 'none',
  microBatch: 1,
  globalBatch: 2048,
  sequence: 8192,
}
