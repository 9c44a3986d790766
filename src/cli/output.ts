import type { Currency } from '../quantity/index.js'
import type { Diagnostic } from '../scenario/index.js'
import { type Language, renderFinding, severityWord } from '../words/index.js'

/** Wraps a text in the escape codes of a style, or leaves it alone. */
export type Paint = (
  style: 'strong' | 'faint' | 'accent' | 'error' | 'warning' | 'note',
  text: string,
) => string

const codes = { strong: 1, faint: 2, accent: 36, error: 31, warning: 33, note: 34 } as const

/** Colour on a terminal only, and not where `NO_COLOR` asks for none. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const coloured =
    stream.isTTY === true && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb'
  return (style, text) => (coloured ? `\u001b[${codes[style]}m${text}\u001b[0m` : text)
}

/** Columns to write in: the terminal's, within what the eye follows. */
export function columnsOf(stream: NodeJS.WriteStream): number {
  return Math.max(80, Math.min(stream.columns ?? 80, 160))
}

/** A text from outside without the control characters that a terminal would obey. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, '\ufffd')
}

/** One diagnostic as compilers print it: `file:line:column: error: path: message`, hint below. */
export function diagnosticLines(
  d: Diagnostic,
  lang: Language,
  paint: Paint,
  currency?: Currency,
): string {
  const { message, hint } = renderFinding(d, lang, currency)
  const place = [visible(d.file ?? ''), ...(d.line > 0 ? [d.line, d.column] : [])].join(':')
  const path = d.path === '' ? '' : `${paint('strong', visible(d.path))}: `
  const severity = paint(d.severity, severityWord(d.severity, lang))
  const head = `${place}: ${severity}: ${path}${visible(message)}`
  return hint === '' ? head : `${head}\n    ${paint('faint', visible(hint))}`
}

/** Why a file was not written. */
export interface FileRefusal {
  readonly code: 'file.exists' | 'file.unwritable'
  readonly path: string
  readonly reason: string
}

/** Says on standard error why a file was not written; returns the exit code. */
export function fileError({ code, path, reason }: FileRefusal, lang: Language): number {
  const values = { path, reason }
  const place = { file: path, path: '', line: 0, column: 0 }
  const lines = diagnosticLines(
    { code, severity: 'error', values, ...place },
    lang,
    paintFor(process.stderr),
  )
  process.stderr.write(`${lines}\n`)
  return 2
}
