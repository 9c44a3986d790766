import { useMemo } from 'react'
import type { PlannedCooling } from '../../src/campus/index.js'
import { figure, type Language, reportText, wholeCount } from '../../src/words/index.js'
import { Choice, useChoice } from '../content/choice.js'
import { DataTable } from '../content/data-table.js'
import { Figure } from '../content/figure.js'
import { Tile, Tiles } from '../content/tile.js'
import { useSeries } from '../state/use-series.js'
import { PueByMonth, UnitsByMonth, WaterByMonth } from './cooling/months.js'
import { seriesOf, Year } from './cooling/year.js'
import { coolingText } from './cooling.text.js'
import type { PageProps } from './page.js'

/** What it takes to get the heat out: power, water, plant, and how long racks last without it. */
export default function Cooling({ a, b, lang }: PageProps) {
  const { plan } = a
  const text = coolingText[lang]
  const sites = useMemo(
    () => Object.keys(plan.sites).filter((key) => plan.sites[key]!.cooling),
    [plan.sites],
  )
  const site = useChoice('site', sites)
  const cooling = plan.sites[site]?.cooling
  const other = b?.plan.sites[site]?.cooling
  const hasWater = (cooling?.water ?? 0) > 0
  const series = useSeries('a', a, [
    seriesOf(site, 'pue'),
    seriesOf(site, 'power'),
    seriesOf(site, 'water'),
  ])
  const pue = series?.[seriesOf(site, 'pue')]
  const water = series?.[seriesOf(site, 'water')]
  const loadHours = useMemo(() => pue?.values.filter((value) => value > 0).length, [pue])
  if (!cooling) return null
  return (
    <>
      <p className="lead">{leadOf(cooling, site, lang)}</p>
      {other && (
        <p className="lead other">
          <b>B</b> {leadOf(other, site, lang)}
        </p>
      )}
      <Headline cooling={cooling} site={site} loadHours={loadHours} lang={lang} />
      <Choice name="site" label={text.site} options={sites} />
      <Year start={plan.start} site={site} series={series} hasWater={hasWater} lang={lang} />
      <PueByMonth plan={plan} other={b?.plan} site={site} cooling={cooling} lang={lang} />
      {hasWater && water && <WaterByMonth plan={plan} site={site} water={water} lang={lang} />}
      <UnitsByMonth plan={plan} cooling={cooling} lang={lang} />
      <Plant cooling={cooling} site={site} lang={lang} />
    </>
  )
}

const pueOf = (value: number) => value.toFixed(2)
const time = (seconds: number, lang: Language) => figure(seconds, 'duration', lang)
const wue = (cooling: PlannedCooling, lang: Language) =>
  figure(cooling.waterEffectiveness ?? 0, 'volumePerEnergy', lang)

/** PUE, water, compressors, and what a failure leaves time for. */
function leadOf(cooling: PlannedCooling, site: string, lang: Language): string {
  const text = coolingText[lang]
  const { pueDesign, pueAverage, water, compressorHours } = cooling
  return [
    pueAverage === null
      ? text.leadDesign(site, pueOf(pueDesign))
      : text.lead(site, pueOf(pueAverage), pueOf(pueDesign)),
    water > 0 ? text.water(figure(water, 'volume', lang), wue(cooling, lang)) : text.noWater,
    compressorHours > 0 ? text.compressors(wholeCount(compressorHours)) : text.noCompressors,
    text.throttle(time(cooling.timeToThrottle, lang), time(cooling.timeToThrottleNoPumps, lang)),
  ].join(' ')
}

interface CoolingProps {
  readonly cooling: PlannedCooling
  readonly site: string
  readonly lang: Language
}

function Headline({
  cooling,
  site,
  loadHours,
  lang,
}: CoolingProps & { loadHours: number | undefined }) {
  const text = coolingText[lang]
  const path = `sites.${site}.cooling`
  const { pueDesign, pueAverage, water, compressorHours } = cooling
  return (
    <Tiles>
      <Tile label={text.pueTile} note={text.pueNote(pueOf(pueDesign))}>
        <Figure path={`${path}.${pueAverage === null ? 'pueDesign' : 'pueAverage'}`}>
          {pueAverage === null ? '–' : pueOf(pueAverage)}
        </Figure>
      </Tile>
      <Tile label={text.wueTile} note={text.wueNote(figure(water, 'volume', lang))}>
        <Figure path={`${path}.waterEffectiveness`}>
          {water > 0 ? wue(cooling, lang) : text.none}
        </Figure>
      </Tile>
      <Tile
        label={text.compressorTile}
        note={
          loadHours
            ? text.compressorNote(figure(compressorHours / loadHours, 'fraction', lang))
            : undefined
        }
      >
        <Figure path={`${path}.compressorHours`}>
          {compressorHours === 0 ? text.none : text.hours(wholeCount(compressorHours))}
        </Figure>
      </Tile>
      <Tile
        label={text.throttleTile}
        note={text.throttleNote(time(cooling.timeToThrottleNoPumps, lang))}
      >
        <Figure path={`${path}.timeToThrottle`}>{time(cooling.timeToThrottle, lang)}</Figure>
      </Tile>
    </Tiles>
  )
}

function Plant({ cooling, site, lang }: CoolingProps) {
  const text = coolingText[lang]
  const words = reportText(lang)
  const paths = Object.entries(cooling.plant)
  if (paths.length === 0) return null
  const number = true
  return (
    <DataTable
      caption={text.plant}
      heads={[
        { head: text.loop },
        { head: text.equipment },
        { head: text.units, number },
        { head: text.each, number },
        { head: text.heat, number },
        { head: text.owner },
      ]}
      rows={paths.map(([key, one]) => {
        const path = `sites.${site}.cooling.plant.${key}`
        return [
          key,
          [
            words.loops[key] ?? key,
            one.equipment,
            <Figure path={`${path}.units`}>{wholeCount(one.units)}</Figure>,
            <Figure path={`${path}.unitCapacity`}>
              {figure(one.unitCapacity, 'power', lang)}
            </Figure>,
            <Figure path={`${path}.heat`}>{figure(one.heat, 'power', lang)}</Figure>,
            one.rented ? words.rented : words.owned,
          ],
        ]
      })}
    />
  )
}
