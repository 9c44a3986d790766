import { dayText } from '../content/calendar.js'
import {
  copyLink,
  download,
  goTo,
  notify,
  setLanguage,
  setPanel,
  setTheme,
  setWindow,
} from '../state/actions.js'
import { redo, undo } from '../state/planning.js'
import type { Theme } from '../state/state.js'
import { getState, useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Above the page: editing, time window, sharing, language and colours. */
export function Bar({ onPalette }: { onPalette: () => void }) {
  const lang = useApp((state) => state.lang)
  const theme = useApp((state) => state.theme)
  const active = useApp((state) => state.active)
  const variant = useApp((state) => state.variants[active])
  const panel = useApp((state) => state.panel)
  const text = shellText[lang]
  const isEditing = panel?.kind === 'editor'
  return (
    <section className="bar" aria-label={text.commands}>
      <button
        type="button"
        className="primary"
        aria-pressed={isEditing}
        onClick={() => setPanel(isEditing ? null : { kind: 'editor', path: null })}
      >
        {text.edit}
      </button>
      <button type="button" disabled={!variant?.past.length} onClick={() => undo(active)}>
        {text.undo}
      </button>
      <button type="button" disabled={!variant?.future.length} onClick={() => redo(active)}>
        {text.redo}
      </button>
      <WindowChip />
      <span className="gap" />
      <button type="button" onClick={() => void share()}>
        {text.share}
      </button>
      <details className="drop-down">
        <summary>{text.save}</summary>
        <div>
          <button type="button" onClick={saveYaml}>
            {text.saveYaml}
          </button>
          <button type="button" onClick={savePlan}>
            {text.savePlan}
          </button>
          <button type="button" onClick={() => goTo('report')}>
            {text.print}
          </button>
        </div>
      </details>
      <button type="button" onClick={onPalette} aria-keyshortcuts="Control+K">
        {text.commands} <kbd>Ctrl K</kbd>
      </button>
      <button
        type="button"
        lang={lang === 'ko' ? 'en' : 'ko'}
        onClick={() => setLanguage(lang === 'ko' ? 'en' : 'ko')}
      >
        {lang === 'ko' ? 'English' : '한국어'}
      </button>
      <label>
        <span className="unseen">{text.theme}</span>
        <select value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
          {themes.map((one) => (
            <option key={one} value={one}>
              {text.themes[one]}
            </option>
          ))}
        </select>
      </label>
    </section>
  )
}

/** The stretch of time that all charts show, and the way back to the whole. */
function WindowChip() {
  const lang = useApp((state) => state.lang)
  const window = useApp((state) => state.window)
  const text = shellText[lang]
  if (!window) return null
  return (
    <button type="button" className="chip" onClick={() => setWindow(null)}>
      {text.window(dayText(window.from, lang), dayText(window.to, lang))} ✕
      <span className="unseen">{text.wholeTime}</span>
    </button>
  )
}

async function share(): Promise<void> {
  const { lang, variants } = getState()
  const files = [variants.a, variants.b].flatMap((one) =>
    Object.keys(one?.question.source.files ?? {}),
  )
  const text = shellText[lang]
  await copyLink(files.length > 0 ? text.filesStay : text.copied)
}

function saveYaml(): void {
  const { variants, active } = getState()
  const variant = variants[active] ?? variants.a
  download(`${variant.base ?? 'campus'}.yaml`, variant.question.source.text, 'application/yaml')
}

/** The plan of the text on hand; an older one would lie beside a YAML that it does not belong to. */
function savePlan(): void {
  const { variants, active, lang } = getState()
  const variant = variants[active] ?? variants.a
  const { answer, isStale, refusal, question } = variant
  if (!answer || isStale || refusal || question.set.length > 0) {
    notify(shellText[lang].notPlanned)
    return
  }
  const json = `${JSON.stringify(answer.plan)}\n`
  download(`${variant.base ?? 'campus'}.plan.json`, json, 'application/json')
}
