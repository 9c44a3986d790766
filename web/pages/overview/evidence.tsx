import { useMemo } from 'react'
import type { Plan, PlannedSite } from '../../../src/campus/index.js'
import {
  compactCount,
  dayInColumn,
  dayInText,
  figure,
  gateInWords,
  gateName,
  inCommonUnit,
  type Language,
  roomsText,
  wholeCount,
} from '../../../src/words/index.js'
import { GateChart } from '../../chart/gate-chart.js'
import { TimeChart } from '../../chart/time-chart.js'
import {
  epochOf,
  extentOf,
  monthPoints,
  seriesPoints,
  timelinePoints,
} from '../../content/calendar.js'
import { Choice, useChoice } from '../../content/choice.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import { Findings } from '../../content/findings.js'
import { useSeries } from '../../state/use-series.js'
import type { Answer } from '../../twin/contract.js'
import { overviewText } from '../overview.text.js'
import type { PageProps } from '../page.js'

/** What the answer rests on: gates, build-up, power, phases, findings. */
export default function Evidence({ a, b, lang }: PageProps) {
  const { plan } = a
  const text = overviewText[lang]
  const sites = Object.keys(plan.sites).filter((key) => plan.sites[key]!.accelerators > 0)
  const site = useChoice('site', sites)
  const findings = useMemo(
    () => <Findings findings={plan.findings} lang={lang} currency={a.currency} />,
    [plan.findings, lang, a.currency],
  )
  return (
    <>
      <Choice name="site" label={text.site} options={sites} />
      {plan.sites[site] && <Gates plan={plan} name={site} lang={lang} />}
      {plan.accelerators > 0 && <Usable plan={plan} other={b?.plan} lang={lang} />}
      {plan.sites[site] && <Need a={a} name={site} other={b?.plan} lang={lang} />}
      {plan.accelerators > 0 && <Phases plan={plan} lang={lang} />}
      {plan.years.length > 1 && <Years plan={plan} lang={lang} />}
      <section>
        <h2>{text.findings}</h2>
        {plan.findings.length === 0 ? <p className="faint">{text.noFindings}</p> : findings}
      </section>
    </>
  )
}

function Gates({ plan, name, lang }: { plan: Plan; name: string; lang: Language }) {
  const text = overviewText[lang]
  const site = plan.sites[name]!
  const longest = longestHold(site)
  const title = longest
    ? text.gatesFinding(
        gateInWords(longest.gate, lang),
        dayInText(longest.from, lang),
        dayInText(longest.to, lang),
      )
    : text.gatesOpen
  return <GateChart plan={plan} name={name} site={site} title={title} lang={lang} />
}

/** The stretch that costs the most accelerator-days. */
function longestHold({ binding }: PlannedSite) {
  const cost = ({ from, to, waiting }: PlannedSite['binding'][number]) =>
    (epochOf(to) - epochOf(from)) * (waiting + 1)
  return [...binding].sort((x, y) => cost(y) - cost(x))[0]
}

function Usable({ plan, other, lang }: { plan: Plan; other: Plan | undefined; lang: Language }) {
  const text = overviewText[lang]
  const { usable, timeline, ready } = plan
  const columns = [
    { head: text.day, unit: '' },
    ...(['p10', 'p50', 'p90', 'central'] as const).map((key) => ({
      head: text.series[key],
      unit: '',
    })),
  ]
  const lines = [
    { label: text.series.p50, colour: 1, points: timelinePoints(plan, usable.p50) },
    ...(other
      ? [{ label: 'B', colour: 2, dashed: true, points: timelinePoints(other, other.usable.p50) }]
      : []),
  ]
  // P10 of the count is what nine outcomes in ten exceed
  const band = timeline.map((iso, i) => ({
    at: epochOf(iso),
    low: Math.min(usable.p10[i] ?? 0, usable.p90[i] ?? 0),
    high: Math.max(usable.p10[i] ?? 0, usable.p90[i] ?? 0),
  }))
  return (
    <TimeChart
      id="usable"
      title={text.usableFinding(
        wholeCount(plan.accelerators),
        dayInColumn(ready.p50, lang),
        dayInColumn(ready.p10, lang),
        dayInColumn(ready.p90, lang),
      )}
      subtitle={text.usableUnit}
      source={text.bySchedule(wholeCount(plan.samples))}
      extent={extentOf(plan)}
      write={(value) => compactCount(value, lang)}
      bands={[{ label: text.band, colour: 1, points: band }]}
      lines={lines}
      table={{
        columns,
        rows: () =>
          timeline.map((iso, i) => [
            iso,
            usable.p10[i] ?? null,
            usable.p50[i] ?? null,
            usable.p90[i] ?? null,
            usable.central[i] ?? null,
          ]),
      }}
    />
  )
}

function Need({
  a,
  name,
  other,
  lang,
}: {
  a: Answer
  name: string
  other: Plan | undefined
  lang: Language
}) {
  const text = overviewText[lang]
  const { plan } = a
  const { power, binding } = plan.sites[name]!
  const names = [`sites.${name}.power.firm`, `sites.${name}.power.needed`] as const
  const series = useSeries('a', a, names)
  const daily = (key: string, monthly: readonly number[]) => {
    const found = series?.[key]
    return found ? seriesPoints(plan, found) : monthPoints(plan, monthly)
  }
  const unit = inCommonUnit([...power.firm, ...power.needed], 'power')
  const otherPower = other?.sites[name]?.power
  const title =
    power.shortfall > 0
      ? text.short(name, figure(power.shortfall, 'power', lang))
      : text.enough(name)
  const shades = binding
    .filter(({ gate }) => gate === 'power')
    .map(({ from, to }) => ({
      label: gateName('power', lang),
      from: epochOf(from),
      to: epochOf(to),
    }))
  return (
    <TimeChart
      id="need"
      title={title}
      subtitle={text.needUnit}
      source={text.byRating}
      extent={extentOf(plan)}
      write={(value) => figure(value, 'power', lang)}
      shades={shades}
      lines={[
        { label: text.firm, colour: 3, shape: 'step', points: daily(names[0], power.firm) },
        { label: text.needed, colour: 1, shape: 'step', points: daily(names[1], power.needed) },
        ...(other && otherPower
          ? [
              {
                label: `B ${text.needed}`,
                colour: 2,
                shape: 'step' as const,
                dashed: true,
                points: monthPoints(other, otherPower.needed),
              },
            ]
          : []),
      ]}
      table={{
        columns: [
          { head: text.month, unit: '' },
          { head: text.firm, unit: unit.unit },
          { head: text.needed, unit: unit.unit },
        ],
        rows: () =>
          plan.months.map((month, i) => [
            month,
            Number(unit.write(power.firm[i] ?? 0).replaceAll(',', '')),
            Number(unit.write(power.needed[i] ?? 0).replaceAll(',', '')),
          ]),
      }}
    />
  )
}

function Phases({ plan, lang }: { plan: Plan; lang: Language }) {
  const text = overviewText[lang]
  const number = true
  return (
    <DataTable
      caption={text.phasesTitle}
      heads={[
        { head: text.phase },
        { head: text.count, number },
        { head: 'P10', number },
        { head: 'P50', number },
        { head: 'P90', number },
        { head: text.itPeak, number },
        { head: text.sitePeak, number },
        { head: text.heldUpBy },
      ]}
      rows={Object.entries(plan.phases).map(([key, phase]) => [
        key,
        [
          key,
          <Figure path={`phases.${key}.count`}>{wholeCount(phase.count)}</Figure>,
          <Figure path={`phases.${key}.ready.p10`}>{dayInColumn(phase.ready.p10, lang)}</Figure>,
          <Figure path={`phases.${key}.ready.p50`}>{dayInColumn(phase.ready.p50, lang)}</Figure>,
          <Figure path={`phases.${key}.ready.p90`}>{dayInColumn(phase.ready.p90, lang)}</Figure>,
          <Figure path={`phases.${key}.itPowerPeak`}>
            {figure(phase.itPowerPeak, 'power', lang)}
          </Figure>,
          <Figure path={`phases.${key}.facilityPowerPeak`}>
            {figure(phase.facilityPowerPeak, 'power', lang)}
          </Figure>,
          <Figure path={`phases.${key}.heldUpBy`}>{gateName(phase.heldUpBy, lang)}</Figure>,
        ],
      ])}
    />
  )
}

/** What stands at the end of each year. */
function Years({ plan, lang }: { plan: Plan; lang: Language }) {
  const text = overviewText[lang]
  const words = roomsText(lang)
  const number = true
  return (
    <DataTable
      caption={words.programme}
      heads={[
        { head: words.year },
        { head: words.accelerators, number },
        { head: words.siteDraw, number },
        { head: words.capital, number },
        { head: text.kinds },
      ]}
      rows={plan.years.map(({ year, working, power, capital, accelerators }, i) => [
        year,
        [
          year,
          <Figure path={`years.${i}.working`}>{wholeCount(working)}</Figure>,
          <Figure path={`years.${i}.power`}>{figure(power, 'power', lang)}</Figure>,
          <Figure path={`years.${i}.capital`}>
            {figure(capital, 'money', lang, plan.money?.currency)}
          </Figure>,
          Object.entries(accelerators)
            .filter(([, count]) => count > 0)
            .map(([id, count]) => `${id} ${wholeCount(count)}`)
            .join(', '),
        ],
      ])}
    />
  )
}
