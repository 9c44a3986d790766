import { type RoomWords, words } from '../finding.js'

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
