import type { Planner } from './contract.js'
import { answerCalls } from './remote.js'

answerCalls<Planner>(async () => (await import('./planner.js')).functions)
