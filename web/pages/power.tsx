import { useMemo } from 'react'
import type { PlannedSite } from '../../src/campus/index.js'
import type { Currency } from '../../src/quantity/index.js'
import { dayInText, figure, type Language, wholeCount } from '../../src/words/index.js'
import { Choice, useChoice } from '../content/choice.js'
import { Figure } from '../content/figure.js'
import { Tile, Tiles } from '../content/tile.js'
import { useSeries } from '../state/use-series.js'
import type { PageProps } from './page.js'
import { Fuel, LoadDuration } from './power/curves.js'
import { ByPhase, Need } from './power/need.js'
import { Supply } from './power/supply.js'
import { Balance, BridgingTable, Sources, Terms } from './power/tables.js'
import { powerText } from './power.text.js'

/** Whether there is power enough, where it comes from, and what it takes. */
export default function Power({ a, b, lang }: PageProps) {
  const { plan, currency } = a
  const text = powerText[lang]
  const sites = useMemo(() => Object.keys(plan.sites), [plan.sites])
  const site = useChoice('site', sites)
  const planned = plan.sites[site]
  const other = b?.plan.sites[site] ? b.plan : undefined
  const names = useMemo(() => {
    const own = (name: string) =>
      name.startsWith(`sites.${site}.power.`) ||
      name === `sites.${site}.facility.power` ||
      /^phases\..+\.installed$/.test(name)
    return Object.keys(a.series).filter(own)
  }, [a.series, site])
  const series = useSeries('a', a, names)
  const others = useSeries('b', b ?? a, b ? [`sites.${site}.power.needed`] : [])
  if (!planned) return null
  const { power } = planned
  return (
    <>
      <p className="lead">{leadOf(planned, site, lang)}</p>
      {other && (
        <p className="lead other">
          <b>B</b> {leadOf(other.sites[site]!, site, lang)}
        </p>
      )}
      <Headline planned={planned} site={site} currency={currency} lang={lang} />
      <Choice name="site" label={text.site} options={sites} />
      {series ? (
        <>
          <Need {...{ plan, other, others, site, series, lang }} />
          <ByPhase {...{ plan, site, series, lang }} />
          <Supply {...{ plan, site, series, lang }} />
        </>
      ) : (
        <p className="faint">{text.loading}</p>
      )}
      <LoadDuration {...{ plan, other, site, lang }} />
      <Fuel {...{ plan, other, site, lang }} />
      <BridgingTable {...{ plan, power, site, currency, lang }} />
      <Sources {...{ power, site, lang }} />
      <Balance {...{ power, site, lang }} />
      <Terms {...{ power, site, lang }} />
    </>
  )
}

/** What is left over when hours are summed is no energy. */
const rounding = 1e-12

const watts = (value: number, lang: Language) => figure(value, 'power', lang)

/** Enough or not, what would mend it, what bridges. */
function leadOf({ power }: PlannedSite, site: string, lang: Language): string {
  const text = powerText[lang]
  const { shortfall, remedy, bridging } = power
  const most = Math.max(0, ...power.needed)
  const said: string[] = []
  if (shortfall > 0) said.push(text.short(site, watts(shortfall, lang)))
  else said.push(text.enough(site, watts(most, lang), watts(power.firm.at(-1) ?? 0, lang)))
  if (shortfall > 0 && remedy) {
    const lead =
      remedy.leadTime === null ? '' : text.remedyLead(figure(remedy.leadTime, 'duration', lang))
    said.push(`${text.remedy(wholeCount(remedy.units), remedy.equipment)}${lead}.`)
  }
  if (bridging) {
    said.push(
      text.bridged(watts(bridging.power, lang), dayInText(bridging.from, lang)) +
        (bridging.until === null ? text.neverHome : text.home(dayInText(bridging.until, lang))),
    )
  }
  return said.join(' ')
}

function Headline({
  planned: { power, facilityPowerPeak },
  site,
  currency,
  lang,
}: {
  planned: PlannedSite
  site: string
  currency: Currency
  lang: Language
}) {
  const text = powerText[lang]
  const path = `sites.${site}.power`
  const { energy, emissions, cost, shortfall } = power
  const own = energy?.sources ?? 0
  return (
    <Tiles>
      <Tile label={text.peak} note={text.peakNote}>
        <Figure path={`sites.${site}.facilityPowerPeak`}>{watts(facilityPowerPeak, lang)}</Figure>
      </Tile>
      <Tile label={text.firmTile} note={text.firmNote(watts(power.gridAtEnd, lang))}>
        <Figure path={`${path}.firm.${power.firm.length - 1}`}>
          {watts(power.firm.at(-1) ?? 0, lang)}
        </Figure>
      </Tile>
      <Tile label={text.shortTile} note={text.shortNote}>
        <Figure path={`${path}.shortfall`}>
          {shortfall === 0 ? text.none : watts(shortfall, lang)}
        </Figure>
      </Tile>
      {energy && (
        <Tile
          label={text.energyTile}
          note={text.energyNote(
            energy.unserved > rounding * energy.demand
              ? figure(energy.unserved, 'energy', lang)
              : '0',
          )}
        >
          <Figure path={`${path}.energy.demand`}>{figure(energy.demand, 'energy', lang)}</Figure>
        </Tile>
      )}
      {emissions && emissions.carbonDioxide > 0 && own > 0 && (
        <Tile
          label={text.carbonTile}
          note={text.carbonNote(figure(emissions.carbonDioxide / own, 'emissionPerEnergy', lang))}
        >
          <Figure path={`${path}.emissions.carbonDioxide`}>
            {figure(emissions.carbonDioxide, 'mass', lang)}
          </Figure>
        </Tile>
      )}
      {cost !== null && (
        <Tile label={text.costTile} note={text.costNote}>
          <Figure path={`${path}.cost`}>{figure(cost, 'money', lang, currency)}</Figure>
        </Tile>
      )}
    </Tiles>
  )
}
