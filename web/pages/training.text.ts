import type { StepTime, TrainingMemory } from '../../src/model/training/index.js'
import type { Language } from '../../src/words/index.js'

interface TrainingText {
  readonly finishes: (run: string, model: string, day: string, takes: string, on: string) => string
  readonly unfinished: (run: string, model: string, done: string) => string
  readonly never: (run: string, model: string) => string
  readonly phases: (count: number) => string
  readonly more: (count: number) => string
  readonly run: string
  readonly runsTitle: (run: string, day: string) => string
  readonly runsOne: (run: string, from: string, to: string) => string
  readonly runsOpen: (run: string, done: string) => string
  readonly runsUnit: string
  readonly runsSource: string
  readonly starts: string
  readonly ends: string
  readonly done: string
  readonly doneOf: (share: string) => string
  readonly finish: string
  readonly since: (day: string) => string
  readonly hours: string
  readonly compute: (flop: string) => string
  readonly cost: string
  readonly costEach: (price: string) => string
  readonly goodput: string
  readonly failsEvery: (time: string) => string
  readonly across: string
  readonly acrossNote: (sites: string, rate: string, delay: string) => string
  readonly stepTitle: (
    phase: string,
    total: string,
    share: string,
    part: string,
    loss: string,
  ) => string
  readonly stepUnit: string
  readonly stepSource: string
  readonly assumed: (run: string, phases: string, mfu: string) => string
  readonly parts: Readonly<Record<Exclude<keyof StepTime, 'total'>, string>>
  readonly memoryTitle: (phase: string, share: string, accelerator: string) => string
  readonly memoryUnit: string
  readonly memoryParts: Readonly<
    Record<Exclude<keyof TrainingMemory, 'total' | 'capacity'>, string>
  >
  readonly capacity: (amount: string) => string
  readonly phasesTitle: (run: string) => string
  readonly phase: string
  readonly accelerator: string
  readonly basis: string
  readonly bases: Readonly<Record<'modelled' | 'assumed', string>>
  readonly layout: string
  readonly microBatches: string
  readonly utilisation: string
  readonly step: string
  readonly rate: string
  readonly failures: string
  readonly checkpoint: string
  readonly memory: string
  readonly allRuns: string
  readonly model: string
  readonly others: (name: string, more: number) => string
}

export const trainingText: Readonly<Record<Language, TrainingText>> = {
  en: {
    finishes: (run, model, day, takes, on) =>
      `Run ${run} of ${model} is done by ${day}, ${takes} after its start, on ${on}.`,
    unfinished: (run, model, done) =>
      `Run ${run} of ${model} is not done within the plan: it ends at ${done}.`,
    never: (run, model) => `Run ${run} of ${model} does not start within the plan.`,
    phases: (count) => (count === 1 ? 'one phase' : `${count} phases`),
    more: (count) => ` ${count} more ${count === 1 ? 'run' : 'runs'} below.`,
    run: 'Run',
    runsTitle: (run, day) => `${run} is the last to finish, on ${day}`,
    runsOne: (run, from, to) => `${run} runs from ${from} to ${to}`,
    runsOpen: (run, done) => `${run} is ${done} done when the plan ends`,
    runsUnit:
      'from start to finish; height: accelerators whose time counts (after failures, heat and lack of power), of all in its phases',
    runsSource: 'training progress on what is delivered, central case',
    starts: 'Starts',
    ends: 'Finishes',
    done: 'Done',
    doneOf: (share) => `${share} done`,
    finish: 'Finishes',
    since: (day) => `starts ${day}`,
    hours: 'Accelerator-hours',
    compute: (flop) => `for ${flop}`,
    cost: 'Cost',
    costEach: (price) => `levelised, ${price} an hour`,
    goodput: 'Goodput',
    failsEvery: (time) => `share of the time that counts; fails every ${time} at full size`,
    across: 'Speed kept over sites',
    acrossNote: (sites, rate, delay) => `${sites}: ${rate}, ${delay} there and back`,
    stepTitle: (phase, total, share, part, loss) =>
      `${share} of a step of ${total} on ${phase} is arithmetic; most of the rest goes to ${part} (${loss})`,
    stepUnit: 'time of one optimiser step by what it goes to; communication that nothing hides',
    stepSource: 'model of a step from shape of model, accelerator and network',
    assumed: (run, phases, mfu) =>
      `Assumed, not modelled: ${run} on ${phases} computes at an MFU of ${mfu}, for too little is known of the model or the accelerator. So there is no breakdown of its step and memory.`,
    parts: {
      compute: 'arithmetic',
      tensor: 'tensor parallel',
      context: 'context parallel',
      expert: 'expert parallel',
      pipeline: 'pipeline transfer',
      data: 'gradients',
      bubble: 'pipeline bubble',
      optimiser: 'optimiser',
      straggler: 'stragglers',
    },
    memoryTitle: (phase, share, accelerator) =>
      `${share} of the memory of a ${accelerator} is in use on ${phase}, the most of the run`,
    memoryUnit: 'memory of one accelerator of the fullest stage, against its capacity',
    memoryParts: {
      weights: 'weights',
      gradients: 'gradients',
      optimiser: 'optimiser',
      activations: 'activations',
      buffers: 'buffers',
    },
    capacity: (amount) => `capacity ${amount}`,
    phasesTitle: (run) => `${run} by phase`,
    phase: 'Phase',
    accelerator: 'Accelerator',
    basis: 'Basis',
    bases: { modelled: 'modelled', assumed: 'assumed' },
    layout: 'Layout',
    microBatches: 'Micro-batches',
    utilisation: 'MFU',
    step: 'Step',
    rate: 'Rate',
    failures: 'Fails every',
    checkpoint: 'Checkpoint every',
    memory: 'Memory used',
    allRuns: 'Runs',
    model: 'Model',
    others: (name, more) => (more === 0 ? name : `${name} and ${more} more`),
  },
  ko: {
    finishes: (run, model, day, takes, on) =>
      `${model} 모델의 ${run} 학습은 ${on}에서 ${takes} 동안 진행되어 ${day}에 끝납니다.`,
    unfinished: (run, model, done) =>
      `${model} 모델의 ${run} 학습은 계획 기간 안에 끝나지 않습니다. 기말 진척은 ${done}입니다.`,
    never: (run, model) => `${model} 모델의 ${run} 학습은 계획 기간 안에 시작하지 못합니다.`,
    phases: (count) => `${count}개 단계`,
    more: (count) => ` 나머지 ${count}건은 아래에 있습니다.`,
    run: '학습',
    runsTitle: (run, day) => `가장 늦게 끝나는 학습: ${run}, ${day}`,
    runsOne: (run, from, to) => `${run} 학습 기간: ${from} ~ ${to}`,
    runsOpen: (run, done) => `계획이 끝날 때 ${run} 진척 ${done}`,
    runsUnit:
      '시작부터 완료까지. 높이는 해당 단계 가속기 중 유효하게 일하는 비율(고장·열·전력 손실 제외)',
    runsSource: '실제 공급된 가속기로 계산한 학습 진척, 중심값 기준',
    starts: '시작',
    ends: '완료',
    done: '진척',
    doneOf: (share) => `진척 ${share}`,
    finish: '완료',
    since: (day) => `${day} 시작`,
    hours: '가속기·시간',
    compute: (flop) => `연산량 ${flop}`,
    cost: '비용',
    costEach: (price) => `균등화, 시간당 ${price}`,
    goodput: '유효 시간',
    failsEvery: (time) => `실제로 남는 시간의 비율. 전체 규모의 고장 간격 ${time}`,
    across: '부지 간 학습 속도',
    acrossNote: (sites, rate, delay) => `${sites}: ${rate}, 왕복 ${delay}`,
    stepTitle: (phase, total, share, part, loss) =>
      `${phase} 한 스텝 ${total} 중 연산 ${share}, 가장 큰 손실은 ${part} ${loss}`,
    stepUnit: '옵티마이저 스텝 하나의 시간 구성. 통신은 숨기지 못한 시간만 계산',
    stepSource: '모델 형상·가속기·네트워크로 계산한 스텝 모형',
    assumed: (run, phases, mfu) =>
      `가정값입니다. ${run}(${phases})은 모델이나 가속기 자료가 모자라 MFU ${mfu}로 가정했으므로 스텝과 메모리의 구성은 없습니다.`,
    parts: {
      compute: '연산',
      tensor: '텐서 병렬',
      context: '문맥 병렬',
      expert: '전문가 병렬',
      pipeline: '파이프라인 전송',
      data: '기울기 합산',
      bubble: '파이프라인 공백',
      optimiser: '옵티마이저',
      straggler: '느린 노드 대기',
    },
    memoryTitle: (phase, share, accelerator) =>
      `${phase}: ${accelerator} 메모리의 ${share} 사용, 이 학습에서 가장 큼`,
    memoryUnit: '가장 많이 차는 파이프라인 단의 가속기 1장 메모리와 용량',
    memoryParts: {
      weights: '가중치',
      gradients: '기울기',
      optimiser: '옵티마이저',
      activations: '활성값',
      buffers: '버퍼',
    },
    capacity: (amount) => `용량 ${amount}`,
    phasesTitle: (run) => `${run}의 단계별 학습`,
    phase: '단계',
    accelerator: '가속기',
    basis: '근거',
    bases: { modelled: '모형 계산', assumed: '가정' },
    layout: '병렬 배치',
    microBatches: '마이크로배치',
    utilisation: 'MFU',
    step: '스텝',
    rate: '속도',
    failures: '고장 간격',
    checkpoint: '체크포인트 간격',
    memory: '메모리 사용',
    allRuns: '학습',
    model: '모델',
    others: (name, more) => (more === 0 ? name : `${name} 외 ${more}개 단계`),
  },
}
