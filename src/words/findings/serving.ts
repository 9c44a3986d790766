import { fieldInWords, kebab } from '../field.js'
import { type RoomWords, words } from '../finding.js'
import { subject } from '../particle.js'

/** Inference. */
export const servingWords: RoomWords = {
  'serving.incomplete': words({
    title: { en: 'Data for serving missing', ko: '추론 계산 자료 누락' },
    values: { job: 'text', phase: 'text', equipment: 'text', field: 'text' },
    message: {
      en: ({ job, phase, equipment, field }) =>
        `service ${job} on phase ${phase}: ${equipment} lacks ${fieldInWords(equipment, field, 'en')}`,
      ko: ({ job, phase, equipment, field }) =>
        `${job} 서비스(${phase} 단계): ${equipment} 항목에 ${subject(fieldInWords(equipment, field, 'ko'))} 없습니다`,
    },
    hint: {
      en: ({ equipment, field }, { values }) =>
        values.equipment === values.job
          ? `write work.serving.${equipment}.${kebab(field)}`
          : `write catalog: {${equipment}: {${kebab(field)}: …}}`,
      ko: ({ equipment, field }, { values }) =>
        values.equipment === values.job
          ? `work.serving.${equipment}.${kebab(field)} 값을 쓰십시오`
          : `catalog: {${equipment}: {${kebab(field)}: …}}에 값을 쓰십시오`,
    },
  }),
  'serving.no-fit': words({
    title: { en: 'Model does not fit', ko: '메모리에 들어가지 않는 모델' },
    values: { job: 'text', phase: 'text', needed: 'data', available: 'data' },
    message: {
      en: ({ job, phase, needed, available }) =>
        `service ${job} needs ${needed} of memory, one scale-up domain of phase ${phase} has ${available}`,
      ko: ({ job, phase, needed, available }) =>
        `${job} 서비스에 메모리 ${needed}이 필요한데 ${phase} 단계의 스케일업 영역 하나는 ${available}입니다`,
    },
    hint: {
      en: () =>
        'lower precision, concurrency or the tokens of a request, or choose a larger domain',
      ko: () =>
        'precision, concurrency, 요청당 토큰 수를 줄이거나 더 큰 스케일업 영역을 고르십시오',
    },
  }),
}
