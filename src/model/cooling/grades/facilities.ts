import type { CoolingEquipment } from '../../../catalog/index.js'
import type { Fraction } from '../../../quantity/index.js'
import { type Case, figure, type GradedTable, type GradeRow, type Library } from '../../grade.js'
import type { CoolingPlant, HeatPath } from '../contract.js'
import { climateYear } from './climate.js'
import { normals } from './normals.js'
import type { Hours } from './place.js'
import { yearOf } from './year-of.js'

const US_GALLON = 3.785411784e-3
const LITRES_PER_KILOWATT_HOUR = 3.6e9
const MEGAWATT = 1e6
const HOUR = 3600
const HOURS_A_YEAR = 8760

/** Load over the peak that plant is sized on; simulated cases run at the load they are sized on. */
const LOAD = 0.7

/**
 * IT over facility power without cooling: racks of machine halls on 400-480 V without double
 * conversion. The upper end of the usual 0.93-0.97.
 */
const DISTRIBUTION = 0.97

/** Band over the prediction: losses and transport at the ends of their usual ranges. Estimate. */
const BAND = { pue: [0.6, 1.6], other: [0.65, 1.35] } as const

type Skip = Pick<GradeRow, 'skipped' | 'skippedBy'>

/** Single sites by what their row says of cooling, place, load and time. */
export const facilities: GradedTable = {
  room: 'cooling',
  name: 'facility_pue_cases',
  columns: ['site', 'weather_file', 'cooling', 'it_load_mw', 'period', 'metric', 'value', 'unit'],
  error: 'relative',
  grade: (cases, library) => {
    let described = ''
    let simulated = false
    return cases.flatMap((row): GradeRow[] => {
      const text = (row.cooling ?? '').toLowerCase().trim()
      // "same" stands for the description of the row above.
      const own = (row.kind ?? '').includes('simulated')
      simulated = text.startsWith('same') ? simulated || own : own
      if (!text.startsWith('same')) described = text
      const words = text === 'same' ? described : text
      const metric = (row.metric ?? '').trim()
      const base = {
        id: `${row.site ?? ''}: ${metric}, ${row.period ?? ''}`,
        group: groupOf(metric),
        quantity: metric,
        unit: row.unit ?? '',
      }
      const measured = figure(row, 'value')
      if ((row.value ?? '').trim() === '') return []
      if (measured === undefined)
        return [
          { ...base, measured: 0, predicted: null, skipped: 'not-a-number', skippedBy: 'value' },
        ]
      const told = tell(row, words, metric, simulated ? 1 : LOAD, library)
      return [
        typeof told === 'number'
          ? { ...base, measured, predicted: told, ...bandOf(metric, told) }
          : { ...base, measured, predicted: null, ...told },
      ]
    })
  },
}

function groupOf(metric: string): string {
  if (/PUE/.test(metric)) return 'PUE'
  return /water|WUE/i.test(metric) ? 'water' : 'other'
}

function bandOf(metric: string, told: number): Pick<GradeRow, 'p10' | 'p90'> {
  const [low, high] = /PUE/.test(metric) ? BAND.pue : BAND.other
  const zero = /PUE/.test(metric) ? 1 : 0
  return { p10: zero + low * (told - zero), p90: zero + high * (told - zero) }
}

function tell(
  row: Case,
  words: string,
  metric: string,
  load: Fraction,
  library: Library,
): number | Skip {
  const path = pathOf(words)
  if (path === undefined) return { skipped: 'not-modelled', skippedBy: 'cooling' }
  const hours = hoursOf(row, library)
  if (hours === undefined) return { skipped: 'no-value', skippedBy: 'weather_file' }
  const span = spanOf(row.period ?? '')
  if (span === undefined) return { skipped: 'outside-range', skippedBy: 'period' }
  const year = yearOf(plantOf(path), hours, { load, ...span })
  const pue = year.pueAverage
  const water = year.waterEffectiveness
  if (pue === null || water === null) return { skipped: 'outside-range', skippedBy: 'period' }
  // Cooling over IT, without the losses of the feed.
  const cooling = pue * DISTRIBUTION - 1
  if (/pPUE/.test(metric)) return 1 + cooling
  if (/^PUE/.test(metric)) return pue
  if (/^WUE/.test(metric))
    return /^L\/kWh/i.test(row.unit ?? '')
      ? water * LITRES_PER_KILOWATT_HOUR
      : { skipped: 'not-modelled', skippedBy: 'unit' }
  const megawatts = loadOf(row.it_load_mw ?? '')
  if (megawatts === undefined) return { skipped: 'no-value', skippedBy: 'it_load_mw' }
  const energy = megawatts * MEGAWATT * span.count * HOUR
  if (/^HVAC energy/.test(metric) && row.unit === 'J') return cooling * energy
  if (/make-up water/.test(metric) && /^US gal/.test(row.unit ?? ''))
    return (water * energy) / US_GALLON
  return { skipped: 'not-modelled', skippedBy: 'metric' }
}

/** Weather of the row's file, or made from the normals of the city that the site names. */
function hoursOf(row: Case, library: Library): Hours | undefined {
  const file = (row.weather_file ?? '').trim()
  if (file !== '') return library.weather(file.replace(/\.csv$/, '').replaceAll('_', '-'))
  const city = normals.find(({ place }) => (row.site ?? '').includes(place))
  return city && climateYear(city)
}

/** Hours that a period means: days from a day of the year, or a whole year. */
function spanOf(period: string): { first: number; count: number } | undefined {
  const days = /(\d+) days? from day (\d+)/.exec(period)
  if (days === null) return { first: 0, count: HOURS_A_YEAR }
  const [count, first] = [Number(days[1]) * 24, (Number(days[2]) - 1) * 24]
  return count > 0 && first >= 0 && first + count <= HOURS_A_YEAR ? { first, count } : undefined
}

/** A load such as `~1` or `8-30`: the middle. */
function loadOf(text: string): number | undefined {
  const found = /^\D*(\d+(?:\.\d+)?)(?:\s*-\s*(\d+(?:\.\d+)?))?/.exec(text)
  if (found === null) return undefined
  const low = Number(found[1])
  const middle = found[2] === undefined ? low : (low + Number(found[2])) / 2
  return middle > 0 ? middle : undefined
}

const machine = (category: string, more: Partial<CoolingEquipment> = {}): CoolingEquipment => ({
  id: category,
  name: category,
  category,
  coolingCapacity: 1e6,
  ...more,
})

/** The plant that words describe; undefined where they describe none, or a mixture. */
function plantNamed(words: string): CoolingEquipment | undefined {
  const present = words.replace(/no (?:mechanical )?chillers?/g, '')
  if (/hybrid|mixed/.test(present)) return undefined
  if (/waterside economi[sz]er/.test(present))
    return machine('water-cooled chiller with waterside economiser', { cop: 6.3, approach: 2 })
  if (/outside[- ]air|air-?side economi[sz]er|evaporative cool/.test(present))
    return machine(
      present.includes('evaporative') ? 'outside-air direct evaporative' : 'outside-air economiser',
    )
  if (/tower/.test(present)) return machine('cooling tower', { approach: 4 })
  if (/adiabatic/.test(present)) return machine('adiabatic dry cooler', { approach: 6 })
  if (/dry cooler/.test(present)) return machine('dry cooler')
  if (/water-cooled chiller/.test(present)) return machine('water-cooled chiller', { cop: 6.3 })
  if (/chiller/.test(present)) return machine('air-cooled chiller', { cop: 3.2 })
  return undefined
}

/** A path as the twin takes it where a scenario says no more, at the supply that the words state. */
function pathOf(words: string): HeatPath | undefined {
  const plant = plantNamed(words)
  if (plant === undefined) return undefined
  const liquid =
    /liquid|warm-water|water-cooled racks/.test(words) && !/air-cooled room/.test(words)
  const stated = /(\d+(?:\.\d+)?) ?c class|supply (?:air |water )?(\d+(?:\.\d+)?) ?c/.exec(words)
  const supply = stated === null ? undefined : Number(stated[1] ?? stated[2])
  if (supply !== undefined && !(supply >= 5 && supply <= 60)) return undefined
  const usual = liquid
    ? { supply: 31, rise: 10, exchangerApproach: 4, transport: 0.018 }
    : { supply: 24, rise: 12, exchangerApproach: 10, transport: 0.035 }
  return { id: plant.id, plant, share: 1, ...usual, ...(supply !== undefined && { supply }) }
}

function plantOf(path: HeatPath): CoolingPlant {
  return {
    paths: { [path.rise === 12 ? 'air' : 'liquid']: path },
    margin: 0.1,
    reserve: 'n-1',
    distributionEfficiency: DISTRIBUTION,
    loops: { loopVolume: 3.5e-7, tankVolume: 5e-6, restartTime: 300 },
  }
}
