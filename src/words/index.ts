export { acceleratorName } from './accelerator.js'
export { type ApiText, apiText, type OperationName } from './api-text.js'
export { type CascadeText, cascadeText } from './cascade-text.js'
export { type CatalogText, catalogText } from './catalog-text.js'
export {
  type ClaimsText,
  claimedInWords,
  claimReason,
  claimsText,
  claimVerdict,
  conditionReason,
  figureInWords as twinFigureInWords,
  whenOf,
} from './claims.js'
export { dayInLine, dayInWords, epochOfDay, monthInWords, monthName, monthShort } from './day.js'
export {
  explainFinding,
  type FindingExplanation,
  findingCodes,
  roomOfFindings,
} from './explain-finding.js'
export {
  type CompareText,
  compareText,
  type ExplainText,
  explainText,
  listed,
} from './explain-text.js'
export {
  effectInWords,
  headlineInWords,
  inputName,
  lookFirstInWords,
  movingInputs,
} from './explained-figure.js'
export {
  differenceInWords,
  figureInWords,
  inputInWords,
  originInWords,
  shareInWords,
  sourceInWords,
  stagesInWords,
  type ValueStyle,
  valueInWords,
} from './explained-value.js'
export { fieldInWords, kebab } from './field.js'
export { figureName, isNamedKey } from './figure.js'
export {
  compactCount,
  dayBeside,
  dayInColumn,
  dayInText,
  figure,
  inCommonUnit,
  type MoneyUnit,
  moneyUnit,
  price,
  wholeCount,
} from './figures.js'
export { digitsApart } from './findings/digits.js'
export { gateInWords, gateName, gateOrder } from './gate.js'
export { type HelpText, helpText, initDone } from './help.js'
export type { Language } from './language.js'
export {
  beyondInWords,
  limitName,
  limitQuantityName,
  limitStanding,
  limitStatusName,
  windowAlone,
  windowInWords,
} from './limit.js'
export { moneyName, partyName } from './money.js'
export { dimensionOfUnit, planUnits } from './plan-units.js'
export { psseModelsText } from './psse-models.js'
export { type PsseText, psseText } from './psse-text.js'
export { type RecordFacts, type RecordText, recordText } from './record-text.js'
export { findingTitle, type RenderedFinding, renderFinding } from './render.js'
export { type ReportText, reportText } from './report-text.js'
export { type RoomsText, roomsText } from './rooms-text.js'
export { countInWords } from './say.js'
export { type ServeText, serveText } from './serve-text.js'
export {
  type RefusalCode,
  type RefusalText,
  type RefusalValues,
  refusalCodes,
  refusalText,
  sentPart,
} from './server-refusal.js'
export { checkSummary, severityCount, severityOrder, severityWord } from './severity.js'
export { type SolveContext, solutionInWords } from './solve.js'
export { stageName, stageSubject } from './stage.js'
export { breachesInWords, failuresInWords, measureName, measureSize } from './swing-measures.js'
export { type SwingsMomentText, swingsMomentText } from './swings-moment-text.js'
export { type SwingsText, swingsText } from './swings-text.js'
export { scenarioTemplate } from './template.js'
export { type ValidationText, validationText } from './validation-text.js'
export { verdict, verdictFacts } from './verdict/index.js'
