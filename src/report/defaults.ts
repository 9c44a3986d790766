import { findRecord } from '../catalog/index.js'
import { type Dimension, formatQuantity, isDimension } from '../quantity/index.js'
import type { OriginTable, Scenario } from '../scenario/index.js'
import { reportText } from '../words/index.js'
import {
  type Line,
  margin,
  paragraph,
  plain,
  type ReportStyle,
  renderLines,
  styled,
} from './line.js'

/**
 * Every documented default that a scenario rests on: path, value, how it is known, reason, source.
 */
export function defaultsReport(
  { scenario, origin }: { readonly scenario: Scenario; readonly origin: OriginTable },
  style: ReportStyle,
): string {
  const text = reportText(style.lang)
  const lines: Line[] = [[], [plain(margin), styled('strong', text.defaults)], []]
  for (const [path, from] of Object.entries(origin)) {
    if (from.kind !== 'default') continue
    const value = valueText(valueAt(scenario, path), from.id, style)
    lines.push([plain(margin), styled('accent', path), plain(`  ${value}`)])
    const reason = style.lang === 'ko' ? from.reasonKo : from.reason
    lines.push(...paragraph(reason, style.columns, 4))
    const known = `${from.provenance}${from.source === '' ? '' : `, ${from.source}`}`
    lines.push(...paragraph(known, style.columns, 4, 'faint'))
    lines.push([])
  }
  return renderLines(lines, style)
}

function valueText(value: unknown, id: string, { lang }: ReportStyle): string {
  const dimension = String(findRecord(id, 'defaults')?.values.dimension ?? 'ratio')
  const known: Dimension = isDimension(dimension) ? dimension : 'ratio'
  return typeof value === 'number' ? formatQuantity(value, known, { lang }) : ''
}

function valueAt(scenario: Scenario, path: string): unknown {
  let node: unknown = scenario
  for (const key of path.split('.')) {
    node = (node as Readonly<Record<string, unknown>> | undefined)?.[key]
  }
  return node
}
