import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { readScenarioText } from '../../src/scenario/index.js'
import { withDay } from '../editor/dated-keys.js'
import { editorText } from '../editor/editor-text.js'
import { Form } from '../editor/form.js'
import { canBeTried, lineOf } from '../editor/path-in-text.js'
import { fieldsOf, withValue } from '../editor/yaml-edit.js'
import { edit, tryValue } from '../state/planning.js'
import { setState, useApp } from '../state/store.js'
import type { VariantKey } from '../twin/contract.js'
import '../style/editor.css'

const YamlEditor = lazy(() => import('../editor/yaml-editor.js'))

/** The scenario as a form and as YAML; both write the same text. */
export default function Editor({ path }: { path: string | null }) {
  const lang = useApp((state) => state.lang)
  const key = useApp((state) => state.active)
  const variant = useApp((state) => state.variants[state.active] ?? state.variants.a)
  const hasB = useApp((state) => state.variants.b !== null)
  const text = editorText[lang]
  const { source, set } = variant.question
  const reading = useMemo(() => readScenarioText(source.text), [source.text])
  const fields = useMemo(() => fieldsOf(source.text, reading), [source.text, reading])
  const faults = variant.refusal?.diagnostics ?? variant.answer?.diagnostics ?? []
  const isReadable = reading.diagnostics.length === 0
  const [isYaml, showYaml] = useState(!isReadable)
  // a fault of the text itself has no field: who follows it comes to its line
  useEffect(() => {
    if (path !== null && !isReadable) showYaml(true)
  }, [path, isReadable])
  const line = isReadable ? lineOf(reading, path ?? '') : (reading.diagnostics[0]?.line ?? 0)
  const write = (at: string, value: string) =>
    edit(key, { ...source, text: withValue(source.text, reading, at, value) })
  return (
    <div className="editor">
      <h2>
        {text.title} {hasB && <VariantSwitch active={key} />}
      </h2>
      <div className="tabs" role="tablist" aria-label={text.title}>
        {([text.form, text.yaml] as const).map((name, i) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={isYaml === (i === 1)}
            aria-controls="editor-view"
            onClick={() => showYaml(i === 1)}
          >
            {name}
          </button>
        ))}
      </div>
      <div id="editor-view" role="tabpanel" aria-label={isYaml ? text.yaml : text.form}>
        {isYaml ? (
          <Suspense fallback={<p className="busy">…</p>}>
            <YamlEditor
              key={key}
              text={source.text}
              faults={faults}
              path={path}
              line={line}
              lang={lang}
              onChange={(next) => edit(key, { ...source, text: next })}
            />
          </Suspense>
        ) : isReadable ? (
          <Form
            fields={fields}
            faults={faults}
            findings={variant.answer?.plan.findings ?? []}
            path={path}
            lang={lang}
            onTry={(at, value) => {
              // what cannot be tried waits for the hand to let go
              if (canBeTried(reading.data, at)) tryValue(key, [{ path: at, value }])
            }}
            onRest={() => {
              if (set.length > 0) tryValue(key, [])
            }}
            onWrite={write}
            onMove={(at, day) =>
              edit(key, { ...source, text: withDay(source.text, reading, at, day) })
            }
          />
        ) : (
          <p className="bad">{text.unreadable}</p>
        )}
      </div>
    </div>
  )
}

function VariantSwitch({ active }: { active: VariantKey }) {
  return (
    <span className="variants">
      {(['a', 'b'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === active}
          onClick={() => setState({ active: one })}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </span>
  )
}
