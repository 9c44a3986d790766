import type { Plan, PlannedService } from '../../src/campus/index.js'
import { model as modelRecord } from '../../src/catalog/index.js'
import { formatNumber } from '../../src/quantity/index.js'
import { figure, type Language, price } from '../../src/words/index.js'
import { Choice, useChoice } from '../content/choice.js'
import { RoomFindings } from '../content/room-findings.js'
import type { Answer } from '../twin/contract.js'
import type { PageProps } from './page.js'
import { commonSpeed } from './serving/chips.js'
import { EqualSpeed } from './serving/equal-speed.js'
import { Frontier } from './serving/frontier.js'
import { Levers } from './serving/levers.js'
import { ServiceTable } from './serving/service-table.js'
import { DecodeBars, ServicePoints } from './serving/services.js'
import { servingText } from './serving.text.js'

const toldMost = 3

/** What services give their users and at what price, and chips held against each other. */
export default function Serving({ a, b, lang }: PageProps) {
  const { plan } = a
  const hasServices = Object.keys(plan.serving).length > 0
  const other = b?.plan
  return (
    <>
      <p className="lead">{lead(a, lang)}</p>
      {b && hasAny(b.plan) && (
        <p className="lead other">
          <b>B</b> {lead(b, lang)}
        </p>
      )}
      {hasServices && (
        <>
          <ServicePoints plan={plan} other={other} lang={lang} />
          <DecodeBars plan={plan} other={other} lang={lang} />
          <ServiceTable a={a} b={b} lang={lang} />
          <Levers plan={plan} lang={lang} />
        </>
      )}
      <Comparisons a={a} b={b} lang={lang} />
      <RoomFindings answer={a} rooms={['serving', 'compared']} lang={lang} />
    </>
  )
}

const hasAny = ({ serving, comparisons }: Plan) =>
  Object.keys(serving).length + Object.keys(comparisons).length > 0

/** A model by what people call it. */
const modelName = (id: string) => modelRecord(id)?.name ?? id

function lead({ plan, currency }: Answer, lang: Language): string {
  const text = servingText[lang]
  const services = Object.entries(plan.serving)
  if (services.length === 0) return text.onlyCompared(Object.keys(plan.comparisons).length)
  const told = services.slice(0, toldMost).map(([name, service]) => {
    const [replica] = Object.values(service.phases).flatMap((one) => one ?? [])
    if (!replica) return text.noFit(name, modelName(service.model))
    return text.service({
      service: name,
      model: modelName(service.model),
      precision: service.precision,
      speed: figure(replica.tokensPerSecondPerUser, 'tokenRate', lang),
      first: figure(replica.timeToFirstToken, 'duration', lang),
      cost: costOf(service, plan, currency, lang),
    })
  })
  return told.join(' ') + (services.length > toldMost ? text.more(services.length - toldMost) : '')
}

function costOf(
  { millionTokens }: PlannedService,
  { money }: Plan,
  currency: Answer['currency'],
  lang: Language,
): string | null {
  return millionTokens === null || !money ? null : price(millionTokens, lang, currency)
}

function Comparisons({ a, b, lang }: PageProps) {
  const text = servingText[lang]
  const names = Object.keys(a.plan.comparisons)
  const name = useChoice('comparison', names)
  const comparison = a.plan.comparisons[name]
  const speeds = (comparison?.speeds ?? []).map(String)
  const usual = comparison && commonSpeed(comparison)
  const speed = Number(useChoice('speed', speeds, usual === undefined ? undefined : String(usual)))
  if (!comparison || speeds.length === 0) return null
  const other = b?.plan.comparisons[name]
  const shared = { name, comparison, other, speed, lang }
  return (
    <section>
      <Choice name="comparison" label={text.comparison} options={names} />
      <Choice
        name="speed"
        label={text.speed}
        options={speeds}
        usual={usual === undefined ? undefined : String(usual)}
        write={(one) => text.speedOf(formatNumber(Number(one), 3))}
      />
      <Frontier plan={a.plan} model={modelName(comparison.model)} {...shared} />
      <EqualSpeed currency={a.currency} otherCurrency={b?.currency} {...shared} />
    </section>
  )
}
