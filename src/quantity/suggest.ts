import { type Dimension, dimensions } from './dimensions.js'
import { nearestWord } from './nearest-word.js'
import { ambiguity, COMMON_SYMBOLS } from './symbols.js'

/**
 * The unit somebody meant: a slip of case first (`mw` → MW, the larger and commoner before the rarer),
 * then the nearest spelling. Symbols usual for the expected dimension win.
 */
export function suggestUnit(symbol: string, dimension: Dimension): string | undefined {
  const candidates = [...usualSymbols(dimension), ...COMMON_SYMBOLS]
  const lower = symbol.toLowerCase()
  const typo = candidates.find((candidate) => candidate.toLowerCase() === lower)
  if (typo !== undefined && !ambiguity(typo)) return typo
  if (symbol.length === 1) return undefined
  return nearestWord(symbol, candidates, symbol.length < 3 ? 1 : 2)
}

/** Symbols in the display units of a dimension, largest first: MW comes before mW. */
function usualSymbols(dimension: Dimension): string[] {
  const { display = [], unit } = dimensions[dimension]
  const texts = [
    ...display.map((entry) => (typeof entry === 'string' ? entry : entry[0])).reverse(),
    unit,
  ]
  return texts.flatMap((text) => text.split(/[/·-]/)).filter((symbol) => /^\p{L}+$/u.test(symbol))
}
