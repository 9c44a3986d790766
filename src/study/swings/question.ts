import { finestMoment, type Planned } from '../../campus/index.js'
import { type PowerEquipment, powerEquipment } from '../../catalog/index.js'
import { storagePerAccelerator } from '../../model/dynamics/index.js'
import type { Count, Seconds } from '../../quantity/index.js'
import type { Scenario } from '../../scenario/index.js'
import { swingPrices } from './prices.js'
import type { RecordedLag, SizeQuestion } from './size.js'

/** Lags of inverters that are sold: quick ones, the planning value of 0.1 s, slow ones. Estimates. */
const lags: readonly Seconds[] = [0.03, 0.1, 0.3]
/** Batteries without a record of energy and power: two hours, the shortest that is common. */
const twoHours: Seconds = 7200
const spinningMost: Count = 2

/**
 * What to ask of `sizeSwings` for a moment of a site: measures that can be bought, at the scenario's prices.
 * @returns undefined where the site has no such moment
 */
export function sizeQuestionOf(
  scenario: Scenario,
  { plan, faced }: Pick<Planned, 'plan' | 'faced'>,
  site: string,
  index: Count,
): SizeQuestion | undefined {
  const facing = faced[site]
  const moment = facing && finestMoment(facing, index)
  if (!facing || !moment) return undefined
  const { input } = facing
  const phases = Object.values(plan.phases).filter((phase) => phase.site === site)
  const nameplate = phases.reduce((sum, one) => sum + one.count * one.perAccelerator.nameplate, 0)
  const count = phases.reduce((sum, one) => sum + one.count, 0)
  const accelerators = nameplate > 0 ? Math.round((moment.nameplate * count) / nameplate) : 0
  const prices = swingPrices(scenario, plan, site, { accelerators, island: moment.grid <= 0 })
  const { id, energyNominal, powerNominal } = input.storageType ?? {}
  const duration = energyNominal && powerNominal ? energyNominal / powerNominal : twoHours
  return {
    input,
    moment,
    prices,
    accelerators,
    lags,
    recordedLag: recordedLagOf(input.storageType ?? powerEquipment(prices.storageRecord)),
    racks: [0, storagePerAccelerator.value],
    // beside a grid that holds the frequency another machine changes nothing
    spinningMost: moment.grid <= 0 && Object.keys(moment.sources).length > 0 ? spinningMost : 0,
    duration,
    unit:
      id && powerNominal
        ? { type: id, power: powerNominal, energy: powerNominal * duration }
        : null,
  }
}

function recordedLagOf(record: PowerEquipment | undefined): RecordedLag | null {
  const lag = record?.responseTime
  return record && lag !== undefined ? { record: record.id, lag } : null
}
