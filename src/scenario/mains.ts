import type { Hertz } from '../quantity/index.js'

/** Countries whose mains run at 60 Hz; the others at 50 Hz. */
const sixtyHertz = new Set(['US', 'KR', 'CA', 'MX', 'SA', 'BR', 'TW', 'PH'])

/** Nominal frequency of a country's mains, by its ISO code. */
export function mainsFrequency(country: string): Hertz {
  return sixtyHertz.has(country) ? 60 : 50
}
