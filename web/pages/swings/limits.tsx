import type { Plan, PlannedMoment } from '../../../src/campus/index.js'
import { type LimitQuantity, limitDimensions } from '../../../src/catalog/index.js'
import {
  beyondInWords,
  dayInColumn,
  dayInText,
  figure,
  type Language,
  limitName,
  limitQuantityName,
  limitStanding,
  wholeCount,
  windowAlone,
} from '../../../src/words/index.js'
import { DataTable, Lines } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import { together } from '../../content/together.js'
import { swingsText } from '../swings.text.js'
import { lastingOf } from './lasting.js'
import { VerdictWord } from './verdict-word.js'
import { heldOf, hertz, hertzRange, rateWindowInWords } from './worst.js'

interface SiteProps {
  readonly plan: Plan
  readonly site: string
  readonly lang: Language
}

const power = (value: number, lang: Language) => figure(value, 'power', lang)

/** Batteries that hold a moment, in words. */
export function needed(need: PlannedMoment['storageNeeded'], lang: Language): string {
  const text = swingsText[lang]
  if (need === null) return text.noneHolds
  return need.power === 0 ? text.none : power(need.power, lang)
}

/** The dates at which load or supply changes, one a row. */
export function Moments({ plan, site, lang }: SiteProps) {
  const text = swingsText[lang]
  const number = true
  const band = (low: number | null | undefined, high: number | null | undefined) =>
    low == null || high == null ? '–' : hertzRange(low, high)
  const moments = plan.sites[site]?.swings?.moments ?? []
  return (
    <DataTable
      caption={text.moments}
      heads={[
        { head: text.day },
        { head: text.verdict, beside: true },
        { head: text.swingInColumn, second: text.after, number },
        { head: text.ramp, number },
        { head: text.frequency, second: text.withoutStorage, number },
        { head: text.rocof, second: rateWindowInWords(lang), number },
        { head: text.battery, number },
        { head: text.floorInColumn, second: text.wasted, number },
      ]}
      rows={moments.map((one, i) => {
        const path = `sites.${site}.swings.moments.${i}`
        const held = heldOf(one)
        return [
          one.day,
          [
            <Lines second={one.island ? text.island : text.grid}>
              <span className="whole">{dayInColumn(one.day, lang)}</span>
            </Lines>,
            <VerdictWord
              {...{ moment: one, holds: one.holds, lang }}
              word={one.holds ? text.holdsWord : text.breaksWord}
            />,
            <Lines
              second={
                <Figure path={`${path}.cases.${one.cases.floored ? 'floored' : 'built'}.swing`}>
                  {power(held.swing, lang)}
                </Figure>
              }
            >
              <Figure path={`${path}.swing`}>{power(one.swing, lang)}</Figure>
            </Lines>,
            figure(one.ramp, 'rampRate', lang),
            <Lines second={one.island && band(one.cases.alone?.nadir, one.cases.alone?.zenith)}>
              {band(held.nadir, held.zenith)}
            </Lines>,
            held.rateOfChange === null ? '–' : figure(held.rateOfChange, 'frequencyRate', lang),
            needed(one.storageNeeded, lang),
            <Lines second={one.wasted === 0 ? '' : power(one.wasted, lang)}>
              {one.floor === 0 ? text.none : figure(one.floor, 'fraction', lang)}
            </Lines>,
          ],
        ]
      })}
    />
  )
}

/** Each limit against the site on a date. */
export function Limits({ moment, lang }: { moment: PlannedMoment; lang: Language }) {
  const text = swingsText[lang]
  const write = (value: number, quantity: LimitQuantity) =>
    quantity === 'frequency' ? hertz(value) : figure(value, limitDimensions[quantity], lang)
  const { duty } = moment
  return (
    <section className="swing-section">
      {moment.verdicts.length === 0 ? (
        <p className="faint">{text.noLimits}</p>
      ) : (
        <DataTable
          caption={text.limits(dayInText(moment.day, lang))}
          heads={[
            { head: text.limit },
            { head: text.verdict },
            { head: text.value, number: true },
            { head: text.bound, number: true },
          ]}
          rows={moment.verdicts.map((one, i) => [
            `${one.limit}${i}`,
            [
              <Lines second={`${one.limit}, ${limitQuantityName(one.quantity, lang)}`}>
                <span className="name">{limitName(one.limit, lang)}</span>
              </Lines>,
              <span className={styleOf(one)}>{one.holds ? text.holdsWord : text.breaksWord}</span>,
              one.beyond === undefined ? (
                <Lines second={together(windowAlone(one.quantity, one.window, lang))}>
                  {write(one.value, one.quantity)}
                </Lines>
              ) : (
                <Lines second={write(one.value, one.quantity)}>
                  {together(beyondInWords(one.beyond, lang))}
                </Lines>
              ),
              <Lines second={lastingOf(one, lang)}>{write(one.bound, one.quantity)}</Lines>,
            ],
            [one.decides ? text.deciding : text.told, ...limitStanding(one, moment.day, lang)].join(
              '; ',
            ),
          ])}
        />
      )}
      {moment.verdicts.length > 0 && <p className="faint">{text.notDeciding}</p>}
      {duty.power > 0 && (
        <p>
          {text.duty(
            power(duty.power, lang),
            figure(duty.energy, 'energy', lang),
            wholeCount(duty.cyclesPerDay),
          )}
        </p>
      )}
    </section>
  )
}

/** Only a limit that decides gives its verdict a colour. */
function styleOf({ decides, holds }: PlannedMoment['verdicts'][number]): string {
  if (!decides) return 'faint'
  return holds ? 'verdict-holds' : 'verdict-breaks'
}
