import { useEffect, useState } from 'react'
import type { Diagnostic } from '../../src/scenario/index.js'
import { type Language, renderFinding } from '../../src/words/index.js'
import { isDay } from './dated-keys.js'
import { editorText } from './editor-text.js'
import { keyInWords } from './key-words.js'
import { sliderOf } from './slider.js'
import type { Field } from './yaml-edit.js'

/** One value of the scenario: as text, and with a slider where it is one number. */
export function FieldRow({
  field,
  faults,
  lang,
  isMarked,
  onTry,
  onRest,
  onWrite,
  onMove,
}: {
  field: Field
  faults: readonly Diagnostic[]
  lang: Language
  /** A finding led here. */
  isMarked: boolean
  /** While a hand is on the slider. */
  onTry: (value: string) => void
  /** The hand let go without another value. */
  onRest: () => void
  onWrite: (value: string) => void
  /** The day that is the field's key becomes another one. */
  onMove: (day: string) => void
}) {
  const text = editorText[lang]
  const [draft, setDraft] = useState(field.text)
  const range = sliderOf(field.text)
  useEffect(() => setDraft(field.text), [field.text])
  const id = `field-${field.path}`
  const day = field.path.slice(-10)
  const commit = (value: string) => {
    if (value.trim() !== '' && value !== field.text) onWrite(value)
    else setDraft(field.text)
  }
  const letGo = () => {
    commit(draft)
    if (draft === field.text) onRest()
  }
  const now = sliderOf(draft)
  return (
    <div className={`field${isMarked ? ' marked' : ''}${faults.length > 0 ? ' faulty' : ''}`}>
      <label htmlFor={id}>
        <span>{nameOf(field.path, lang)}</span>
        <span className="faint">{field.path}</span>
      </label>
      <input
        id={id}
        value={draft}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={faults.length > 0}
        aria-describedby={faults.length > 0 ? `${id}-fault` : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => commit(draft)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(draft)
          if (event.key === 'Escape' && draft !== field.text) {
            event.preventDefault()
            setDraft(field.text)
          }
        }}
      />
      {isDay(day) && (
        <label className="day">
          <span>{text.day}</span>
          <input
            type="date"
            defaultValue={day}
            key={day}
            onBlur={(event) => {
              const next = event.target.value
              if (isDay(next) && next !== day) onMove(next)
            }}
          />
        </label>
      )}
      {range && (
        <input
          type="range"
          aria-label={text.slider(field.path)}
          aria-valuetext={draft}
          min={range.min}
          max={range.max}
          step={range.step}
          value={now?.value ?? range.value}
          onChange={(event) => {
            const written = range.write(Number(event.target.value))
            setDraft(written)
            onTry(written)
          }}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onBlur={letGo}
          onKeyUp={letGo}
        />
      )}
      {faults.map((fault) => {
        const { message, hint } = renderFinding(fault, lang)
        return (
          <p key={fault.code} id={`${id}-fault`} className="bad">
            {message}
            {hint !== '' && <span className="hint"> → {hint}</span>}
          </p>
        )
      })}
    </div>
  )
}

/** The last keys of a path: names as they are, keys in words. */
function nameOf(path: string, lang: Language): string {
  return path
    .split(/(?<!\.)\.(?!\.)/)
    .slice(-3)
    .map((key) => keyInWords(key, lang))
    .join(' › ')
}
