import { kebab } from '../field.js'
import { type RoomWords, words } from '../finding.js'
import type { Both } from '../language.js'
import { by, object, subject, topic } from '../particle.js'

/** What a number of a split must go with. */
const partners: Readonly<Record<string, Both<string>>> = {
  tensor: { en: 'attention heads', ko: '어텐션 헤드 수' },
  pipeline: { en: 'layers, or accelerators of the run', ko: '층수 또는 작업의 가속기 수' },
  interleave: { en: 'layers', ko: '층수' },
  expert: { en: 'experts, or ranks beside them', ko: '전문가 수 또는 나머지 랭크 수' },
  context: { en: 'accelerators of the run', ko: '작업의 가속기 수' },
  microBatch: { en: 'sequences of a step', ko: '스텝당 시퀀스 수' },
  batch: { en: 'sequences of a step', ko: '스텝당 시퀀스 수' },
}

/** Training runs. */
export const trainingWords: RoomWords = {
  'training.no-compute': words({
    title: { en: 'Size of the run unknown', ko: '학습 규모를 알 수 없음' },
    values: { job: 'text', model: 'text' },
    message: {
      en: ({ job, model }) =>
        `run ${job}: neither compute nor tokens are known for ${model}, so it has no end`,
      ko: ({ job, model }) =>
        `${job} 학습: ${model}의 연산량도 토큰 수도 알 수 없어 끝나는 날을 계산하지 못합니다`,
    },
    hint: {
      en: ({ job }) => `write work.training.${job}.tokens: 15T tokens, or compute: 4e26 FLOP`,
      ko: ({ job }) => `work.training.${job}.tokens: 15T tokens 또는 compute: 4e26 FLOP을 쓰십시오`,
    },
  }),
  'training.precision': words({
    title: { en: 'Precision not supported', ko: '지원하지 않는 정밀도' },
    values: { job: 'text', phase: 'text', accelerator: 'text', precision: 'text' },
    message: {
      en: ({ job, phase, accelerator, precision }) =>
        `run ${job}: ${accelerator} (phase ${phase}) has no ${precision} rate in the catalogue`,
      ko: ({ job, phase, accelerator, precision }) =>
        `${job} 학습: ${phase} 단계의 ${accelerator} 가속기에 ${precision} 연산 속도가 없습니다`,
    },
    hint: {
      en: ({ job }) =>
        `write work.training.${job}.precision: bf16, or leave that phase out of phases`,
      ko: ({ job }) =>
        `work.training.${job}.precision: bf16으로 바꾸거나 phases에서 그 단계를 빼십시오`,
    },
  }),
  'training.across': words({
    title: { en: 'Run over several sites', ko: '여러 부지에 걸친 학습' },
    values: {
      job: 'text',
      sites: 'count',
      bandwidth: 'dataRate',
      roundTrip: 'duration',
      efficiency: 'fraction',
    },
    message: {
      en: ({ job, sites, bandwidth, roundTrip, efficiency }) =>
        `run ${job} adds up gradients over ${sites} sites in every step, on lines of ${bandwidth} and ${roundTrip} there and back: it keeps ${efficiency} of its speed`,
      ko: ({ job, sites, bandwidth, roundTrip, efficiency }) =>
        `${job} 학습은 매 스텝 부지 ${sites}곳의 기울기를 합산합니다. 회선이 ${bandwidth}, 왕복 ${roundTrip}이므로 속도의 ${efficiency}를 유지합니다`,
    },
    hint: {
      en: () => 'a wider line (fabric.lines) or a larger batch leaves less time exposed',
      ko: () => '회선(fabric.lines)을 넓히거나 배치를 키우면 드러나는 통신 시간이 줄어듭니다',
    },
  }),
  'training.unlinked': words({
    title: { en: 'No line between sites of a run', ko: '학습 부지를 잇는 회선 없음' },
    values: { job: 'text', from: 'text', to: 'text' },
    message: {
      en: ({ job, from, to }) =>
        `run ${job} stands at ${from} and ${to}, and no line joins them: it is counted as if they were one site`,
      ko: ({ job, from, to }) =>
        `${job} 학습이 ${from}, ${to} 부지에 걸쳐 있으나 둘을 잇는 회선이 없어 한 부지인 것처럼 계산했습니다`,
    },
    hint: {
      en: ({ job, from, to }) =>
        `describe the line: fabric.lines.NAME: {from: ${from}, to: ${to}, length: 100 km, bandwidth: 10 Tb/s}, or keep work.training.${job}.phases to one site`,
      ko: ({ job, from, to }) =>
        `fabric.lines.NAME: {from: ${from}, to: ${to}, length: 100 km, bandwidth: 10 Tb/s}로 회선을 쓰거나 work.training.${job}.phases를 한 부지로 좁히십시오`,
    },
  }),
  'training.assumed': words({
    title: { en: 'Utilisation assumed', ko: '가정한 연산 이용률' },
    values: { job: 'text', phase: 'text', model: 'text', utilisation: 'fraction' },
    message: {
      en: ({ job, phase, model, utilisation }) =>
        `run ${job} on phase ${phase}: the catalogue knows too little of ${model} or of the accelerator to model a step; a model FLOP/s utilisation (MFU) of ${utilisation} is assumed`,
      ko: ({ job, phase, model, utilisation }) =>
        `${job} 학습(${phase} 단계): ${model} 또는 가속기의 자료가 모자라 스텝을 계산하지 못하고 연산 이용률(MFU)을 ${utilisation}로 가정했습니다`,
    },
    hint: {
      en: ({ job }) => `write what you measured: work.training.${job}.utilisation: 38 %`,
      ko: ({ job }) => `실측값이 있으면 쓰십시오: work.training.${job}.utilisation: 38 %`,
    },
  }),
  'training.extrapolated': words({
    title: { en: 'Accelerator never measured in public', ko: '공개 실측이 없는 가속기' },
    values: { job: 'text', phase: 'text', accelerator: 'text' },
    message: {
      en: ({ job, phase, accelerator }) =>
        `run ${job} on phase ${phase}: no training on ${accelerator} is measured in public; the efficiencies of measured accelerators are carried over`,
      ko: ({ job, phase, accelerator }) =>
        `${job} 학습(${phase} 단계): ${accelerator} 가속기의 공개 학습 실측이 없어 다른 가속기의 효율을 옮겨 썼습니다`,
    },
    hint: {
      en: ({ job }) => `write what you measured: work.training.${job}.utilisation: 38 %`,
      ko: ({ job }) => `실측값이 있으면 쓰십시오: work.training.${job}.utilisation: 38 %`,
    },
  }),
  'training.network': words({
    title: { en: 'Network joins too few', ko: '작업보다 작은 네트워크' },
    values: { job: 'text', phase: 'text', accelerators: 'accelerators', joined: 'count' },
    message: {
      en: ({ job, phase, accelerators, joined }) =>
        `run ${job} has ${accelerators} of phase ${phase}, and the network joins ${joined}: the others take no part in it`,
      ko: ({ job, phase, accelerators, joined }) =>
        `${job} 학습은 ${phase} 단계의 가속기 ${object(accelerators)} 쓰려 하지만 네트워크가 ${joined}장만 이어 나머지는 참여하지 못합니다`,
    },
    hint: {
      en: ({ job }) =>
        `describe a network that reaches all of them (fabric: {scale-out: {switch: sn5600, port: 400 Gb/s}}), or lower work.training.${job}.share`,
      ko: ({ job }) =>
        `모두 잇는 네트워크를 적거나(fabric: {scale-out: {switch: sn5600, port: 400 Gb/s}}) work.training.${job}.share를 줄이십시오`,
    },
  }),
  'training.does-not-divide': words({
    title: { en: 'Split does not divide', ko: '나누어지지 않는 병렬 분할' },
    values: { job: 'text', field: 'text', given: 'count', of: 'count', nearest: 'count' },
    message: {
      en: ({ job, field, given, of, nearest }) =>
        `run ${job}: ${kebab(field)} ${given} does not go with ${of} (${partners[field]?.en ?? 'what it splits'}); the nearest that does is ${nearest}`,
      ko: ({ job, field, given, of, nearest }) =>
        `${job} 학습: ${kebab(field)} ${topic(given)} ${of}(${partners[field]?.ko ?? '나눌 대상'})에 맞지 않습니다. 가장 가까운 값은 ${nearest}입니다`,
    },
    hint: {
      en: ({ job, field, nearest }) =>
        `write work.training.${job}.parallelism.${kebab(field)}: ${nearest}, or leave parallelism out: the fastest split is then searched`,
      ko: ({ job, field, nearest }) =>
        `work.training.${job}.parallelism.${kebab(field)}: ${by(nearest)} 쓰거나 parallelism을 빼십시오. 빼면 가장 빠른 분할을 찾습니다`,
    },
  }),
  'training.memory': words({
    title: { en: 'Run does not fit into memory', ko: '메모리에 들어가지 않는 학습' },
    values: { job: 'text', phase: 'text', needed: 'data', capacity: 'data' },
    message: {
      en: ({ job, phase, needed, capacity }) =>
        `run ${job} on phase ${phase} needs ${needed} of memory an accelerator, and ${capacity} can be filled`,
      ko: ({ job, phase, needed, capacity }) =>
        `${job} 학습(${phase} 단계): 가속기당 메모리 ${subject(needed)} 필요한데 쓸 수 있는 용량은 ${capacity}입니다`,
    },
    hint: {
      en: ({ job }) =>
        `write work.training.${job}.recompute: full, raise tensor or pipeline under parallelism, or use more accelerators`,
      ko: ({ job }) =>
        `work.training.${job}.recompute: full로 쓰거나, parallelism의 tensor·pipeline을 올리거나, 가속기를 늘리십시오`,
    },
  }),
  'training.not-finished': words({
    title: { en: 'Run not finished', ko: '끝나지 않는 학습' },
    values: { job: 'text', done: 'fraction' },
    message: {
      en: ({ job, done }) => `run ${job} is at ${done} when the plan ends`,
      ko: ({ job, done }) => `${job} 학습은 계획이 끝날 때 ${done}까지 진행됩니다`,
    },
    hint: {
      en: () => 'set a later end, give it a larger share, or shorten the run',
      ko: () => 'end를 늦추거나 share를 늘리거나 학습 규모를 줄이십시오',
    },
  }),
}
