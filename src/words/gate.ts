import type { GateName } from '../campus/index.js'
import type { Both, Language } from './language.js'

interface GateWords {
  readonly name: Both<string>
  /** Name as the cause in a sentence; in Korean with the English term. */
  readonly cause: Both<string>
}

const gates: Readonly<Record<GateName, GateWords>> = {
  hall: {
    name: { en: 'halls', ko: '전산동' },
    cause: { en: 'the halls', ko: '전산동(hall) 공사' },
  },
  power: {
    name: { en: 'power', ko: '전력' },
    cause: { en: 'power', ko: '전력(power)' },
  },
  cooling: {
    name: { en: 'cooling', ko: '냉각' },
    cause: { en: 'cooling', ko: '냉각(cooling)' },
  },
  delivered: {
    name: { en: 'delivered', ko: '입고' },
    cause: { en: 'the delivery of accelerators', ko: '가속기 입고(delivery)' },
  },
  network: {
    name: { en: 'network', ko: '네트워크' },
    cause: { en: 'the network', ko: '네트워크(network) 구축' },
  },
  commissioned: {
    name: { en: 'commissioned', ko: '시운전' },
    cause: { en: 'commissioning', ko: '시운전(commissioning)' },
  },
  permit: {
    name: { en: 'permit', ko: '인허가' },
    cause: { en: 'the permit', ko: '인허가(permit)' },
  },
}

/** The gates in the order in which a report shows them. */
export const gateOrder: readonly GateName[] = [
  'hall',
  'power',
  'cooling',
  'delivered',
  'network',
  'commissioned',
  'permit',
]

/** A gate of a hall: `cooling`, `냉각`. A name that is no gate stays as it is. */
export function gateName(gate: string, lang: Language): string {
  return Object.hasOwn(gates, gate) ? gates[gate as GateName].name[lang] : gate
}

/** A gate in a sentence: `commissioning`, `시운전`. A name that is no gate stays as it is. */
export function gateInWords(gate: string, lang: Language): string {
  if (lang === 'ko' || !Object.hasOwn(gates, gate)) return gateName(gate, lang)
  return gates[gate as GateName].cause.en
}

/** A gate as what holds accelerators up: `the halls`, `전력(power)`. */
export function gateCause(gate: GateName, lang: Language): string {
  return gates[gate].cause[lang]
}
