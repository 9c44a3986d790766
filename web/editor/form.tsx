import { useEffect, useMemo, useRef, useState } from 'react'
import type { Diagnostic, Finding } from '../../src/scenario/index.js'
import { type Language, renderFinding, severityOrder } from '../../src/words/index.js'
import { editorText } from './editor-text.js'
import { FieldRow } from './field-row.js'
import { keyInWords } from './key-words.js'
import { isSamePath, isUnder, leversOf, sectionsOf } from './levers.js'
import type { Field } from './yaml-edit.js'

export interface FormProps {
  readonly fields: readonly Field[]
  /** Faults of the text and findings of the plan. */
  readonly faults: readonly Diagnostic[]
  readonly findings: readonly Finding[]
  /** Path to which a finding led; null: none. */
  readonly path: string | null
  readonly lang: Language
  readonly onTry: (path: string, value: string) => void
  /** A slider was let go where it had been. */
  readonly onRest: () => void
  readonly onWrite: (path: string, value: string) => void
  readonly onMove: (path: string, day: string) => void
}

/** The scenario as fields: those that matter first, then all by section, and a way to a new one. */
export function Form({
  fields,
  faults,
  findings,
  path,
  lang,
  onTry,
  onRest,
  onWrite,
  onMove,
}: FormProps) {
  const text = editorText[lang]
  const [wanted, setWanted] = useState('')
  const form = useRef<HTMLDivElement>(null)
  const levers = useMemo(() => leversOf(fields), [fields])
  const sections = useMemo(() => sectionsOf(fields), [fields])
  const found = useMemo(() => {
    const words = wanted.toLowerCase().split(/\s+/)
    const fits = ({ path: own, text: value }: Field) =>
      words.every((word) => own.includes(word) || value.toLowerCase().includes(word))
    return wanted.trim() === '' ? undefined : fields.filter(fits).slice(0, 60)
  }, [fields, wanted])

  useEffect(() => {
    if (path === null) return
    const marked = form.current?.querySelector<HTMLElement>('.marked input, .add input')
    marked?.scrollIntoView({ block: 'center' })
    marked?.focus()
  }, [path])

  const row = (field: Field, key = field.path) => (
    <FieldRow
      key={key}
      field={field}
      lang={lang}
      faults={faults.filter((fault) => isSamePath(fault.path, field.path))}
      isMarked={path !== null && isSamePath(field.path, path)}
      onTry={(value) => onTry(field.path, value)}
      onRest={onRest}
      onWrite={(value) => onWrite(field.path, value)}
      onMove={(day) => onMove(field.path, day)}
    />
  )
  const isWritten = path !== null && fields.some((field) => isSamePath(field.path, path))
  const below =
    path === null || isWritten ? [] : fields.filter((field) => isUnder(field.path, path))
  return (
    <div className="form" ref={form}>
      {path !== null && <Here {...{ path, findings, lang }} />}
      {path !== null && !isWritten && below.length === 0 && <p>{text.notWritten(path)}</p>}
      {below.length > 0 && (
        <section className="marked">
          {below.map((field) => row(field, `here-${field.path}`))}
        </section>
      )}
      {path !== null && !isWritten && (
        <Add first={below.length > 0 ? `${path}.` : path} lang={lang} onWrite={onWrite} />
      )}
      <label className="find">
        <span>{text.find}</span>
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      {found ? (
        <section>
          {found.length === 0 && <p className="faint">{text.none}</p>}
          {found.map((field) => row(field, `found-${field.path}`))}
        </section>
      ) : (
        <>
          <section>
            <h3>{text.matters}</h3>
            {levers.map((field) => row(field))}
          </section>
          {[...sections].map(([name, own]) => (
            <Section
              key={name}
              name={name}
              lang={lang}
              isOpen={
                path !== null &&
                own.some((field) => isSamePath(field.path, path) && !levers.includes(field))
              }
            >
              {() => own.filter((field) => !levers.includes(field)).map((field) => row(field))}
            </Section>
          ))}
        </>
      )}
      {(path === null || isWritten) && <Add first="" lang={lang} onWrite={onWrite} />}
    </div>
  )
}

/** A section whose rows are drawn when it is open. */
function Section({
  name,
  lang,
  isOpen,
  children,
}: {
  name: string
  lang: Language
  isOpen: boolean
  children: () => React.ReactNode
}) {
  const [open, setOpen] = useState(isOpen)
  useEffect(() => {
    if (isOpen) setOpen(true)
  }, [isOpen])
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {name
          .split('.')
          .map((key) => keyInWords(key, lang))
          .join(' › ')}
      </summary>
      {open && children()}
    </details>
  )
}

const hereMost = 8

/** What the plan says of the place that the person came from. */
function Here({
  path,
  findings,
  lang,
}: {
  path: string
  findings: readonly Finding[]
  lang: Language
}) {
  const own = [...findings]
    .filter((finding) => isSamePath(finding.path, path))
    .sort((a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity))
    .slice(0, hereMost)
  if (own.length === 0) return null
  return (
    <section className="here">
      <h3>{editorText[lang].hereFrom(path)}</h3>
      {own.map((finding, i) => {
        const { message, hint } = renderFinding(finding, lang)
        return (
          <p key={`${finding.code}${i}`} className={finding.severity}>
            {message}
            {hint !== '' && <span className="hint"> → {hint}</span>}
          </p>
        )
      })}
    </section>
  )
}

/** A value at a path that the text does not have yet. */
function Add({
  first,
  lang,
  onWrite,
}: {
  first: string
  lang: Language
  onWrite: (path: string, value: string) => void
}) {
  const text = editorText[lang]
  const [path, setPath] = useState(first)
  const [value, setValue] = useState('')
  useEffect(() => setPath(first), [first])
  const isPath = /^[a-z][\w-]*(\.[\w-][\w.-]*)*$/i.test(path) && !path.endsWith('.')
  return (
    <form
      className="add"
      onSubmit={(event) => {
        event.preventDefault()
        if (isPath && value.trim() !== '') onWrite(path, value)
      }}
    >
      <h3>{text.add}</h3>
      <p className="faint">{text.addHint}</p>
      <label>
        <span>{text.path}</span>
        <input
          value={path}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setPath(event.target.value)}
        />
      </label>
      <label>
        <span>{text.value}</span>
        <input
          value={value}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setValue(event.target.value)}
        />
      </label>
      <button type="submit" disabled={!isPath || value.trim() === ''}>
        {text.write}
      </button>
    </form>
  )
}
