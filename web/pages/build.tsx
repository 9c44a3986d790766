import { useMemo } from 'react'
import type { Plan } from '../../src/campus/index.js'
import { dayInColumn, figure, gateName, type Language, wholeCount } from '../../src/words/index.js'
import { Gantt } from '../chart/gantt.js'
import { type GanttTask, standing } from '../chart/gantt-layout.js'
import { epochOf, extentOf } from '../content/calendar.js'
import { Choice, useChoice } from '../content/choice.js'
import { Figure } from '../content/figure.js'
import { Tile, Tiles } from '../content/tile.js'
import { explainPath } from '../state/actions.js'
import { type Chain, decidingChain, nameOf, waitsForOther } from './build/chain.js'
import { Activities, Phases, Slip } from './build/tables.js'
import { buildText } from './build.text.js'
import type { PageProps } from './page.js'

const everywhere = ''

/** When it is ready, which work decides that, and what a delay costs. */
export default function Build({ a, b, lang }: PageProps) {
  const { plan, currency } = a
  const text = buildText[lang]
  const sites = useMemo(
    () => [...new Set(Object.values(plan.activities).map(({ site }) => site))],
    [plan.activities],
  )
  const options = sites.length > 1 ? [everywhere, ...sites] : sites
  const site = useChoice('site', options)
  const activities = useMemo(
    () => (site === everywhere ? plan.activities : atSite(plan.activities, site)),
    [plan.activities, site],
  )
  const chain = useMemo(() => decidingChain(activities), [activities])
  return (
    <>
      <p className="lead">
        {leadOf(plan, Object.keys(plan.sites).length > 1 ? site : everywhere, chain, lang)}
      </p>
      {b && (
        <p className="lead other">
          <b>B</b> {leadOf(b.plan, everywhere, decidingChain(b.plan.activities), lang)}
        </p>
      )}
      <Headline plan={plan} activities={activities} lang={lang} />
      <Choice
        name="site"
        label={text.site}
        options={options}
        write={(option) => (option === everywhere ? text.all : option)}
      />
      <Work plan={plan} activities={activities} chain={chain} site={site} lang={lang} />
      <Phases plan={plan} site={site} lang={lang} />
      <Activities activities={activities} lang={lang} />
      {plan.money?.slip && <Slip money={plan.money} currency={currency} lang={lang} />}
    </>
  )
}

const atSite = (activities: Plan['activities'], site: string): Plan['activities'] =>
  Object.fromEntries(Object.entries(activities).filter(([, one]) => one.site === site))

const share = (value: number, lang: Language) => figure(value, 'fraction', lang)

/** A chain that is critical less often than this does not decide, it decides most often. */
const mostly = 0.5

/** When all of it works and what decides that. */
function leadOf(plan: Plan, site: string, chain: Chain | null, lang: Language): string {
  const text = buildText[lang]
  const last = lastPhase(plan, site)
  const said = [readyOf(plan, site, last, lang)]
  if (last) said.push(text.heldUp(last, gateName(plan.phases[last]!.heldUpBy, lang)))
  if (!chain) said.push(text.noChain)
  else {
    const links = chain.links.map(({ activity, halls }) =>
      text.link(nameOf(activity, lang), wholeCount(halls)),
    )
    const tell = chain.criticality < mostly ? text.often : text.chain
    said.push(tell(links.join(' → '), share(chain.criticality, lang)))
    if (waitsForOther(chain)) said.push(text.waits(figure(chain.waits ?? 0, 'duration', lang)))
  }
  return said.join(' ')
}

function readyOf(plan: Plan, site: string, last: string | undefined, lang: Language): string {
  const text = buildText[lang]
  const date = (iso: string | null) => dayInColumn(iso, lang)
  const phase = last === undefined ? undefined : plan.phases[last]
  if (site !== everywhere && last !== undefined && phase) {
    const { p10, p50, p90 } = phase.ready
    return text.last(last, site, date(p50), date(p10), date(p90))
  }
  const { p10, p50, p90, probability } = plan.ready
  const count = wholeCount(plan.accelerators)
  return p50 === null
    ? text.notReady(count, share(probability, lang))
    : text.ready(count, date(p50), date(p10), date(p90))
}

/** The phase that works last, of a site or of all. */
function lastPhase(plan: Plan, site: string): string | undefined {
  const never = '~'
  return Object.entries(plan.phases)
    .filter(([, phase]) => site === everywhere || phase.site === site)
    .sort(([, x], [, y]) => ((x.ready.p50 ?? never) < (y.ready.p50 ?? never) ? 1 : -1))[0]?.[0]
}

interface WorkProps {
  readonly plan: Plan
  readonly activities: Plan['activities']
  readonly lang: Language
}

function Headline({ plan, activities, lang }: WorkProps) {
  const text = buildText[lang]
  const { p10, p50, p90, deterministic, probability } = plan.ready
  const date = (iso: string | null) => dayInColumn(iso, lang)
  const all = Object.values(activities)
  const critical = all.filter((one) => one.critical).length
  const near = all.filter((one) => standing(one) === 'near').length
  const later =
    p90 !== null && deterministic !== null ? epochOf(p90) - epochOf(deterministic) : null
  return (
    <Tiles>
      <Tile label={text.readyTile} note={text.between(date(p10), date(p90))}>
        <Figure path="ready.p50">{date(p50)}</Figure>
      </Tile>
      <Tile
        label={text.contingency}
        note={text.contingencyNote(date(deterministic), share(probability, lang))}
      >
        <Figure path="ready.p90">
          {later === null ? text.notKnown : figure(later, 'duration', lang)}
        </Figure>
      </Tile>
      <Tile label={text.criticalTile} note={text.criticalNote(wholeCount(all.length))}>
        {critical === 0 ? text.none : wholeCount(critical)}
      </Tile>
      <Tile label={text.nearTile} note={text.nearNote}>
        {near === 0 ? text.none : wholeCount(near)}
      </Tile>
    </Tiles>
  )
}

function Work({
  plan,
  activities,
  chain,
  site,
  lang,
}: WorkProps & { chain: Chain | null; site: string }) {
  const text = buildText[lang]
  const tasks = useMemo(
    () => tasksOf(activities, site === everywhere, lang),
    [activities, site, lang],
  )
  const last = chain?.links.at(-1)?.activity
  const title = titleOf(chain, lang)
  return (
    <Gantt
      key={site}
      id="work"
      title={title}
      subtitle={text.ganttUnit}
      source={text.source(wholeCount(plan.samples))}
      tasks={tasks}
      first={last && Object.keys(activities).find((key) => activities[key] === last)}
      extent={extentOf(plan)}
      lang={lang}
      onExplain={(task) => explainPath(`activities.${task.key}.finish`)}
    />
  )
}

function titleOf(chain: Chain | null, lang: Language): string {
  const text = buildText[lang]
  const last = chain?.links.at(-1)?.activity
  if (!chain || !last) return text.ganttEmpty
  const [name, often] = [nameOf(last, lang), share(chain.criticality, lang)]
  return last.critical
    ? text.ganttTitle(name, dayInColumn(last.finish, lang), often)
    : text.ganttLikely(name, often)
}

/** Tasks under their sites, or under the halls of one site. */
function tasksOf(activities: Plan['activities'], bySite: boolean, lang: Language): GanttTask[] {
  const text = buildText[lang]
  return Object.entries(activities).map(([key, one]) => ({
    key,
    name: bySite && one.hall !== null ? `${one.hall} · ${nameOf(one, lang)}` : nameOf(one, lang),
    group: bySite ? one.site : one.hall === null ? text.wholeSite : text.hall(one.hall),
    start: epochOf(one.start),
    finish: epochOf(one.finish),
    finishP10: epochOf(one.finishP10),
    finishP90: epochOf(one.finishP90),
    float: Math.max(0, one.totalFloat),
    critical: one.critical,
    criticality: one.criticality,
    after: one.after,
  }))
}
