import type { Plan, PlannedNetwork } from '../../src/campus/index.js'
import { networkEquipment } from '../../src/catalog/index.js'
import { acceleratorName, figure, type Language, wholeCount } from '../../src/words/index.js'
import { Choice, useChoice } from '../content/choice.js'
import { DataTable } from '../content/data-table.js'
import { Figure } from '../content/figure.js'
import { RoomFindings } from '../content/room-findings.js'
import { Tile, Tiles } from '../content/tile.js'
import type { Answer, VariantKey } from '../twin/contract.js'
import { Fabric } from './network/fabric.js'
import { SiteLines } from './network/site-lines.js'
import { networkText } from './network.text.js'
import type { PageProps } from './page.js'

/** What joins the accelerators of each phase, and the sites. */
export default function Network({ a, b, lang }: PageProps) {
  const { plan } = a
  const text = networkText[lang]
  const phases = Object.keys(plan.networks)
  const phase = useChoice('phase', phases)
  const network = plan.networks[phase]
  return (
    <>
      <p className="lead">{lead(plan, lang)}</p>
      {b && hasAny(b.plan) && (
        <p className="lead other">
          <b>B</b> {lead(b.plan, lang)}
        </p>
      )}
      <Choice name="phase" label={text.phase} options={phases} />
      {network && (
        <>
          <Headline answer={a} phase={phase} network={network} lang={lang} />
          <Fabric plan={plan} phase={phase} network={network} lang={lang} />
        </>
      )}
      {phases.length > 0 && <Bill a={a} b={b} lang={lang} />}
      {Object.keys(plan.lines).length > 0 && <SiteLines a={a} b={b} lang={lang} />}
      <RoomFindings answer={a} rooms={['fabric']} lang={lang} />
    </>
  )
}

const hasAny = ({ networks, lines }: Plan) =>
  Object.keys(networks).length + Object.keys(lines).length > 0

function lead(plan: Plan, lang: Language): string {
  const text = networkText[lang]
  const networks = Object.entries(plan.networks)
  const sum = (of: (network: PlannedNetwork) => number) =>
    networks.reduce((total, [, network]) => total + of(network), 0)
  const breaks = sum((n) => (n.opticalLinks > 0 ? 1 / n.timeBetweenOpticFailures : 0))
  const lines = Object.entries(plan.lines).sort(([, x], [, y]) => y.roundTripTime - x.roundTripTime)
  const [longest] = lines
  const joined = longest
    ? text.leadLines(lines.length, longest[0], figure(longest[1].roundTripTime, 'duration', lang))
    : ''
  if (networks.length === 0) return text.noNetworks + joined
  const words = text.lead({
    networks: networks.length,
    switches: wholeCount(sum(switchesOf)),
    modules: wholeCount(sum((n) => n.transceivers)),
    accelerators: wholeCount(
      networks.reduce((total, [phase]) => total + (plan.phases[phase]?.count ?? 0), 0),
    ),
    every: breaks > 0 ? figure(1 / breaks, 'duration', lang) : '–',
  })
  return words + joined
}

const switchesOf = (n: PlannedNetwork) => n.leaves + n.spines + n.cores

function Headline({
  answer: { plan, currency },
  phase,
  network,
  lang,
}: {
  answer: Answer
  phase: string
  network: PlannedNetwork
  lang: Language
}) {
  const text = networkText[lang]
  const path = `networks.${phase}`
  const planned = plan.phases[phase]
  const { cost, power } = network
  return (
    <Tiles>
      <Tile
        label={text.every}
        note={text.everyNote(
          figure(network.linksBroken, 'count', lang),
          wholeCount(network.opticalLinks),
        )}
      >
        <Figure path={`${path}.timeBetweenOpticFailures`}>
          {figure(network.timeBetweenOpticFailures, 'duration', lang)}
        </Figure>
      </Tile>
      <Tile label={text.modules} note={text.moduleNote(wholeCount(network.cables))}>
        <Figure path={`${path}.transceivers`}>{wholeCount(network.transceivers)}</Figure>
      </Tile>
      <Tile
        label={text.power}
        note={
          planned && planned.itPowerPeak > 0
            ? text.powerNote(figure(power / planned.itPowerPeak, 'fraction', lang))
            : undefined
        }
      >
        <Figure path={`${path}.power`}>{figure(power, 'power', lang)}</Figure>
      </Tile>
      <Tile
        label={text.cost}
        note={
          cost === null
            ? text.noPrice
            : planned && text.costNote(figure(cost / planned.count, 'money', lang, currency))
        }
      >
        {cost === null ? (
          '–'
        ) : (
          <Figure path={`${path}.cost`}>{figure(cost, 'money', lang, currency)}</Figure>
        )}
      </Tile>
      <Tile label={text.reach} note={text.reachNote}>
        <Figure path={`${path}.reach`}>{wholeCount(network.reach)}</Figure>
      </Tile>
    </Tiles>
  )
}

function Bill({ a, b, lang }: { a: Answer; b: Answer | null; lang: Language }) {
  const text = networkText[lang]
  const number = true
  return (
    <DataTable
      caption={text.billTitle}
      heads={[
        { head: text.phase },
        { head: text.accelerator },
        { head: text.alone },
        { head: text.power, number },
        { head: text.cost, number },
        { head: text.every, number },
        { head: text.broken, number },
        { head: text.tiersShort[0]!, number },
        { head: text.tiersShort[1]!, number },
        { head: text.tiersShort[2]!, number },
        { head: text.modules, number },
        { head: text.cables, number },
        { head: text.adapters, number },
      ]}
      rows={[...billRows(a, 'a', lang), ...(b ? billRows(b, 'b', lang) : [])]}
    />
  )
}

function billRows({ plan, currency }: Answer, variant: VariantKey, lang: Language) {
  return Object.entries(plan.networks).map(([phase, network]) => {
    const told = (key: keyof PlannedNetwork, written: string) => (
      <Figure path={`networks.${phase}.${key}`} variant={variant}>
        {written}
      </Figure>
    )
    const count = (key: 'leaves' | 'spines' | 'cores' | 'cables' | 'transceivers' | 'adapters') =>
      network[key] === 0 ? '–' : told(key, wholeCount(network[key]))
    return [
      `${variant} ${phase}`,
      [
        variant === 'b' ? `B ${phase}` : phase,
        <span className="whole">{acceleratorName(plan.phases[phase]?.accelerator ?? '')}</span>,
        <span className="whole">{networkEquipment(network.switch)?.name ?? network.switch}</span>,
        told('power', figure(network.power, 'power', lang)),
        network.cost === null ? '–' : told('cost', figure(network.cost, 'money', lang, currency)),
        told(
          'timeBetweenOpticFailures',
          figure(network.timeBetweenOpticFailures, 'duration', lang),
        ),
        told('linksBroken', figure(network.linksBroken, 'count', lang)),
        count('leaves'),
        count('spines'),
        count('cores'),
        count('transceivers'),
        count('cables'),
        count('adapters'),
      ],
    ] as const
  })
}
