import type { Plan, PlannedNetwork } from '../../../src/campus/index.js'
import { formatNumber } from '../../../src/quantity/index.js'
import { acceleratorName, type Language, wholeCount } from '../../../src/words/index.js'
import { Chart } from '../../chart/chart.js'
import { Topology } from '../../chart/topology.js'
import { tiersHeight } from '../../chart/topology-layout.js'
import { networkText } from '../network.text.js'

interface FabricProps {
  readonly plan: Plan
  readonly phase: string
  readonly network: PlannedNetwork
  readonly lang: Language
}

/** Tiers of a phase's network with the links between them. */
export function Fabric({ plan, phase, network, lang }: FabricProps) {
  const text = networkText[lang]
  const count = plan.phases[phase]?.count ?? 0
  const name = acceleratorName(plan.phases[phase]?.accelerator ?? '')
  const switches = switchTiers(network, lang)
  const tiers = [...switches, { label: name, count }]
  const drawn = tiers.map((tier) => ({
    ...tier,
    label: text.times(tier.label, wholeCount(tier.count)),
  }))
  drawn[drawn.length - 1] = { label: text.joined(wholeCount(count), name), count }
  const links = linkWords(network, count, lang)
  return (
    <Chart
      id={`fabric-${phase}`}
      title={text.finding({
        accelerators: wholeCount(count),
        name,
        switches: wholeCount(network.leaves + network.spines + network.cores),
        tiers: network.tiers,
        design: text.designs[network.design] ?? network.design,
      })}
      subtitle={text.drawn}
      source={text.bySource}
      height={tiersHeight(tiers.length)}
      table={{
        columns: [
          { head: text.part, unit: '' },
          { head: text.count, unit: '' },
        ],
        rows: () => [
          ...tiers.map(({ label, count }) => [label, count]),
          [text.adapters, network.adapters],
          [text.modules, network.transceivers],
          [text.cablesInAll('').trim(), network.cables],
        ],
      }}
    >
      {(room) => <Topology tiers={drawn} links={links} room={room} />}
    </Chart>
  )
}

function switchTiers({ leaves, spines, cores }: PlannedNetwork, lang: Language) {
  const { tierNames } = networkText[lang]
  return [
    { label: tierNames[2]!, count: cores },
    { label: tierNames[1]!, count: spines },
    { label: tierNames[0]!, count: leaves },
  ].filter(({ count }) => count > 0)
}

/**
 * What stands between the tiers, as far as the plan tells: in one plane every accelerator has one
 * link, and all others run between switches. Planes share out the links in a way that it does not
 * tell.
 */
function linkWords(network: PlannedNetwork, count: number, lang: Language): readonly string[] {
  const text = networkText[lang]
  const between = Math.max(0, network.tiers - 1)
  if (network.design === 'multi-plane') {
    const none = Array.from({ length: between }, () => '')
    return [...none, text.cablesInAll(wholeCount(network.cables))]
  }
  const trunks = network.cables - count
  const access = text.access(
    wholeCount(count),
    wholeCount(Math.ceil(count / Math.max(1, network.leaves))),
  )
  if (between === 0) return [access]
  const over = between === 1 && trunks > 0 ? `${formatNumber(count / trunks, 2)}:1` : null
  const words = text.trunks(wholeCount(trunks), over)
  return between === 1 ? [words, access] : ['', words, access]
}
