import type { Replica } from '../../../src/model/serving/index.js'
import {
  acceleratorName,
  figure,
  type Language,
  price,
  roomsText,
  wholeCount,
} from '../../../src/words/index.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import type { Answer, VariantKey } from '../../twin/contract.js'
import { servingText } from '../serving.text.js'
import { cutText } from './replicas.js'

/** All services on all phases, in figures. */
export function ServiceTable({ a, b, lang }: { a: Answer; b: Answer | null; lang: Language }) {
  const text = servingText[lang]
  const number = true
  return (
    <DataTable
      caption={text.servicesTable}
      heads={[
        { head: text.serviceName },
        { head: text.phase },
        { head: text.chip },
        { head: text.firstToken, number },
        { head: text.perToken, number },
        { head: text.range, number },
        { head: text.perUser, number },
        { head: text.perAccelerator, number },
        { head: text.replica, number },
        { head: text.requests, number },
        { head: text.layout },
        { head: text.energy, number },
        { head: text.perMillion, number },
      ]}
      rows={[...rows(a, 'a', lang), ...(b ? rows(b, 'b', lang) : [])]}
    />
  )
}

function rows({ plan, currency }: Answer, variant: VariantKey, lang: Language) {
  return Object.entries(plan.serving).flatMap(([service, { phases, millionTokens }]) =>
    Object.entries(phases).map(
      ([phase, replica]) =>
        [
          `${variant} ${service} ${phase}`,
          [
            variant === 'b' ? `B ${service}` : service,
            <span className="whole">{phase}</span>,
            <span className="whole">{acceleratorName(plan.phases[phase]?.accelerator ?? '')}</span>,
            ...(replica === null
              ? [roomsText(lang).doesNotFit, '', '', '', '', '', '', '', '']
              : cells(`serving.${service}.phases.${phase}`, replica, variant, lang)),
            millionTokens === null ? (
              '–'
            ) : (
              <Figure path={`serving.${service}.millionTokens`} variant={variant}>
                {price(millionTokens, lang, currency)}
              </Figure>
            ),
          ],
        ] as const,
    ),
  )
}

function cells(path: string, replica: Replica, variant: VariantKey, lang: Language) {
  const told = (field: keyof Replica, written: string) => (
    <Figure path={`${path}.${field}`} variant={variant}>
      {written}
    </Figure>
  )
  const time = (value: number) => figure(value, 'duration', lang)
  return [
    told('timeToFirstToken', time(replica.timeToFirstToken)),
    told('timePerOutputToken', time(replica.timePerOutputToken)),
    <>
      {told('timePerOutputTokenP10', time(replica.timePerOutputTokenP10))} –{' '}
      {told('timePerOutputTokenP90', time(replica.timePerOutputTokenP90))}
    </>,
    told('tokensPerSecondPerUser', figure(replica.tokensPerSecondPerUser, 'tokenRate', lang)),
    told(
      'tokensPerSecondPerAccelerator',
      figure(replica.tokensPerSecondPerAccelerator, 'tokenRate', lang),
    ),
    `${wholeCount(replica.accelerators)} × ${wholeCount(replica.concurrency)}`,
    <>
      {told('concurrency', wholeCount(replica.concurrency))} (
      {told('concurrencyMax', wholeCount(replica.concurrencyMax))})
    </>,
    cutText(replica),
    told('energyPerToken', figure(replica.energyPerToken, 'energyPerToken', lang)),
  ]
}
