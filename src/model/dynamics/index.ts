export type { IslandBattery } from './battery/battery.js'
export type {
  Dynamics,
  DynamicsInput,
  LossCase,
  Moment,
  MomentOutcome,
  Running,
  RunningStorage,
  StorageNeed,
  SwingCase,
  Verdict,
} from './contract.js'
export type { Degov, Degov1 } from './governor/degov.js'
export type { Gast } from './governor/gast.js'
export type { Ggov1 } from './governor/ggov1.js'
export type { Governor } from './governor/governor.js'
export type { Ieeeg1 } from './governor/ieeeg1.js'
export type { Tgov1 } from './governor/tgov1.js'
export {
  droopOf,
  typicalBattery,
  typicalEngine,
  typicalFrame,
  typicalGovernor,
  typicalTurbine,
} from './governor/typical.js'
export { grades } from './grades/grades.js'
export { type WorstTrip, worstTrip } from './island/contingency.js'
export { envelope } from './island/envelope.js'
export {
  type IslandCase,
  type IslandMachine,
  type IslandRun,
  type StoreRun,
  simulateIsland,
} from './island/island.js'
export type { Relay, RelayEvent } from './island/relays.js'
export type { Start, Trip } from './island/switches.js'
export { bandShare, nearestSine } from './limits/content.js'
export { type NearestOnCurve, nearestOnCurve } from './limits/curve.js'
export { decidesOn, type Observed, rateWindow, verdictsOf } from './limits/limits.js'
export {
  type FaultRecord,
  nearestTrip,
  recoveryOf,
  type TripsThoughAsked,
  tripsThoughAsked,
} from './limits/ride-through.js'
export { bandPassed, largestChange, largestRise, peakToPeak, sustained } from './limits/rolling.js'
export { voltageAt, voltageChange } from './limits/tied.js'
export { type Cascade, type CascadeSite, replayCascade } from './mitigation/cascade.js'
export type {
  Ballast,
  Mitigated,
  PowerFloor,
  RackMitigation,
  RackStorage,
} from './mitigation/contract.js'
export { mitigate } from './mitigation/mitigate.js'
export {
  ballastSlowdown,
  floorRange,
  peakTakenOff,
  type Stated,
  storagePerAccelerator,
  swingReached,
  typicalBallast,
  typicalFloor,
  typicalRackStorage,
} from './mitigation/typical.js'
export {
  type Disturbance,
  shareAt,
  type Threshold,
  typicalUps,
  type Ups,
  type UpsCourse,
  upsCourse,
} from './mitigation/ups.js'
export type {
  MachineCurves,
  NetworkBranch,
  NetworkBus,
  NetworkCase,
  NetworkEvent,
  NetworkLoad,
  NetworkMachine,
  NetworkRun,
} from './network/contract.js'
export { eigenvaluesOf, type Mode } from './network/eigenvalues.js'
export { impedanceBelow } from './network/evaluate.js'
export type { Ac8b, Esac1a, Exciter, Exst1, Sexs } from './network/exciter.js'
export type { Gencls, Generator, Genrou } from './network/generator.js'
export { type ComplexPower, type PowerFlow, powerFlow } from './network/power-flow.js'
export { simulateNetwork } from './network/simulate.js'
export { type Imported, importPsse, type LoadBehaviour } from './psse/import.js'
export {
  type MachineExtremes,
  type NetworkStudy,
  networkMost,
  studyNetwork,
} from './psse/study.js'
export {
  activePower,
  type RecordFigures,
  recordCsv,
  recordFigures,
  stepTime,
  swingBand,
} from './record/curves.js'
export {
  type LoadParameter,
  type LoadParameterName,
  loadModelOf,
  type ParameterOrigin,
  unknownParameters,
} from './record/load-model.js'
export type { Breach } from './site/breach.js'
export { type SwingSpectrum, swingSpectrum } from './site/by-frequency.js'
export type { SwingDials } from './site/dials.js'
export { runSwings, type SwingRun, swingsHold } from './site/lab.js'
export { swingCheck } from './site/swing-check.js'
export { frequencyGain, resonanceOf } from './spectrum/resonance.js'
