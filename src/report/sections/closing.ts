import type { Plan } from '../../campus/index.js'
import { reportText, stageSubject } from '../../words/index.js'
import { type Line, margin, paragraph, plain, type ReportStyle, styled } from '../line.js'
import { displayWidth, padRight } from '../width.js'

/** Which figures are first steps only, and how to see more. */
export function closing(plan: Plan, { lang, columns }: ReportStyle): Line[] {
  const text = reportText(lang)
  const preview = Object.entries(plan.stages)
    .filter(([, status]) => status === 'preview')
    .map(([name]) => stageSubject(name, lang))
  const width = Math.max(...text.more.map(([flag]) => displayWidth(flag))) + 2
  return [
    ...(preview.length === 0
      ? []
      : [...paragraph(text.previewStages(preview.join(', ')), columns, 0, 'faint'), []]),
    ...text.more.map(
      ([flag, what]): Line => [
        plain(margin),
        styled('accent', padRight(flag, width)),
        styled('faint', what),
      ],
    ),
  ]
}
