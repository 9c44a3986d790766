import { hertz } from './worst.js'

/** From one frequency to another in one line, the unit lighter: `58.70–61.14 Hz`. */
export function Range({ low, high }: { low: number; high: number }) {
  const [number, unit] = hertz(high).split(' ')
  return (
    <span className="range">
      {low.toFixed(2)}–{number} <span className="unit">{unit}</span>
    </span>
  )
}
