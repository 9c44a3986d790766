import type { Plan, PlannedTier } from '../../src/campus/index.js'
import { dayInColumn, dayInText, figure, type Language, wholeCount } from '../../src/words/index.js'
import { Choice, useChoice } from '../content/choice.js'
import { Figure } from '../content/figure.js'
import { RoomFindings } from '../content/room-findings.js'
import { Tile, Tiles } from '../content/tile.js'
import type { Answer } from '../twin/contract.js'
import type { PageProps } from './page.js'
import { Fate, Prices } from './rationing/prices.js'
import { Shares } from './rationing/shares.js'
import { capText, TierTable } from './rationing/tier-table.js'
import { dearest, longestWait, tiersOf } from './rationing/tiers.js'
import { rationingText } from './rationing.text.js'

/** Who is served when, who waits, and what each pays and costs. */
export default function Rationing({ a, b, lang }: PageProps) {
  const { plan } = a
  const text = rationingText[lang]
  const keys = Object.keys(plan.tiers)
  const key = useChoice('tier', keys)
  const tier = plan.tiers[key]
  return (
    <>
      <p className="lead">{lead(plan, lang)}</p>
      {b && Object.keys(b.plan.tiers).length > 0 && (
        <p className="lead other">
          <b>B</b> {lead(b.plan, lang)}
        </p>
      )}
      <Shares plan={plan} other={b?.plan} lang={lang} />
      <Choice
        name="tier"
        label={text.tier}
        options={keys}
        write={(one) => plan.tiers[one]?.name ?? one}
      />
      {tier && <Headline answer={a} path={`tiers.${key}`} tier={tier} lang={lang} />}
      <Fate a={a} b={b} lang={lang} />
      <Prices a={a} b={b} lang={lang} />
      <TierTable a={a} b={b} lang={lang} />
      <RoomFindings answer={a} rooms={['rationing']} lang={lang} />
    </>
  )
}

function lead(plan: Plan, lang: Language): string {
  const text = rationingText[lang]
  const tiers = tiersOf(plan)
  const late = longestWait(plan)
  const last =
    tiers
      .map(({ tier }) => tier.launch ?? '')
      .sort()
      .at(-1) ?? ''
  const worst = dearest(plan)
  const below =
    worst && worst.ratio > 1
      ? text.below(worst.tier.name, figure(worst.ratio, 'fraction', lang))
      : ''
  if (!late) return text.allMet(tiers.length, dayInText(last, lang)) + below
  const missing = wholeCount(late.tier.acceleratorsShort)
  const { launch, name } = late.tier
  const met = tiers.filter(
    ({ tier }) => tier.acceleratorsShort === 0 && tier.launch !== null,
  ).length
  return (
    (launch === null
      ? text.never(name, missing)
      : text.waits(name, dayInText(launch, lang), missing)) +
    (met > 0 ? text.met(met, tiers.length) : '') +
    below
  )
}

function Headline({
  answer: { currency },
  path,
  tier,
  lang,
}: {
  answer: Answer
  path: string
  tier: PlannedTier
  lang: Language
}) {
  const text = rationingText[lang]
  const isShort = tier.acceleratorsShort > 0
  return (
    <Tiles>
      <Tile label={text.launch} note={text.admitted(dayInColumn(tier.admitted, lang))}>
        <Figure path={`${path}.launch`}>{dayInColumn(tier.launch, lang)}</Figure>
      </Tile>
      <Tile label={text.servedShare} note={text.ofAsked(figure(tier.offered, 'tokens', lang))}>
        <Figure path={`${path}.servedShare`}>{figure(tier.servedShare, 'fraction', lang)}</Figure>
      </Tile>
      <Tile
        label={text.missing}
        note={isShort ? text.missingNote(capText(tier, lang)) : text.missingNone}
      >
        <Figure path={`${path}.acceleratorsShort`}>{wholeCount(tier.acceleratorsShort)}</Figure>
      </Tile>
      <Tile
        label={text.revenue}
        note={
          tier.lost > 0 ? text.lost(figure(tier.lost, 'money', lang, currency)) : text.nothingLost
        }
      >
        <Figure path={`${path}.revenue`}>{figure(tier.revenue, 'money', lang, currency)}</Figure>
      </Tile>
      <Tile label={text.promise} note={text.promiseNote}>
        <Figure path={`${path}.promiseKept`}>{tier.promiseKept ? text.kept : text.broken}</Figure>
      </Tile>
    </Tiles>
  )
}
