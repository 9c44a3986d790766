import { swingCheck } from '../../model/dynamics/index.js'
import { stage } from '../stage.js'

/** Swings of synchronous jobs against the machines of one site and its grid's limits. */
export const dynamicsStage = stage(
  'dynamics',
  { input: 'results.moments.$site.input' },
  ({ input }, _, remember) => input && swingCheck(input, remember),
)
