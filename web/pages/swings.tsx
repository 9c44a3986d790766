import { useMemo } from 'react'
import type { Plan, PlannedMoment } from '../../src/campus/index.js'
import { type LimitQuantity, limitDimensions } from '../../src/catalog/index.js'
import {
  dayInColumn,
  dayInText,
  figure,
  type Language,
  limitQuantityName,
  limitStanding,
  wholeCount,
} from '../../src/words/index.js'
import { Choice, useChoice } from '../content/choice.js'
import { DataTable } from '../content/data-table.js'
import { Figure } from '../content/figure.js'
import { Tile, Tiles } from '../content/tile.js'
import type { PageProps } from './page.js'
import { Scope } from './swings/scope.js'
import { heldOf, hertz, hertzRange, worstOf } from './swings/worst.js'
import { swingsText } from './swings.text.js'

/** What the swings of a synchronous job do to the supply, and what holds them. */
export default function Swings({ a, b, lang }: PageProps) {
  const text = swingsText[lang]
  const sites = useMemo(
    () => Object.keys(a.plan.sites).filter((key) => worstOf(a.plan, key)),
    [a.plan.sites, a.plan],
  )
  const site = useChoice('site', sites)
  const worst = worstOf(a.plan, site)
  const other = b ? worstOf(b.plan, site) : null
  if (!worst) return null
  return (
    <>
      <p className="lead">{leadOf(worst, site, lang)}</p>
      {other && (
        <p className="lead other">
          <b>B</b> {leadOf(other, site, lang)}
        </p>
      )}
      <Headline plan={a.plan} site={site} moment={worst} lang={lang} />
      <Choice name="site" label={text.site} options={sites} />
      <Scope a={a} b={b} site={site} moment={worst} lang={lang} />
      <Moments plan={a.plan} site={site} lang={lang} />
      <Limits plan={a.plan} site={site} lang={lang} />
    </>
  )
}

const power = (value: number, lang: Language) => figure(value, 'power', lang)

/** What swings, what that does, whether it holds and at which price. */
function leadOf(moment: PlannedMoment, site: string, lang: Language): string {
  const text = swingsText[lang]
  const said = [text.swings(dayInText(moment.day, lang), site, power(moment.swing, lang))]
  const { floor, wasted, slowdown } = moment
  const { alone: bare } = moment.cases
  const { nadir, zenith } = heldOf(moment)
  if (!moment.island) said.push(tiedOf(moment, lang))
  else if (nadir === null || zenith === null) said.push(text.notSimulated)
  else if (bare?.nadir != null && bare.zenith !== null) {
    said.push(
      text.islandBare(hertzRange(bare.nadir, bare.zenith)) +
        text.islandWith(hertzRange(nadir, zenith)),
    )
  }
  const broken = moment.verdicts.filter(({ holds, decides }) => decides && !holds)
  if (moment.holds && floor === 0) said.push(text.holds)
  else if (moment.holds) {
    said.push(text.holdsWithFloor(figure(floor, 'fraction', lang), power(wasted, lang)))
  } else if (broken.length > 0) {
    said.push(text.breaks([...new Set(broken.map(({ limit }) => limit))].join(', ')))
  } else if (nadir !== null || !moment.island) said.push(text.breaksBare)
  if (slowdown > 0) said.push(text.slower(figure(slowdown, 'fraction', lang)))
  return said.join(' ')
}

/** As good as all: nothing takes the swing off. */
const whole = 0.995

function tiedOf(moment: PlannedMoment, lang: Language): string {
  const text = swingsText[lang]
  const { swing } = moment
  const swingAfter = heldOf(moment).swing
  return swingAfter >= whole * swing ? text.tiedWhole : text.tied(power(swingAfter, lang))
}

interface SiteProps {
  readonly plan: Plan
  readonly site: string
  readonly lang: Language
}

function Headline({ plan, site, moment, lang }: SiteProps & { moment: PlannedMoment }) {
  const text = swingsText[lang]
  const path = `sites.${site}.swings.moments.${plan.sites[site]?.swings?.worst ?? 0}`
  const { storageNeeded, floor, wasted } = moment
  const { alone: bare } = moment.cases
  const { nadir, zenith, swing: after } = heldOf(moment)
  return (
    <Tiles>
      <Tile label={text.swing} note={text.swingNote(power(after, lang))}>
        <Figure path={`${path}.swing`}>{power(moment.swing, lang)}</Figure>
      </Tile>
      <Tile
        label={text.frequency}
        note={
          bare?.nadir != null && bare.zenith !== null
            ? text.frequencyNote(hertzRange(bare.nadir, bare.zenith))
            : text.frequencyTied
        }
      >
        {nadir === null || zenith === null ? (
          moment.island ? (
            '–'
          ) : (
            text.gridHolds
          )
        ) : (
          <Figure path={`${path}.cases.${moment.cases.floored ? 'floored' : 'built'}.nadir`}>
            <span>{hertzRange(nadir, zenith)}</span>
          </Figure>
        )}
      </Tile>
      <Tile label={text.ramp} note={text.rampNote}>
        <Figure path={`${path}.ramp`}>{figure(moment.ramp, 'rampRate', lang)}</Figure>
      </Tile>
      <Tile label={text.floor} note={floor === 0 ? '' : text.floorNote(power(wasted, lang))}>
        <Figure path={`${path}.floor`}>
          {floor === 0 ? text.none : figure(floor, 'fraction', lang)}
        </Figure>
      </Tile>
      <Tile label={text.battery} note={text.batteryNote}>
        <Figure path={`${path}.storageNeeded.power`}>{needed(storageNeeded, lang)}</Figure>
      </Tile>
    </Tiles>
  )
}

function needed(need: PlannedMoment['storageNeeded'], lang: Language): string {
  const text = swingsText[lang]
  if (need === null) return text.noneHolds
  return need.power === 0 ? text.none : power(need.power, lang)
}

function Moments({ plan, site, lang }: SiteProps) {
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
        { head: text.feed },
        { head: text.swing, number },
        { head: text.after, number },
        { head: text.ramp, number },
        { head: text.withoutStorage, number },
        { head: text.withStorage, number },
        { head: text.rocof, number },
        { head: text.battery, number },
        { head: text.floor, number },
        { head: text.wasted, number },
        { head: text.verdict },
      ]}
      rows={moments.map((one, i) => {
        const path = `sites.${site}.swings.moments.${i}`
        const held = heldOf(one)
        return [
          one.day,
          [
            <span className="whole">{dayInColumn(one.day, lang)}</span>,
            one.island ? text.island : text.grid,
            <Figure path={`${path}.swing`}>{power(one.swing, lang)}</Figure>,
            <Figure path={`${path}.cases.${one.cases.floored ? 'floored' : 'built'}.swing`}>
              {power(held.swing, lang)}
            </Figure>,
            figure(one.ramp, 'rampRate', lang),
            band(one.cases.alone?.nadir, one.cases.alone?.zenith),
            band(held.nadir, held.zenith),
            held.rateOfChange === null ? '–' : figure(held.rateOfChange, 'frequencyRate', lang),
            needed(one.storageNeeded, lang),
            one.floor === 0 ? text.none : figure(one.floor, 'fraction', lang),
            one.wasted === 0 ? '–' : power(one.wasted, lang),
            one.holds ? text.holdsWord : text.breaksWord,
          ],
        ]
      })}
    />
  )
}

/** Each limit against the site at a date that the reader chooses. */
function Limits({ plan, site, lang }: SiteProps) {
  const text = swingsText[lang]
  const swings = plan.sites[site]?.swings
  const order = (swings?.moments ?? []).map((_, i) => i)
  const options = [...order].sort(
    (x, y) => Number(y === swings?.worst) - Number(x === swings?.worst),
  )
  const chosen = Number(useChoice('moment', options.map(String)))
  const moment = swings?.moments[chosen]
  if (!moment) return null
  const write = (value: number, quantity: LimitQuantity) =>
    quantity === 'frequency' ? hertz(value) : figure(value, limitDimensions[quantity], lang)
  const { duty } = moment
  return (
    <section>
      <Choice
        name="moment"
        label={text.moment}
        options={options.map(String)}
        write={(option) => dayInColumn(swings.moments[Number(option)]?.day ?? null, lang)}
      />
      {moment.verdicts.length === 0 ? (
        <p className="faint">{text.noLimits}</p>
      ) : (
        <DataTable
          caption={text.limits(dayInText(moment.day, lang))}
          heads={[
            { head: text.limit },
            { head: text.quantity },
            { head: text.value, number: true },
            { head: text.bound, number: true },
            { head: text.decides },
            { head: text.verdict },
          ]}
          rows={moment.verdicts.map((one, i) => [
            `${one.limit}${i}`,
            [
              one.limit,
              limitQuantityName(one.quantity, lang),
              write(one.value, one.quantity),
              write(one.bound, one.quantity),
              [one.decides ? text.yes : text.no, ...limitStanding(one, moment.day, lang)].join(
                '; ',
              ),
              one.holds ? text.holdsWord : <b className="breaks">{text.breaksWord}</b>,
            ],
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
