import type { Plan, PlannedMoney } from '../../../src/campus/index.js'
import {
  dayInColumn,
  figure,
  gateName,
  type Language,
  partyName,
  wholeCount,
} from '../../../src/words/index.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import { buildText } from '../build.text.js'
import { nameOf } from './chain.js'

const day = 86_400
const rowsTold = 20

/** When the phases work. */
export function Phases({
  plan,
  site,
  lang,
}: {
  plan: Plan
  /** '': of all. */
  site: string
  lang: Language
}) {
  const text = buildText[lang]
  const date = (path: string, iso: string | null) => (
    <Figure path={path}>{dayInColumn(iso, lang)}</Figure>
  )
  const phases = Object.entries(plan.phases).filter(
    ([, phase]) => site === '' || phase.site === site,
  )
  return (
    <DataTable
      caption={text.phases}
      heads={[
        { head: text.phase },
        { head: text.first, number: true },
        { head: text.half, number: true },
        { head: text.most, number: true },
        { head: text.allOf, number: true },
        { head: 'P10', number: true },
        { head: 'P90', number: true },
        { head: text.heldUpBy },
      ]}
      rows={phases.map(([key, phase]) => [
        key,
        [
          key,
          date(`phases.${key}.first.p50`, phase.first.p50),
          date(`phases.${key}.half.p50`, phase.half.p50),
          date(`phases.${key}.most.p50`, phase.most.p50),
          date(`phases.${key}.ready.p50`, phase.ready.p50),
          date(`phases.${key}.ready.p10`, phase.ready.p10),
          date(`phases.${key}.ready.p90`, phase.ready.p90),
          <Figure path={`phases.${key}.heldUpBy`}>{gateName(phase.heldUpBy, lang)}</Figure>,
        ],
      ])}
    />
  )
}

/** The work that is most often critical. */
export function Activities({
  activities,
  lang,
}: {
  activities: Plan['activities']
  lang: Language
}) {
  const text = buildText[lang]
  const sorted = Object.entries(activities).sort(
    ([, x], [, y]) => y.criticality - x.criticality || x.totalFloat - y.totalFloat,
  )
  const number = true
  return (
    <>
      <DataTable
        caption={text.activities}
        heads={[
          { head: text.activity },
          { head: text.where },
          { head: text.float, number },
          { head: text.probability, number },
          { head: text.central, number },
          { head: 'P10', number },
          { head: 'P50', number },
          { head: 'P90', number },
        ]}
        rows={sorted
          .slice(0, rowsTold)
          .map(([key, one]) => [
            key,
            [
              nameOf(one, lang),
              <span className="whole">{[one.site, one.hall].filter(Boolean).join(' · ')}</span>,
              <Figure path={`activities.${key}.totalFloat`}>
                {one.totalFloat < day / 2
                  ? text.none
                  : figure(Math.round(one.totalFloat / day) * day, 'duration', lang)}
              </Figure>,
              <Figure path={`activities.${key}.criticality`}>
                {figure(one.criticality, 'fraction', lang)}
              </Figure>,
              <Figure path={`activities.${key}.finish`}>{dayInColumn(one.finish, lang)}</Figure>,
              <Figure path={`activities.${key}.finishP10`}>
                {dayInColumn(one.finishP10, lang)}
              </Figure>,
              <Figure path={`activities.${key}.finishP50`}>
                {dayInColumn(one.finishP50, lang)}
              </Figure>,
              <Figure path={`activities.${key}.finishP90`}>
                {dayInColumn(one.finishP90, lang)}
              </Figure>,
            ],
          ])}
      />
      {sorted.length > rowsTold && (
        <p className="faint">{text.tableRest(wholeCount(rowsTold), wholeCount(sorted.length))}</p>
      )}
    </>
  )
}

/** What a quarter's delay costs each party. */
export function Slip({
  money,
  currency,
  lang,
}: {
  money: PlannedMoney
  currency: PlannedMoney['currency']
  lang: Language
}) {
  const text = buildText[lang]
  const rows = Object.entries(money.slip ?? {}).sort(([, x], [, y]) => x - y)
  const [most, last] = [rows[0], rows.at(-1)]
  if (!most || !last) return null
  const party = (key: string) => partyName(key, money.parties[key]?.name ?? key, lang)
  const amount = (value: number) => figure(Math.abs(value), 'money', lang, currency)
  return (
    <section>
      <h2>{text.slip}</h2>
      <p>
        {most[1] < 0
          ? text.slipLead(party(most[0]), amount(most[1]))
          : text.slipGain(party(last[0]), amount(last[1]))}
      </p>
      <DataTable
        caption={text.slipNote}
        heads={[{ head: text.party }, { head: text.change, number: true }]}
        rows={rows.map(([key, value]) => [
          key,
          [
            party(key),
            <Figure path={`money.slip.${key}`}>
              {`${value < 0 ? '-' : '+'}${amount(value)}`}
            </Figure>,
          ],
        ])}
      />
    </section>
  )
}
