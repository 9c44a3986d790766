import type { Count, Metres } from '../../quantity/index.js'

/** Lane between dies that the saw takes; common practice of blade dicing. */
const defaultScribe: Metres = 0.1e-3

/** Ring at the rim of a wafer that gives no good die; SEMI M1 and foundry practice, 3 mm at 300 mm. */
const defaultEdge: Metres = 3e-3

/** Offsets of the rows that are tried; those of the columns are exact. */
const rowOffsets = 60

/** Share of a pitch by which rounding may lose a die that just fits. */
const rounding = 1e-9

/**
 * Whole dies on a wafer: the most that a regular grid holds, over its offsets. For each offset of
 * the rows, the columns are tried wherever the first die of a row touches the rim: some such grid
 * is best, since any other can be shifted there without losing a die. The notch is left out.
 *
 * @param width    of the die, m
 * @param height   of the die, m
 * @param diameter of the wafer, m
 * @param scribe   lane between dies, m
 * @param edge     ring without dies, m
 */
export function grossDies(
  width: Metres,
  height: Metres,
  diameter: Metres,
  scribe: Metres = defaultScribe,
  edge: Metres = defaultEdge,
): Count {
  const radius = diameter / 2 - edge
  let most = 0
  for (let k = 0; k < rowOffsets; k++) {
    const rows = halfChords((k / rowOffsets) * (height + scribe), height, scribe, radius)
    for (const chord of rows) most = Math.max(most, diesInRows(rows, -chord, width, scribe))
  }
  return most
}

/** Half the width that the wafer leaves to each row of dies, m. */
function halfChords(offset: Metres, height: Metres, scribe: Metres, radius: Metres): Metres[] {
  const pitch = height + scribe
  const first = Math.ceil((-radius - offset) / pitch - rounding)
  const chords: Metres[] = []
  for (let j = first; ; j++) {
    const bottom = offset + j * pitch
    if (bottom + height > radius + rounding * pitch) return chords
    const farther = Math.max(Math.abs(bottom), Math.abs(bottom + height))
    chords.push(Math.sqrt(Math.max(0, radius ** 2 - farther ** 2)))
  }
}

/** Dies of all rows, when left edges stand at `offset` plus whole pitches. */
function diesInRows(rows: readonly Metres[], offset: Metres, width: Metres, scribe: Metres): Count {
  const pitch = width + scribe
  let dies = 0
  for (const chord of rows) {
    const last = Math.floor((chord - width - offset) / pitch + rounding)
    const first = Math.ceil((-chord - offset) / pitch - rounding)
    if (last >= first) dies += last - first + 1
  }
  return dies
}
