import { fieldInWords, kebab } from '../field.js'
import { type Raw, type RoomWords, words } from '../finding.js'
import type { Language } from '../language.js'
import { by, subject, topic } from '../particle.js'
import { say } from '../say.js'

/** Fields of the service itself, each with an example; the others are the catalogue's. */
const ownFields: Readonly<Record<string, string>> = {
  concurrency: '32',
  inputTokens: '2_000 tokens',
  outputTokens: '500 tokens',
}

/** A service on a phase, or a comparison of chips, which has none. */
function place(job: string, phase: string, { values }: Raw, lang: Language): string {
  if (values.phase === undefined) return lang === 'ko' ? `${job} 비교` : `comparison ${job}`
  return lang === 'ko' ? `${job} 서비스(${phase} 단계)` : `service ${job} on phase ${phase}`
}

/** Whether the memory would do in sum, but no layout of that number deals it out. */
const isLayout = ({ values }: Raw): boolean => Number(values.needed) <= Number(values.available)

/** A number of accelerators that holds the model, where another than the given one does. */
function nearestOf({ values }: Raw, lang: Language): string | undefined {
  const { nearest, accelerators } = values
  if (typeof nearest !== 'number' || nearest < 1 || nearest === accelerators) return undefined
  return say(nearest, 'count', lang)
}

/** What is missing, without the place. */
function missing(equipment: string, field: string, lang: Language): string {
  const least = field === 'inputTokens' ? '0' : '1'
  if (Object.hasOwn(ownFields, field)) {
    return lang === 'ko'
      ? `${topic(kebab(field))} ${least} 이상이어야 합니다`
      : `${kebab(field)} must be at least ${least}`
  }
  if (field === 'id') {
    return lang === 'ko'
      ? `목록에 ${subject(equipment)} 없습니다`
      : `${equipment} is not in the catalogue`
  }
  return lang === 'ko'
    ? `${equipment} 항목에 ${subject(fieldInWords(equipment, field, lang))} 없습니다`
    : `${equipment} lacks ${fieldInWords(equipment, field, lang)}`
}

/** Inference. */
export const servingWords: RoomWords = {
  'serving.incomplete': words({
    title: { en: 'Data for serving missing', ko: '추론 계산 자료 누락' },
    values: { job: 'text', phase: 'text', equipment: 'text', field: 'text' },
    message: {
      en: ({ job, phase, equipment, field }, raw) =>
        `${place(job, phase, raw, 'en')}: ${missing(equipment, field, 'en')}`,
      ko: ({ job, phase, equipment, field }, raw) =>
        `${place(job, phase, raw, 'ko')}: ${missing(equipment, field, 'ko')}`,
    },
    hint: {
      en: ({ job, equipment, field }) => {
        const example = ownFields[field]
        if (example !== undefined) return `write work.serving.${job}.${kebab(field)}: ${example}`
        if (field === 'id') return `check the name: gigacampus catalog ${equipment}`
        return `write catalog: {${equipment}: {${kebab(field)}: …}}`
      },
      ko: ({ job, equipment, field }) => {
        const example = ownFields[field]
        if (example !== undefined)
          return `work.serving.${job}.${kebab(field)}: ${example}처럼 쓰십시오`
        if (field === 'id') return `이름을 확인하십시오: gigacampus catalog ${equipment} --lang ko`
        return `catalog: {${equipment}: {${kebab(field)}: …}}에 값을 쓰십시오`
      },
    },
  }),
  'serving.no-fit': words({
    title: { en: 'Model does not fit', ko: '메모리에 들어가지 않는 모델' },
    values: {
      job: 'text',
      phase: 'text',
      equipment: 'text',
      needed: 'data',
      available: 'data',
      accelerators: 'count',
      nearest: 'count',
    },
    message: {
      en: ({ job, phase, equipment, needed, available, accelerators }, raw) =>
        isLayout(raw)
          ? `${place(job, phase, raw, 'en')}: no layout deals ${needed} of weights and cache out to ${accelerators} × ${equipment}, though these have ${available} in all`
          : `${place(job, phase, raw, 'en')}: the model needs ${needed} of memory, ${accelerators} × ${equipment} have ${available} for it`,
      ko: ({ job, phase, equipment, needed, available, accelerators }, raw) =>
        isLayout(raw)
          ? `${place(job, phase, raw, 'ko')}: ${equipment} ${accelerators}장의 메모리는 모두 ${available}이지만 ${needed}의 가중치와 캐시를 나눠 담을 배치가 없습니다`
          : `${place(job, phase, raw, 'ko')}: 모델에 메모리 ${subject(needed)} 필요한데 ${equipment} ${accelerators}장에는 ${available}뿐입니다`,
    },
    hint: {
      en: ({ job, equipment }, raw) => {
        const { phase } = raw.values
        const nearest = nearestOf(raw, 'en')
        if (phase === undefined) {
          return `lower work.comparisons.${job}.precision, or leave ${equipment} out of its accelerators`
        }
        return nearest === undefined
          ? `${raw.values.nearest === 0 ? 'no replica of up to 256 holds it: ' : ''}lower precision or the tokens of a request, or choose accelerators with more memory`
          : `write work.serving.${job}.accelerators: ${nearest}, or lower precision or the tokens of a request`
      },
      ko: ({ job, equipment }, raw) => {
        const { phase } = raw.values
        const nearest = nearestOf(raw, 'ko')
        if (phase === undefined) {
          return `work.comparisons.${job}.precision을 낮추거나 accelerators에서 ${equipment} 항목을 빼십시오`
        }
        return nearest === undefined
          ? `${raw.values.nearest === 0 ? '256장까지 늘려도 들어가지 않습니다. ' : ''}precision이나 요청당 토큰 수를 줄이거나 메모리가 더 큰 가속기를 고르십시오`
          : `work.serving.${job}.accelerators: ${by(nearest)} 쓰거나 precision이나 요청당 토큰 수를 줄이십시오`
      },
    },
  }),
  'serving.queue': words({
    title: { en: 'Requests wait for memory', ko: '메모리를 기다리는 요청' },
    values: { job: 'text', phase: 'text', concurrency: 'count', held: 'count', wait: 'duration' },
    message: {
      en: ({ job, phase, concurrency, held, wait }, raw) =>
        `${place(job, phase, raw, 'en')}: the memory of a replica holds ${held} of ${concurrency} requests, and each waits ${wait} for a place`,
      ko: ({ job, phase, concurrency, held, wait }, raw) =>
        `${place(job, phase, raw, 'ko')}: 복제본의 메모리에 동시 요청 ${concurrency}건 중 ${held}건만 들어가 요청마다 ${wait} 기다립니다`,
    },
    hint: {
      en: ({ job, held }) =>
        `write work.serving.${job}.concurrency: ${held}, or give a replica more accelerators`,
      ko: ({ job, held }) =>
        `work.serving.${job}.concurrency: ${by(held)} 쓰거나 복제본의 accelerators를 늘리십시오`,
    },
  }),
  'serving.across-domains': words({
    title: { en: 'Replica across scale-up domains', ko: '스케일업 영역을 넘는 복제본' },
    values: { job: 'text', phase: 'text', accelerators: 'accelerators', domain: 'count' },
    message: {
      en: ({ job, phase, accelerators, domain }, raw) =>
        `${place(job, phase, raw, 'en')}: a replica takes ${accelerators}, a scale-up domain has ${domain}: its exchanges cross the slower network`,
      ko: ({ job, phase, accelerators, domain }, raw) =>
        `${place(job, phase, raw, 'ko')}: 복제본의 가속기(${accelerators})가 스케일업 영역(${domain}장)보다 많아 통신이 더 느린 네트워크를 지납니다`,
    },
    hint: {
      en: ({ job, domain }) =>
        `write work.serving.${job}.accelerators: ${domain} with a narrower precision, or choose a larger domain`,
      ko: ({ job, domain }) =>
        `precision을 낮추고 work.serving.${job}.accelerators: ${by(domain)} 쓰거나 더 큰 스케일업 영역을 고르십시오`,
    },
  }),
  'serving.rate-missing': words({
    title: { en: 'Precision without a rate of its own', ko: '연산 속도가 없는 정밀도' },
    values: { job: 'text', phase: 'text', equipment: 'text', precision: 'text' },
    message: {
      en: ({ job, phase, equipment, precision }, raw) =>
        `${place(job, phase, raw, 'en')}: ${equipment} does not compute in ${precision}; weights are kept in it and multiplied in a wider format`,
      ko: ({ job, phase, equipment, precision }, raw) =>
        `${place(job, phase, raw, 'ko')}: ${equipment} 가속기에 ${precision} 연산 속도가 없어 가중치만 ${precision}로 두고 더 넓은 형식으로 계산합니다`,
    },
    hint: {
      en: ({ job, equipment, precision }) =>
        `write catalog: {${equipment}: {${precision}-rate: …}} if it has one, or work.serving.${job}.precision: bf16`,
      ko: ({ job, equipment, precision }) =>
        `값이 있으면 catalog: {${equipment}: {${precision}-rate: …}}에 쓰거나 work.serving.${job}.precision: bf16으로 바꾸십시오`,
    },
  }),
  'serving.carried-over': words({
    title: { en: 'Accelerator never fitted', ko: '실측으로 맞추지 않은 가속기' },
    values: { job: 'text', phase: 'text', equipment: 'text' },
    message: {
      en: ({ job, phase, equipment }, raw) =>
        `${place(job, phase, raw, 'en')}: no public measurement of serving on ${equipment} was fitted; efficiencies of other accelerators are carried over`,
      ko: ({ job, phase, equipment }, raw) =>
        `${place(job, phase, raw, 'ko')}: ${equipment} 가속기의 공개 추론 실측이 없어 다른 가속기의 효율을 옮겨 썼습니다`,
    },
    hint: {
      en: () =>
        'measure one replica before you rely on the rate; the band shown is that of the fit',
      ko: () => '속도를 믿고 쓰기 전에 복제본 하나로 실측하십시오. 표시한 범위는 적합 오차입니다',
    },
  }),
}
