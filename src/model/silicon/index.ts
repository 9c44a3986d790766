export type { ChipCost, Silicon, SiliconInput } from './contract.js'
export { costChips } from './programme.js'
