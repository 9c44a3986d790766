import { useRef } from 'react'
import { shippedNames, shippedText } from '../state/library.js'
import { closeB, open } from '../state/planning.js'
import { useApp } from '../state/store.js'
import type { VariantKey } from '../twin/contract.js'
import { shellText } from '../words/shell-text.js'
import { openFiles } from './open-files.js'

const own = ''

/** Which scenario is open, which stands beside it, and the way to another one. */
export function ScenarioMenu() {
  const text = shellText[useApp((state) => state.lang)]
  const hasB = useApp((state) => state.variants.b !== null)
  const file = useRef<HTMLInputElement>(null)
  return (
    <div className="scenario-menu">
      <Choice variant="a" label={hasB ? 'A' : text.scenario} />
      <Choice variant="b" label={hasB ? 'B' : text.compareWith} />
      <button type="button" onClick={() => file.current?.click()}>
        {text.openFile}
      </button>
      <input
        ref={file}
        type="file"
        multiple
        hidden
        aria-label={text.openFile}
        onChange={(event) => {
          void openFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </div>
  )
}

function Choice({ variant, label }: { variant: VariantKey; label: string }) {
  const text = shellText[useApp((state) => state.lang)]
  const base = useApp((state) => state.variants[variant]?.base)
  const campus = useApp((state) => state.variants[variant]?.answer?.plan.campus)
  const choose = async (name: string) => {
    const found = await shippedText(name)
    if (found !== undefined) open(variant, name, { text: found, files: {} })
    else if (variant === 'b') closeB()
  }
  return (
    <label>
      <span>{label}</span>
      <select value={base ?? own} onChange={(event) => void choose(event.target.value)}>
        {variant === 'b' && base !== undefined && <option value="end">{text.endCompare}</option>}
        {(base === null || base === undefined) && (
          <option value={own}>{base === undefined ? '–' : (campus ?? text.ownScenario)}</option>
        )}
        {shippedNames.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
