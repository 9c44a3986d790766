import type { Both, Language } from './language.js'

/** What a model that was left out is of. */
type Kind = 'machine' | 'exciter' | 'governor' | 'stabiliser' | 'other'

/** Words on the models of a dynamic data file: those that are read, and what others leave behind. */
export interface PsseModelsText {
  /** Above machines of which a model was left out. */
  readonly without: string
  /** How a machine runs without it. */
  readonly runs: Readonly<Record<Kind, (machine: string, model: string) => string>>
  /** For the help. */
  readonly read: (machines: string, exciters: string, governors: string) => string
}

const texts: Both<PsseModelsText> = {
  en: {
    without: 'Models left out: the modes and the run may come out otherwise with them',
    runs: {
      machine: (machine, model) =>
        `${machine} is a source of fixed voltage and frequency (${model} left out)`,
      exciter: (machine, model) => `${machine} runs at constant field voltage (${model} left out)`,
      governor: (machine, model) =>
        `${machine} runs at constant mechanical power (${model} left out)`,
      stabiliser: (machine, model) => `${machine} runs without a stabiliser (${model} left out)`,
      other: (machine, model) => `${machine} runs without what ${model} does`,
    },
    read: (machines, exciters, governors) =>
      `Models read of the DYR file; others are left out, and named with what that means; a machine without
a generator model that is read is refused, but for one alone at the slack bus:
  generators  ${machines}
  exciters    ${exciters}
  governors   ${governors}`,
  },
  ko: {
    without: '반영하지 않은 모델: 반영하면 고유 모드와 모의 결과가 달라질 수 있음',
    runs: {
      machine: (machine, model) => `${machine}: 전압과 주파수가 일정한 전원으로 봄(${model} 제외)`,
      exciter: (machine, model) => `${machine}: 계자전압 일정(${model} 제외)`,
      governor: (machine, model) => `${machine}: 기계 입력 일정(${model} 제외)`,
      stabiliser: (machine, model) => `${machine}: 계통안정화장치(PSS) 없음(${model} 제외)`,
      other: (machine, model) => `${machine}: ${model} 동작을 반영하지 않음`,
    },
    read: (machines, exciters, governors) =>
      `읽는 DYR 모델. 나머지는 제외하고 그 영향을 알립니다. 읽을 수 있는 발전기 모델이 없는
발전기는 슬랙 모선에 홀로 있을 때만 받아들입니다.
  발전기  ${machines}
  여자기  ${exciters}
  조속기  ${governors}`,
  },
}

/** Words on the models of a dynamic data file in a language. */
export function psseModelsText(lang: Language): PsseModelsText {
  return texts[lang]
}
