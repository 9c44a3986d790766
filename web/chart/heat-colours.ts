/**
 * Cividis: even steps of lightness, the same for all kinds of colour vision. Nuñez, Anderton, Renslow
 * 2018, Optimizing colormaps with consideration for color vision deficiency, PLOS ONE 13(7).
 */
const cividis = [
  '00224e',
  '123570',
  '3b496c',
  '575d6d',
  '707173',
  '8a8678',
  'a59c74',
  'c3b369',
  'e1cc55',
  'fee838',
] // prettier-ignore

/** Red, green, blue, each 0 to 255. */
export type Rgb = readonly [number, number, number]

const stops: readonly Rgb[] = cividis.map((hex) => {
  const value = Number.parseInt(hex, 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
})

/**
 * Colour of a share of the scale. On a light ground more is darker, on a dark one lighter: the ground
 * is always at the low end.
 */
export function heatColour(share: number, isDark: boolean): Rgb {
  const along = Math.min(1, Math.max(0, isDark ? share : 1 - share)) * (stops.length - 1)
  const below = Math.min(stops.length - 2, Math.floor(along))
  const part = along - below
  const mix = (channel: 0 | 1 | 2) =>
    Math.round(stops[below]![channel] * (1 - part) + stops[below + 1]![channel] * part)
  return [mix(0), mix(1), mix(2)]
}
