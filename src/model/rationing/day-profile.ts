const hours = 24

/**
 * Demand of the hours of a day over its mean: a cosine whose highest hour is `peakFactor` and whose
 * mean is 1; above 2 the night is silent and the day is steeper. Source of the shape: public traces
 * of a conversation service follow the clock with one wave a day.
 * @param peakFactor highest over mean demand, >= 1
 */
export function dayProfile(peakFactor: number): Float64Array {
  const out = new Float64Array(hours)
  let sharpness = 1
  // raise the wave to a power until its peak over mean reaches the factor
  if (peakFactor > 2) sharpness = sharpnessFor(peakFactor)
  for (let h = 0; h < hours; h++) out[h] = wave(h, peakFactor, sharpness)
  const mean = out.reduce((sum, value) => sum + value, 0) / hours
  return out.map((value) => value / mean)
}

function wave(hour: number, peakFactor: number, sharpness: number): number {
  const phase = Math.cos((2 * Math.PI * hour) / hours)
  return sharpness === 1 ? 1 + (peakFactor - 1) * phase : ((1 + phase) / 2) ** sharpness
}

/** Power of the raised cosine whose highest hour is so many times its mean; at most 24. */
function sharpnessFor(peakFactor: number): number {
  let low = 1
  let high = 400
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    let sum = 0
    for (let h = 0; h < hours; h++) sum += wave(h, peakFactor, middle)
    if (hours / sum < peakFactor) low = middle
    else high = middle
  }
  return (low + high) / 2
}
