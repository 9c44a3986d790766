export type { Dispatch, DispatchInput, Fleet } from './contract.js'
export { derated } from './derate.js'
export { heatRateAt } from './heat-rate.js'
export { dispatchSite } from './site.js'
