export { checkCampusPower } from './campus-power.js'
export { type ChillerCurve, chillerCurves } from './chillers.js'
export { describeField, describeTable } from './descriptions.js'
export { type Evidence, evidence } from './evidence.js'
export { fieldOf, fieldsOf, kinds, unitInSi } from './fields.js'
export type * from './generated/types.js'
export {
  type GridLimit,
  type LimitQuantity,
  type LimitStatus,
  limitDimensions,
  limitQuantities,
  limitStatuses,
  type StandIn,
  type TripCurves,
} from './limit.js'
export {
  limitCurve,
  limitCurveIds,
  limitIds,
  limitsFor,
  namedLimit,
  typicalTripCurves,
} from './limits.js'
export { limitBound, searchLimits } from './listed-limits.js'
export type { Exception, Field, KindDescription } from './packed.js'
export { type ParameterCount, parameterCount } from './parameter-count.js'
export type { CatalogRecord, Provenance } from './record.js'
export {
  aliases,
  EQUIPMENT_TABLES,
  findRecord,
  recordsOf,
  resolveAlias,
  TABLE_NAMES,
} from './records.js'
export {
  type Catalogue,
  type Cell,
  checkCatalogue,
  concerns,
  type Disagreement,
  exceptions,
  excuseFor,
  type RuleCode,
  shippedCatalogue,
  type Violation,
} from './rules.js'
export { type Suggestion, search, suggest } from './search.js'
export { specification } from './specification.js'
export { type DayKind, dayKinds, type Tariff, type TariffSeason } from './tariff.js'
export { holidaysOf, tariffOf } from './tariffs.js'
export {
  accelerator,
  coolingEquipment,
  type DefaultValue,
  defaults,
  designWeather,
  model,
  networkEquipment,
  powerEquipment,
  rack,
  site,
  type TemplateStep,
  template,
  templateNames,
  view,
} from './views.js'
export {
  HOURS_A_YEAR,
  type StandsFor,
  type WeatherSky,
  type WeatherStation,
  type WeatherYear,
  weatherFor,
  weatherIds,
  weatherSky,
  weatherStation,
  weatherYear,
} from './weather.js'
