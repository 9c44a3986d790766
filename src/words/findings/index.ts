import type { RoomWords } from '../finding.js'
import { campusWords } from './campus.js'
import { coolingWords } from './cooling.js'
import { dispatchWords } from './dispatch.js'
import { dynamicsWords } from './dynamics.js'
import { fabricWords } from './fabric.js'
import { fileWords } from './file.js'
import { financeWords } from './finance.js'
import { psseWords } from './psse.js'
import { quantityWords } from './quantity.js'
import { ratingWords } from './rating.js'
import { rationingWords } from './rationing.js'
import { scenarioWords } from './scenario.js'
import { scheduleWords } from './schedule.js'
import { servingWords } from './serving.js'
import { siliconWords } from './silicon.js'
import { traceWords } from './trace.js'
import { trainingWords } from './training.js'
import { weatherWords } from './weather.js'

/** Words of every code, by code. A new room adds its file here. */
export const findingWords: RoomWords = {
  ...fileWords,
  ...scenarioWords,
  ...traceWords,
  ...quantityWords,
  ...weatherWords,
  ...siliconWords,
  ...fabricWords,
  ...ratingWords,
  ...trainingWords,
  ...servingWords,
  ...scheduleWords,
  ...coolingWords,
  ...dynamicsWords,
  ...psseWords,
  ...dispatchWords,
  ...rationingWords,
  ...financeWords,
  ...campusWords,
}
