import type {
  Accelerator,
  ChillerCurve,
  CoolingEquipment,
  Model,
  NetworkEquipment,
  PowerEquipment,
  Rack,
} from '../catalog/index.js'
import type { Count, EpochSeconds } from '../quantity/index.js'
import type { Build } from './build.js'
import type { Claim } from './claim.js'
import type { Fabric } from './fabric.js'
import type { Finance, Money } from './money.js'
import type { Phase } from './phase.js'
import type { OriginTable, SpreadTable } from './side.js'
import type { ChipProgramme } from './silicon.js'
import type { Site } from './site.js'
import type { SupplyLimit } from './supply.js'
import type { Work } from './work.js'

/** Records of the catalogue that the scenario uses, after its own overrides, by id. */
export interface Equipment {
  readonly accelerators: Readonly<Record<string, Accelerator>>
  readonly racks: Readonly<Record<string, Rack>>
  readonly models: Readonly<Record<string, Model>>
  readonly power: Readonly<Record<string, PowerEquipment>>
  readonly cooling: Readonly<Record<string, CoolingEquipment>>
  readonly network: Readonly<Record<string, NetworkEquipment>>
  /** Performance curves of the chillers that the scenario names. */
  readonly curves: Readonly<Record<string, ChillerCurve>>
}

/**
 * A campus, resolved: plain numbers of the central case in SI units, self-contained (the
 * catalogue records used are copied in). Whatever has a name is a map keyed by it.
 */
export interface Scenario {
  readonly campus: string
  /** Seconds since 1970-01-01 00:00 in local standard time; the twin's clock starts here. */
  readonly start: EpochSeconds
  /** End of the horizon, same clock. */
  readonly end: EpochSeconds
  readonly seed: Count
  readonly money: Money
  readonly catalog: Equipment
  readonly sites: Readonly<Record<string, Site>>
  readonly phases: Readonly<Record<string, Phase>>
  readonly silicon?: Readonly<Record<string, ChipProgramme>> | undefined
  readonly fabric?: Fabric | undefined
  readonly build?: Build | undefined
  readonly work: Work
  readonly finance?: Finance | undefined
  readonly supply: Readonly<Record<string, SupplyLimit>>
  readonly claims: Readonly<Record<string, Claim>>
}

/** A scenario with the tables that stand beside it. */
export interface LoadedScenario {
  readonly scenario: Scenario
  readonly spread: SpreadTable
  readonly origin: OriginTable
}
