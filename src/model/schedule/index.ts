export { calendarFactor } from './calendar.js'
export * from './contract.js'
export {
  type CriticalPath,
  criticalPath,
  type PathActivity,
  type PathDates,
} from './critical-path.js'
export { grades } from './grades.js'
export { planSchedule } from './plan.js'
