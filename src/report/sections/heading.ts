import type { Plan } from '../../campus/index.js'
import { type Language, reportText } from '../../words/index.js'
import { type Line, margin, plain, styled } from '../line.js'

/** The heading of a section, marked where its figures are a preview. */
export function heading(
  text: string,
  lang: Language,
  plan?: Plan,
  stages: readonly string[] = [],
): Line {
  const isPreview = stages.some((stage) => plan?.stages[stage] === 'preview')
  return [
    plain(margin),
    styled('strong', text),
    ...(isPreview ? [styled('faint', `  ${reportText(lang).preview}`)] : []),
  ]
}
