import type { Ratio } from '../../../../quantity/index.js'

const SIN_60 = Math.sqrt(3)

/**
 * Share of a rectifier's no-load voltage that is left under load, by normalised current
 * (IEEE 421.5-2005, annex D): three modes of commutation.
 */
export function rectifierShare(current: Ratio): Ratio {
  if (current <= 0) return 1
  if (current <= 0.433) return 1 - current / SIN_60
  if (current < 0.75) return Math.sqrt(0.75 - current * current)
  return current < 1 ? SIN_60 * (1 - current) : 0
}

/** Voltage ahead of a rectifier that gives `field` at a current `load` (KC·I_fd). */
export function voltageAhead(field: Ratio, load: Ratio): Ratio {
  if (load <= 0) return field
  const light = field + load / SIN_60
  if (load <= 0.433 * light) return light
  const middle = Math.sqrt((field * field + load * load) / 0.75)
  return load < 0.75 * middle ? middle : field / SIN_60 + load
}
