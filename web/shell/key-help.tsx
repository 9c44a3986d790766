import { useEffect, useRef } from 'react'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { commandsOf } from './commands.js'

/** All keys and what they do. */
export default function KeyHelp({ onClose }: { onClose: () => void }) {
  const lang = useApp((state) => state.lang)
  const text = shellText[lang]
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const keyed = commandsOf(lang).filter(({ keys }) => keys !== '')
  return (
    <dialog ref={dialog} className="key-help" aria-label={text.keys} onClose={onClose}>
      <h2>{text.keys}</h2>
      <dl>
        {[...keyed, { name: 'palette', title: text.commands, keys: 'Ctrl K' }].map((command) => (
          <div key={command.name}>
            <dt>{command.title}</dt>
            <dd>
              <kbd>{command.keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p className="faint">{text.chartKeys}</p>
      <button type="button" onClick={() => dialog.current?.close()}>
        {text.close}
      </button>
    </dialog>
  )
}
