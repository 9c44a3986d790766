import type { Metres, SquareMetres } from '../../quantity/index.js'

/** Field that a scanner of 0.33 NA exposes at once: 26 mm by 33 mm, 858 mm². */
export const reticle: { readonly short: Metres; readonly long: Metres } = {
  short: 26e-3,
  long: 33e-3,
}

/** Share of a side that rounding may add. */
const rounding = 1e-9

/** Whether a die of these sides is exposed in one field, either way round. */
export function fitsReticle(width: Metres, height: Metres): boolean {
  const limit = 1 + rounding
  return (
    Math.min(width, height) <= reticle.short * limit &&
    Math.max(width, height) <= reticle.long * limit
  )
}

/**
 * Sides of a die whose area alone is known: a square, or as near to one as the field allows. Beyond
 * the field it is a square again: such a part is stitched, and the field sets no side.
 */
export function sidesOf(area: SquareMetres): readonly [width: Metres, height: Metres] {
  const side = Math.sqrt(area)
  if (fitsReticle(side, side)) return [side, side]
  const long = area / reticle.short
  return fitsReticle(reticle.short, long) ? [reticle.short, long] : [side, side]
}
