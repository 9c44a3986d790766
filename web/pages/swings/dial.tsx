import { useId } from 'react'

/** Positions of a slider that runs over a logarithm. */
const places = 120

/** A number on a slider, with its unit beside it. */
export function Dial({
  label,
  note,
  value,
  low,
  high,
  step,
  isLog = false,
  isOff = false,
  write,
  onTurn,
  onRest,
}: {
  label: string
  note?: string | undefined
  value: number
  low: number
  high: number
  /** Of a linear one. */
  step?: number
  isLog?: boolean
  /** There is nothing to turn. */
  isOff?: boolean
  write: (value: number) => string
  onTurn: (value: number) => void
  onRest: () => void
}) {
  const id = useId()
  const place = isLog ? (places * Math.log(value / low)) / Math.log(high / low) : value
  const at = (turned: number) =>
    isLog ? Number((low * (high / low) ** (turned / places)).toPrecision(2)) : turned
  return (
    <div className="dial">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{write(value)}</output>
      <input
        id={id}
        type="range"
        min={isLog ? 0 : low}
        max={isLog ? places : high}
        step={isLog ? 1 : step}
        value={place}
        disabled={isOff}
        aria-valuetext={write(value)}
        onChange={(event) => onTurn(at(Number(event.target.value)))}
        onPointerUp={onRest}
        onPointerCancel={onRest}
        onKeyUp={onRest}
        onBlur={onRest}
      />
      {note && <p className="dial-note">{note}</p>}
    </div>
  )
}
