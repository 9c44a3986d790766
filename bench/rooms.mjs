// Hot calls of the rooms, each on its own: the figures that a change of one room moves.

import { facedMoment, planCampus } from '../dist/campus/index.js'
import { accelerator, model } from '../dist/catalog/index.js'
import { planCooling } from '../dist/model/cooling/index.js'
import { dispatchByList, solveRolling } from '../dist/model/dispatch/index.js'
import {
  runSwings,
  simulateIsland,
  swingCheck,
  typicalBattery,
  typicalFrame,
  typicalTurbine,
} from '../dist/model/dynamics/index.js'
import { planFabric } from '../dist/model/fabric/index.js'
import { proForma } from '../dist/model/finance/index.js'
import {
  calibrated,
  closedLoop,
  replicaCost,
  servedModel,
  machineOf as servingMachineOf,
} from '../dist/model/serving/index.js'
import { actuaryCase, costChips, packageCost } from '../dist/model/silicon/index.js'
import {
  bestLayout,
  frameworks,
  machineOf,
  printedLevels,
  stepTime,
} from '../dist/model/training/index.js'
import { shapeOf } from '../dist/physics/index.js'
import { createHighsSolver } from '../dist/report/highs.js'
import { holdRuns, sizeQuestionOf, sizeSwings } from '../dist/study/index.js'
import {
  actuaryArguments,
  dispatchYear,
  flatSeries,
  projects,
  shipped,
  squareLoad,
} from './inputs.mjs'
import { cpu, row } from './measure.mjs'

const MW = 1e6

/** Rows of every room, on the public tables and the shipped scenarios. */
export async function benchRooms() {
  const loaded = await shipped('colossus.yaml')
  const colossus = loaded.scenario
  const abilene = (await shipped('abilene.yaml')).scenario
  const chips = (await shipped('openai-chip.yaml')).scenario
  return [
    ...fabricRows(colossus),
    ...siliconRows(chips),
    ...trainingRows(),
    ...servingRows(),
    ...coolingRows(abilene),
    ...dynamicsRows(colossus),
    ...kernelRows(),
    ...swingRows(loaded),
    ...(await dispatchRows()),
    ...financeRows(),
  ]
}

function fabricRows({ fabric, catalog }) {
  const pool = {
    site: 'one',
    accelerators: 1e6,
    scaleUpDomain: 8,
    scaleUpBandwidth: 450e9,
  }
  const input = { fabric, network: catalog.network, pools: { all: pool } }
  const time = cpu(() => planFabric(input), { calls: 100 })
  return [row('fabric', 'network of 1,000,000 accelerators', time, 'ms', 'aim 10')]
}

function siliconRows(scenario) {
  const cases = actuaryArguments()
  const all = cpu(() => cases.map((one) => actuaryCase(...one)), { calls: 50 })
  const input = {
    programmes: scenario.silicon,
    alternatives: {},
    start: scenario.start,
    horizon: scenario.end - scenario.start,
  }
  const programmes = Object.keys(scenario.silicon).length
  const each = cpu(() => costChips(input), { calls: 20 }) / programmes
  const own = cpu(() => packageCost(packageOfTwo), { calls: 5000 })
  return [
    row('silicon', 'chiplet cost', (all / cases.length) * 1000, 'us', 'all 94 public cases; aim 2'),
    row('silicon', 'cost of a package', own * 1000, 'us', 'two dies, eight stacks, bridges; aim 2'),
    row('silicon', 'a chip programme', each, 'ms', 'supply by month, respins, break-even'),
  ]
}

/** Two dies and eight stacks on an interposer with bridges; round figures. */
const packageOfTwo = {
  dies: {
    compute: {
      count: 2,
      rawCost: 250,
      yield: 0.7,
      sort: { coverage: 0.95, time: 60, rate: 0.1 },
      bondingYield: 0.99,
    },
  },
  memory: { stacks: 8, price: 370, quality: 0.999, bondingYield: 0.995 },
  carrier: { price: 700, yield: 0.95, bridges: { count: 10, price: 5, bondingYield: 0.999 } },
  substrate: { price: 150, attachYield: 0.99 },
  assembly: 100,
  finalTest: { time: 600, rate: 0.1 },
}

function trainingRows() {
  const shape = shapeOf(model('llama31-405b'))
  const record = accelerator('h100-sxm')
  const machine = machineOf(record, printedLevels(record))
  const software = frameworks['megatron-core']
  const question = {
    shape,
    machine,
    software,
    format: 'bf16',
    accelerators: 16_384,
    globalBatch: 2048,
    sequence: 8192,
    sharding: 'optimiser',
    recompute: ['none', 'attention', 'full'],
    capacity: machine.memoryCapacity,
  }
  const { best, examined } = bestLayout(question)
  const step = cpu(() => stepTime(shape, best.split, machine, software, 'bf16'), { calls: 500 })
  const search = cpu(() => bestLayout(question))
  const note = `${examined} layouts of Llama 3.1 405B on 16,384 H100`
  return [
    row('training', 'step time', 1000 / step, '1/s', 'one layout on its own', 'higher'),
    row('training', 'layouts in a search', (examined * 1000) / search, '1/s', note, 'higher'),
    row('training', 'best layout', search, 'ms', note),
  ]
}

function servingRows() {
  const machine = servingMachineOf(accelerator('h100-sxm'))
  const cost = replicaCost(servedModel(model('llama31-70b')), 'fp8', machine, { tensor: 4 })
  const running = { calibration: calibrated, engine: 'vllm' }
  let at = 0
  const loop = () => {
    at = (at % 256) + 1
    return closedLoop(cost, { inputTokens: 1000, outputTokens: 500, concurrency: at }, running)
  }
  const time = cpu(loop, { calls: 2000 })
  const note = '70B on four H100, 1 to 256 requests in flight'
  return [row('serving', 'steady states', 1000 / time, '1/s', note, 'higher')]
}

function coolingRows({ sites, catalog, start }) {
  const { cooling, climate, place, power } = sites.first
  const path = (one, share) => ({
    id: one.plant,
    plant: catalog.cooling[one.plant],
    supply: one.supply,
    rise: one.rise,
    exchangerApproach: one.approach,
    transport: one.transport,
    share,
  })
  const { loopVolume, tankVolume, restartTime, margin, reserve } = cooling
  const input = {
    plant: {
      paths: { liquid: path(cooling.liquid, 0.8), air: path(cooling.air, 0.2) },
      margin,
      reserve,
      distributionEfficiency: power.distributionEfficiency,
      loops: { loopVolume, tankVolume, restartTime },
    },
    weather: climate.weather,
    design: {
      dryBulb: climate.designDryBulb,
      wetBulb: climate.designWetBulb,
      elevation: place.elevation,
    },
    start,
    itPower: flatSeries(90 * MW, 8760),
    itPeak: flatSeries(100 * MW, 8760),
    path: 'cooling',
  }
  return [
    row(
      'cooling',
      'a year of a plant',
      cpu(() => planCooling(input)),
      'ms',
      'chillers with a free-cooling coil; aim 50',
    ),
  ]
}

function dynamicsRows({ catalog, sites }) {
  const island = {
    frequency: 60,
    machines: [{ units: 1, rating: 16 * MW, inertia: 2, governor: typicalTurbine }],
    load: squareLoad(6 * MW, 10 * MW, 60, 0.001),
    step: 0.001,
  }
  const moment = {
    at: 86_400,
    day: '2026-09-01',
    racks: {
      unit: 'W',
      start: 0,
      step: 0.01,
      values: squareLoad(90 * MW, 280 * MW, 60, 0.01),
    },
    nameplate: 300 * MW,
    path: { steady: 0, distributionEfficiency: 1, coolingRate: 0, coolingLag: 60 },
    sources: {
      engines: { equipment: catalog.power['cat-g3520k-voltagrid'], units: 14 },
      turbines: { equipment: catalog.power['solar-smt130'], units: 17 },
    },
    storage: {},
    grid: 0,
    imported: 0,
    mitigation: {},
  }
  const input = {
    path: 'power',
    frequency: 60,
    limits: sites.memphis.limits,
    shedding: {},
    moments: [moment],
  }
  return [
    row(
      'dynamics',
      '60 s of an island',
      cpu(() => simulateIsland(island)),
      'ms',
      '1 ms; aim 15',
    ),
    row(
      'dynamics',
      'swing check of a moment',
      cpu(() => swingCheck(input)),
      'ms',
      'searches for floor and battery over 60 s, two fleets',
    ),
  ]
}

/** Steps of the hot loop a second, each unit on its own. */
function kernelRows() {
  const step = 0.001
  const battery = typicalBattery({ id: 'b', name: '', powerNominal: 100 * MW }, 1, {
    forming: true,
    island: true,
    share: 1,
  })
  const units = (count, governor) =>
    Array.from({ length: count }, () => ({ units: 1, rating: 16 * MW, inertia: 2, governor }))
  const speed = (machines, duration, batteries = []) => {
    const rating = machines.length * 16 * MW
    const load = squareLoad(0.4 * rating, 0.7 * rating, duration, step)
    const island = { frequency: 60, machines, batteries, load, step }
    return (load.length * 1000) / cpu(() => simulateIsland(island), { runs: 7, warm: 3 })
  }
  const steps = (name, value, note) => row('dynamics', name, value, 'steps/s', note, 'higher')
  return [
    steps(
      '35 GAST units, battery, trace',
      speed(units(35, typicalTurbine), 10, [battery]),
      '1 ms, each unit alone; aim 600,000',
    ),
    steps('35 GGOV1 units', speed(units(35, typicalFrame), 10), '1 ms, each unit alone'),
    steps('one GAST unit', speed(units(1, typicalTurbine), 60), '1 ms; aim 5,000,000'),
  ]
}

/** What the command and the page ask of a moment: a slider's run, draws, the sizing. */
function swingRows(loaded) {
  const planned = planCampus(loaded)
  const faced = planned.faced.memphis
  const moment = facedMoment(faced, 0, { step: 0.001 })
  const dials = { floor: 0.5, storage: { power: 40 * MW, lag: 0.05 } }
  const slider = cpu(() => runSwings(faced.input, moment, dials, 0.001), { runs: 7, warm: 3 })
  const split = { ...moment, sources: eightUnits(moment.sources) }
  const question = { input: faced.input, moment: split, dials, seed: 1, step: 0.001 }
  const holds = cpu(() => holdRuns(question, 0, 100), { runs: 3, warm: 1 })
  const size = sizeQuestionOf(loaded.scenario, planned, 'memphis', 0)
  const sizing = cpu(() => sizeSwings(size), { runs: 3, warm: 1 })
  return [
    row('dynamics', '60 s under dials', slider, 'ms', 'Colossus at 1 ms; aim 150'),
    row(
      'dynamics',
      '1,000 draws of 60 s',
      holds / 100,
      's',
      'from 100, eight units at 1 ms, one core: half on two; aim 60',
    ),
    row('dynamics', 'sizing of measures', sizing / 1000, 's', 'Colossus; aim 10'),
  ]
}

/** The same rating in eight units that run on their own. */
function eightUnits(sources) {
  const fleets = Object.values(sources)
  const rating = fleets.reduce((sum, one) => sum + one.units * one.equipment.powerNominal, 0)
  const { equipment } = fleets.at(-1)
  const one = { ...fleets.at(-1), units: 1, equipment: { ...equipment, powerNominal: rating / 8 } }
  return Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`unit-${i}`, one]))
}

async function dispatchRows() {
  const { problem, begin } = dispatchYear()
  const solver = await createHighsSolver()
  const list = cpu(() => dispatchByList(problem, begin))
  const rolling = cpu(() => solveRolling(problem, solver, begin), { runs: 3, warm: 1 })
  return [
    row('dispatch', 'a year by priority list', list, 'ms', 'eight engines, sun, battery; aim 30'),
    row('dispatch', 'a year by rolling program', rolling / 1000, 's', 'HiGHS, weekly; aim 4'),
  ]
}

function financeRows() {
  const all = projects()
  const time = cpu(() => all.map((project) => proForma(project)), { calls: 20 })
  const note = `${all.length} public cases, whole statement each; aim 5,000`
  return [row('finance', 'annual pro formas', (all.length * 1000) / time, '1/s', note, 'higher')]
}
