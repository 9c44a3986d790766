import type { GateName, Plan, PlannedSite } from '../campus/index.js'
import { reportText, verdict, verdictFacts } from '../words/index.js'
import { findingsBlock } from './findings.js'
import {
  type Line,
  margin,
  paragraph,
  plain,
  type ReportStyle,
  renderLines,
  styled,
} from './line.js'
import { chipsSection } from './sections/chips.js'
import { closing } from './sections/closing.js'
import { coolingSection } from './sections/cooling.js'
import { moneySection } from './sections/money.js'
import { networkSection } from './sections/network.js'
import { phasesSection } from './sections/phases.js'
import { powerSection } from './sections/power.js'
import { programmeSection } from './sections/programme.js'
import { comparisonSections, servingSection } from './sections/serving.js'
import { standingsSection } from './sections/standings.js'
import { swingsSection } from './sections/swings.js'
import { trainingSection } from './sections/training.js'
import { usersSection } from './sections/users.js'
import { timeline } from './timeline.js'
import { titleLines } from './title.js'

/** How the report is written, and where a path stands in the scenario's text. */
export interface ReportOptions extends ReportStyle {
  /** Line of a path in the text, from 1; 0 where the text has no place for it. */
  readonly line: (path: string) => number
}

/** Sites whose sections are printed in full. */
const mostSites = 4

/**
 * A plan for a terminal: the answer in two sentences, the build-up as a picture, what is wrong and
 * what mends it, then the tables.
 */
export function terminalReport(plan: Plan, options: ReportOptions): string {
  const { lang, columns } = options
  const sites = Object.entries(plan.sites).filter(([, site]) => site.accelerators > 0)
  const shown = sites.slice(0, mostSites)
  const titleOf = (name: string) => (sites.length > 1 ? ` · ${name}` : '')
  const blocks: Line[][] = [
    titleLines(plan, options),
    sentences(verdict(plan, lang)).flatMap((text) => paragraph(text, columns)),
    ...shown.map(([name, site]) => siteTimeline(plan, name, site, sites.length > 1, options)),
    shown.length > 0 ? paragraph(reportText(lang).legend, columns, 0, 'faint') : [],
    findingsBlock(plan, options, options.line),
    phasesSection(plan, options),
    ...shown.map(([name, site]) => powerSection(plan, site, titleOf(name), options)),
    ...shown.map(([name, site]) => coolingSection(plan, site, titleOf(name), options)),
    ...shown.map(([name, site]) => swingsSection(plan, site, titleOf(name), options)),
    networkSection(plan, options),
    trainingSection(plan, options),
    servingSection(plan, options),
    ...comparisonSections(plan, options),
    usersSection(plan, options),
    chipsSection(plan, options),
    moneySection(plan, options),
    standingsSection(plan, options),
    programmeSection(plan, options),
    closing(plan, options),
  ]
  const filled = blocks.filter((block) => block.length > 0)
  return `\n${renderLines(
    filled.flatMap((block) => [...block, []]),
    options,
  )}`
}

function siteTimeline(
  plan: Plan,
  name: string,
  site: PlannedSite,
  isOneOfMany: boolean,
  style: ReportStyle,
): Line[] {
  const rows = timeline(plan, site, bindingGate(plan, name, site), style)
  return isOneOfMany ? [[plain(margin), styled('strong', name)], ...rows] : rows
}

/** The gate that the verdict names; at other sites the one that costs the most accelerator-days. */
function bindingGate(plan: Plan, name: string, site: PlannedSite): GateName | undefined {
  const hold = verdictFacts(plan)?.head.hold
  if (hold?.site === name) return hold.gate
  const lost = new Map<GateName, number>()
  for (const { gate, from, to, waiting } of site.binding) {
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
    lost.set(gate, (lost.get(gate) ?? 0) + (waiting + 1) * days)
  }
  return [...lost].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** The sentences of a text, each on a line of its own. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.?!]) (?=\S)/)
}
