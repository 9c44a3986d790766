import { autocompletion } from '@codemirror/autocomplete'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { linter, lintGutter, type Diagnostic as Mark } from '@codemirror/lint'
import { Compartment, EditorState, type Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { basicSetup } from 'codemirror'
import { useEffect, useRef } from 'react'
import { type Diagnostic, scenarioJsonSchema } from '../../src/scenario/index.js'
import { type Language, renderFinding } from '../../src/words/index.js'
import { completionAt } from './completion.js'
import { differenceOf } from './difference.js'
import { editorText } from './editor-text.js'

/** Typing rests so long before the text is planned, ms. */
const rest = 250

/** Colours of the page, so that dark mode holds here too. */
const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--c1)' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--ink-3)' },
  {
    tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace],
    color: 'var(--ink-2)',
  },
  { tag: tags.invalid, color: 'var(--bad)' },
])

const look = EditorView.theme({
  '&': { backgroundColor: 'var(--ground)', color: 'var(--ink)' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--raised)', color: 'var(--ink-3)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--accent-ground)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 30%, transparent) !important',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
  },
  '.cm-completionDetail': { color: 'var(--ink-2)' },
})

interface YamlEditorProps {
  readonly text: string
  readonly faults: readonly Diagnostic[]
  /** Place that the person came for; null: none. */
  readonly path: string | null
  /** Its line, from 1; 0: the text has none. */
  readonly line: number
  readonly lang: Language
  readonly onChange: (text: string) => void
}

/** The scenario's text with completion, and the faults where the command line names them. */
export default function YamlEditor({ text, faults, path, line, lang, onChange }: YamlEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const marks = useRef(new Compartment())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const change = useRef(onChange)
  change.current = onChange

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; later texts are put in below
  useEffect(() => {
    if (!place.current) return
    const editor = new EditorView({
      parent: place.current,
      doc: text,
      extensions: [
        basicSetup,
        yaml(),
        syntaxHighlighting(colours),
        look,
        autocompletion({ override: [offers(scenarioJsonSchema())] }),
        lintGutter(),
        marks.current.of([]),
        EditorState.tabSize.of(2),
        EditorView.contentAttributes.of({
          'aria-label': editorText[lang].yaml,
          spellcheck: 'false',
        }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return
          clearTimeout(timer.current)
          timer.current = undefined
          if (update.transactions.some((t) => t.isUserEvent('outside'))) return
          timer.current = setTimeout(tell, rest)
        }),
      ],
    })
    function tell() {
      timer.current = undefined
      change.current(editor.state.doc.toString())
    }
    // what scrolls must be reached by the keyboard
    editor.scrollDOM.tabIndex = 0
    view.current = editor
    return () => {
      clearTimeout(timer.current)
      // what was typed last is not lost with the panel
      if (timer.current !== undefined) tell()
      editor.destroy()
    }
  }, [])

  useEffect(() => {
    const editor = view.current
    if (!editor) return
    const changes = differenceOf(editor.state.doc.toString(), text.replace(/\r\n?/g, '\n'))
    if (changes) editor.dispatch({ changes, userEvent: 'outside' })
  }, [text])

  useEffect(() => {
    const lint = linter(({ state }) => faults.flatMap((fault) => markOf(fault, state.doc, lang)), {
      delay: 0,
    })
    view.current?.dispatch({ effects: marks.current.reconfigure(lint) })
  }, [faults, lang])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a place, not whenever its line moves while somebody types
  useEffect(() => {
    const editor = view.current
    if (!editor || path === null || line < 1 || line > editor.state.doc.lines) return
    const at = editor.state.doc.line(line).from
    editor.dispatch({
      selection: { anchor: at },
      effects: EditorView.scrollIntoView(at, { y: 'center' }),
    })
    editor.focus()
  }, [path])

  return <div className="yaml-editor" ref={place} />
}

/** A fault at its line and column, to the end of the word there. */
function markOf(fault: Diagnostic, doc: Text, lang: Language): Mark[] {
  if (fault.line < 1 || fault.line > doc.lines) return []
  const { from, to, text } = doc.line(fault.line)
  const start = Math.min(to, from + Math.max(0, fault.column - 1))
  const word = /^[^\s:#]*/.exec(text.slice(start - from))?.[0].length ?? 0
  const { message, hint } = renderFinding(fault, lang)
  return [
    {
      from: start,
      to: Math.min(to, start + Math.max(1, word)),
      severity: fault.severity === 'note' ? 'info' : fault.severity,
      message: hint === '' ? message : `${message} → ${hint}`,
    },
  ]
}

function offers(schema: Readonly<Record<string, unknown>>) {
  return ({ state, pos, explicit }: { state: EditorState; pos: number; explicit: boolean }) => {
    const found = completionAt(state.doc.toString(), pos, schema)
    if (!found || (found.offers.length === 0 && !explicit)) return null
    return {
      from: found.from,
      options: found.offers.map(({ label, detail, apply }) => ({ label, detail, apply })),
      validFor: /^[\w-]*$/,
    }
  }
}
