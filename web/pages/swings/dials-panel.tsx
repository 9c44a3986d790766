import { figure, type Language, wholeCount } from '../../../src/words/index.js'
import type { Standing } from '../../twin/contract.js'
import { benchText } from './bench-text.js'
import { Dial } from './dial.js'
import { isBuilt } from './dials.js'
import type { TurnedDials } from './use-dials.js'

/** Steps of the slider of batteries, and the megawatt that they are rounded to. */
const batterySteps = 200
const megawatt = 1e6

const times = (value: number) => `× ${value.toFixed(2)}`

/** Dials of a moment: floor, batteries, machines, and the loss of a unit. */
export function DialsPanel({
  turned: { dials, turn, rest, put },
  standing,
  isIsland,
  lang,
}: {
  turned: TurnedDials
  standing: Standing
  /** On a grid there are no machines to turn. */
  isIsland: boolean
  lang: Language
}) {
  const text = benchText[lang]
  const battery = dials.battery ?? standing.storage
  const floor = dials.floor ?? standing.floor
  const lag = dials.lag ?? standing.lag
  const high = Math.ceil(Math.max(standing.nameplate, battery) / megawatt) * megawatt
  const step = Math.max(1, Math.round(high / batterySteps / megawatt)) * megawatt
  const top = Math.ceil(high / step) * step
  const hasOthers = (dials.rack ?? 0) > 0 || (dials.beside ?? 0) > 0
  return (
    <fieldset className="dials">
      <legend>{text.dials}</legend>
      <Dial
        label={text.floor}
        value={floor}
        {...{ low: 0, high: Math.max(0.9, floor), step: 0.01 }}
        write={(value) => figure(value, 'fraction', lang)}
        onTurn={(value) => turn({ floor: value })}
        onRest={rest}
      />
      <Dial
        label={text.battery}
        value={battery}
        {...{ low: 0, high: top, step }}
        write={(value) => figure(value, 'power', lang)}
        onTurn={(value) => turn({ battery: value, lag })}
        onRest={rest}
      />
      <Dial
        label={text.lag}
        note={battery > 0 ? undefined : text.noBattery}
        value={Math.min(0.5, Math.max(0.01, lag))}
        {...{ low: 0.01, high: 0.5, isLog: true, isOff: battery <= 0 }}
        write={(value) => `${Math.round(value * 1000)} ms`}
        onTurn={(value) => turn({ battery, lag: value })}
        onRest={rest}
      />
      {isIsland && (
        <>
          <Dial
            label={text.inertia}
            value={dials.inertia ?? 1}
            {...{ low: 0.3, high: 3, isLog: true }}
            write={times}
            onTurn={(inertia) => turn({ inertia })}
            onRest={rest}
          />
          <Dial
            label={text.droop}
            value={dials.droop ?? 1}
            {...{ low: 0.3, high: 3, isLog: true }}
            write={times}
            onTurn={(droop) => turn({ droop })}
            onRest={rest}
          />
          <label className="dial-switch">
            <input
              type="checkbox"
              checked={dials.loss !== undefined}
              onChange={({ target }) => {
                const { loss: _, ...others } = dials
                put(target.checked ? { ...others, loss: 1 } : others)
              }}
            />
            <span>{text.loss}</span>
          </label>
        </>
      )}
      {hasOthers && (
        <p className="dial-note">
          {text.others(
            figure(dials.rack ?? 0, 'energy', lang),
            wholeCount(dials.beside ?? 0),
            dials.source ?? '',
          )}
        </p>
      )}
      <button type="button" disabled={isBuilt(dials)} onClick={() => put({})}>
        {text.reset}
      </button>
    </fieldset>
  )
}
