import { useMemo } from 'react'
import { type Language, reportText } from '../../src/words/index.js'
import type { Answer } from '../twin/contract.js'
import { Findings } from './findings.js'

/** What some rooms of the twin have found; nothing where they found nothing. */
export function RoomFindings({
  answer: { plan, currency },
  rooms,
  lang,
}: {
  answer: Answer
  /** Beginnings of codes: `training`. */
  rooms: readonly string[]
  lang: Language
}) {
  const wanted = rooms.join(' ')
  const found = useMemo(
    () => plan.findings.filter(({ code }) => wanted.split(' ').includes(code.split('.')[0] ?? '')),
    [plan.findings, wanted],
  )
  if (found.length === 0) return null
  return (
    <section>
      <h2>{reportText(lang).findings}</h2>
      <Findings findings={found} lang={lang} currency={currency} />
    </section>
  )
}
