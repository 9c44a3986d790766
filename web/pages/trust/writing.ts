import { formatNumber } from '../../../src/quantity/index.js'
import { type Language, stageSubject } from '../../../src/words/index.js'
import { trustText } from '../trust.text.js'
import type { GradedTable } from './grades.js'

/** `serving · mlperf_inference_llm`: a table by the subject of its room. */
export function tableName({ room, table }: GradedTable, lang: Language): string {
  const subject = trustText[lang].rooms[room] ?? stageSubject(room, lang)
  return `${subject} · ${table}`
}

/** An error: a share in per cent, or a figure in its unit; `–` for none. */
export function errorText(value: number | null, kind: GradedTable['error'], unit = ''): string {
  if (value === null) return '–'
  const figure = kind === 'relative' ? value * 100 : value
  const shown = Math.abs(figure) < 0.005 ? Number(figure.toFixed(2)) : figure
  const text = formatNumber(shown, 3)
  if (kind === 'relative') return `${text} %`
  return /^[-1]?$/.test(unit) ? text : `${text} ${unit}`
}
