import { useMemo } from 'react'
import type { Plan, PlannedMoment } from '../../src/campus/index.js'
import { dayInColumn, dayInText, figure, type Language } from '../../src/words/index.js'
import { Choice, useChoice } from '../content/choice.js'
import { Figure } from '../content/figure.js'
import { Tile, Tiles } from '../content/tile.js'
import { together } from '../content/together.js'
import type { PageProps } from './page.js'
import { Bench } from './swings/bench.js'
import type { Dials } from './swings/dials.js'
import { Hold } from './swings/hold.js'
import { Limits, Moments, needed } from './swings/limits.js'
import { namesOf } from './swings/outcome.js'
import { Range } from './swings/range.js'
import { Size } from './swings/size.js'
import { Spectrum } from './swings/spectrum.js'
import { Story } from './swings/story.js'
import { useDials } from './swings/use-dials.js'
import { heldOf, hertzRange, worstIndex, worstOf } from './swings/worst.js'
import { swingsText } from './swings.text.js'

/** What the swings of a synchronous job do to the supply, and what holds them. */
export default function Swings({ a, b, lang }: PageProps) {
  const text = swingsText[lang]
  const sites = useMemo(() => sitesOf(a.plan), [a.plan])
  const site = useChoice('site', sites)
  const moments = a.plan.sites[site]?.swings?.moments ?? []
  const worst = worstIndex(a.plan, site)
  const options = moments
    .map((_, i) => String(i))
    .sort((x, y) => Number(y === String(worst)) - Number(x === String(worst)))
  const index = Number(useChoice('moment', options))
  const turned = useDials()
  const moment = moments[index]
  const other = b ? worstOf(b.plan, site) : null
  if (!moment) return null
  const path = `sites.${site}.swings.moments.${index}`
  const show = (dials: Dials) => {
    turned.put(dials)
    document.querySelector('.swing-section')?.scrollIntoView({ block: 'start' })
  }
  return (
    <>
      <p className="lead">{together(leadOf(moment, site, lang))}</p>
      {other && (
        <p className="lead other">
          <b>B</b> {together(leadOf(other, site, lang))}
        </p>
      )}
      {b && !other && (
        <p className="faint">
          <b>B</b> {text.noneThere(site, sitesOf(b.plan).join(', '))}
        </p>
      )}
      <Headline moment={moment} path={path} lang={lang} />
      <Choice name="site" label={text.site} options={sites} />
      <Choice
        name="moment"
        label={text.moment}
        options={options}
        write={(option) => dayInColumn(moments[Number(option)]?.day ?? null, lang)}
      />
      <Story moment={moment} path={path} onShow={show} lang={lang} />
      <Bench {...{ a, b, site, index, moment, turned, lang }} />
      <Spectrum {...{ a, site, index, turned, lang }} verdicts={moment.verdicts} />
      <Hold {...{ site, index, turned, lang }} />
      <Size {...{ site, index, lang }} loss={turned.dials.loss === 1} onApply={show} />
      <Moments plan={a.plan} site={site} lang={lang} />
      <Limits moment={moment} lang={lang} />
    </>
  )
}

/** Sites that have swings. */
const sitesOf = (plan: Plan) => Object.keys(plan.sites).filter((key) => worstOf(plan, key))

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
  if (moment.holds && !moment.judged) said.push(text.notJudged)
  else if (moment.holds && floor === 0) said.push(text.holds)
  else if (moment.holds) {
    said.push(text.holdsWithFloor(figure(floor, 'fraction', lang), power(wasted, lang)))
  } else if (broken.length > 0) {
    const names = broken.map(({ limit }) => limit)
    said.push(text.breaks(namesOf(names, lang)))
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

interface HeadlineProps {
  readonly moment: PlannedMoment
  /** Of the moment in the plan. */
  readonly path: string
  readonly lang: Language
}

function Headline({ moment, path, lang }: HeadlineProps) {
  const text = swingsText[lang]
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
            <Range low={nadir} high={zenith} />
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
