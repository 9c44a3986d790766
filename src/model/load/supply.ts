import type { Fraction, Seconds } from '../../quantity/index.js'
import type { PowerSupply } from './contract.js'
import { requireSupply } from './sound.js'

/**
 * Rectifiers of a rack. Efficiencies: 80 PLUS Titanium at 230 V, the least that the label asks for at 10,
 * 20, 50 and 100 % (from memory; shelves of 2024 on reach 97.5 % at half load). Hold-up: an ideal low
 * pass of 10-20 ms stands for bulk capacitors (from memory; a real one regulates and is steeper).
 */
export const typicalSupply: PowerSupply = {
  efficiency: [
    { load: 0.1, efficiency: 0.9 },
    { load: 0.2, efficiency: 0.94 },
    { load: 0.5, efficiency: 0.96 },
    { load: 1, efficiency: 0.91 },
  ],
  holdUp: 0.015,
}

/**
 * From shares of rated output to shares of nameplate at the input: at full load both are 1, so
 * input = output · η(1)/η(output), and then the low pass, exact for levels constant over a step.
 * @param levels changed in place
 */
export function throughSupply(levels: Float64Array, supply: PowerSupply, step: Seconds): void {
  requireSupply(supply)
  const rated = efficiencyAt(supply, 1)
  const kept = supply.holdUp > 0 ? Math.exp(-step / supply.holdUp) : 0
  // mean of the relaxation over a step
  const share = supply.holdUp > 0 ? (supply.holdUp * (1 - kept)) / step : 0
  let state = Number.NaN
  for (let k = 0; k < levels.length; k++) {
    const wanted = (levels[k]! * rated) / efficiencyAt(supply, levels[k]!)
    if (k === 0) state = wanted
    levels[k] = wanted + (state - wanted) * share
    state = wanted + (state - wanted) * kept
  }
}

function efficiencyAt({ efficiency }: PowerSupply, load: Fraction): Fraction {
  let previous = efficiency[0]!
  for (const point of efficiency) {
    if (point.load >= load) {
      const span = point.load - previous.load
      const way = span > 0 ? (load - previous.load) / span : 0
      return previous.efficiency + (point.efficiency - previous.efficiency) * Math.max(0, way)
    }
    previous = point
  }
  return previous.efficiency
}
