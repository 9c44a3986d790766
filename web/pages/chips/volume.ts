import type { PlannedChip } from '../../../src/campus/index.js'

/** A cost at a number of chips. */
export interface VolumeCost {
  readonly volume: number
  readonly cost: number
}

const points = 60
const beyond = 4

/** Cost of one chip with development spread over so many: unit + development / volume. */
export const costAt = ({ unitCost, development }: PlannedChip, volume: number): number =>
  unitCost + development / volume

/**
 * Full cost over the volume, evenly on a logarithmic axis around the break-even and the volume
 * planned.
 * @returns empty where nothing is planned
 */
export function volumeCurve(chip: PlannedChip): readonly VolumeCost[] {
  const marks = [chip.volume, chip.breakEven ?? 0].filter((volume) => volume > 0)
  if (marks.length === 0) return []
  const low = Math.max(1, Math.min(...marks) / beyond)
  const high = Math.max(...marks) * beyond
  return Array.from({ length: points }, (_, i) => {
    const volume = low * (high / low) ** (i / (points - 1))
    return { volume, cost: costAt(chip, volume) }
  })
}

/**
 * What a chip of one's own saves buying, for the same work and with what both take to run: by
 * definition the full cost at the break-even. Null: there is none, or development costs nothing.
 */
export function boughtCost(chip: PlannedChip): number | null {
  return chip.breakEven === null || chip.breakEven <= 0 ? null : costAt(chip, chip.breakEven)
}
