import { useState } from 'react'
import type { ClaimVerdict, JudgedClaim, Plan } from '../../src/campus/index.js'
import type { Currency } from '../../src/quantity/index.js'
import {
  claimedInWords,
  claimReason,
  claimsText,
  claimVerdict,
  dayInLine,
  type Language,
} from '../../src/words/index.js'
import { setSetting } from '../state/actions.js'
import { useApp } from '../state/store.js'
import { useClaims } from '../state/use-claims.js'
import '../style/claims.css'
import { deniedReadings } from './claims/claim-path.js'
import { Readings } from './claims/readings.js'
import { Solving } from './claims/solving.js'
import { claimsPageText } from './claims.text.js'
import type { PageProps } from './page.js'

/** What needs a look first. */
const order: readonly ClaimVerdict[] = ['differs', 'holds-if', 'holds', 'unknown', 'out-of-scope']
const setting = 'verdict'

/** What was said of this campus, beside what the twin says. */
export default function Claims({ a, b, lang }: PageProps) {
  const claims = useClaims('a', a)
  const others = useClaims('b', b)
  const chosen = useApp((state) => state.settings[setting])
  const text = claimsPageText[lang]
  if (!claims) return <p className="busy">…</p>
  const all = Object.entries(claims)
  if (all.length === 0) return <p className="empty-state">{claimsText(lang).none}</p>
  const counts = order
    .map((verdict) => [verdict, all.filter(([, one]) => one.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
  const wanted = counts.some(([verdict]) => verdict === chosen) ? chosen : undefined
  return (
    <>
      <p className="lead">{text.lead(all.length, counts)}</p>
      <Filter counts={counts} all={all.length} wanted={wanted} lang={lang} />
      <p className="faint">{text.plot}</p>
      {counts
        .filter(([verdict]) => wanted === undefined || verdict === wanted)
        .map(([verdict]) => (
          <section key={verdict} className="claims-of">
            <h2>{claimVerdict(verdict, lang)}</h2>
            {all
              .filter(([, claim]) => claim.verdict === verdict)
              .map(([id, claim]) => (
                <OneClaim
                  key={id}
                  {...{ id, claim, lang }}
                  other={b ? others?.[id] : undefined}
                  plan={a.plan}
                  currency={a.currency}
                />
              ))}
          </section>
        ))}
      <p className="faint">{claimsText(lang).legend}</p>
    </>
  )
}

function Filter({
  counts,
  all,
  wanted,
  lang,
}: {
  counts: readonly (readonly [ClaimVerdict, number])[]
  all: number
  wanted: string | undefined
  lang: Language
}) {
  const text = claimsPageText[lang]
  const choices = [
    ['', text.all, all] as const,
    ...counts.map(([verdict, count]) => [verdict, claimVerdict(verdict, lang), count] as const),
  ]
  return (
    <div className="filter" role="group" aria-label={text.filter}>
      {choices.map(([verdict, name, count]) => (
        <button
          key={verdict}
          type="button"
          aria-pressed={(wanted ?? '') === verdict}
          onClick={() => setSetting(setting, verdict)}
        >
          {name} {count}
        </button>
      ))}
    </div>
  )
}

function OneClaim({
  id,
  claim,
  other,
  plan,
  currency,
  lang,
}: {
  id: string
  claim: JudgedClaim
  other: JudgedClaim | undefined
  plan: Plan
  currency: Currency
  lang: Language
}) {
  const text = claimsPageText[lang]
  const [isOpen, setOpen] = useState(false)
  const { verdict, asOf, article } = claim
  const says = (lang === 'ko' ? claim.saysKo : claim.says) ?? claim.says
  const because = (lang === 'ko' ? claim.becauseKo : claim.because) ?? claim.because
  const claimed = claimedInWords(claim, lang)
  const about = [
    ...(claimed === '' ? [] : [`${text.claimed}: ${claimed}`]),
    ...(asOf === undefined ? [] : [text.said(dayInLine(asOf, lang))]),
    ...(article === '' ? [] : [text.article(article)]),
  ]
  const denied = deniedReadings(claim, plan)
  const hasReadings = Object.keys(claim.conditions).length > 0
  return (
    <article className={`claim ${verdict}`} id={`claim-${id}`}>
      <h3>“{says}”</h3>
      <p className="about">
        {about.join(' · ')}
        {other && other.verdict !== verdict && (
          <b className="other"> · {text.inB(claimVerdict(other.verdict, lang))}</b>
        )}
      </p>
      {hasReadings ? (
        <Readings claim={claim} plan={plan} lang={lang} currency={currency} />
      ) : (
        <p>{claimReason(claim, lang, currency)}</p>
      )}
      {hasReadings && because !== undefined && <p className="because">{because}</p>}
      {denied.length > 0 && (
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text.solve}
        </button>
      )}
      {isOpen && <Solving id={id} readings={denied} lang={lang} />}
    </article>
  )
}
