import { fieldInWords, kebab } from '../field.js'
import { type RoomWords, words } from '../finding.js'
import { subject } from '../particle.js'

/** Network between racks. */
export const fabricWords: RoomWords = {
  'fabric.no-switch': words({
    title: { en: 'Switch cannot serve the port', ko: '포트 속도에 맞지 않는 스위치' },
    values: { switch: 'text', port: 'dataRate' },
    message: {
      en: ({ switch: id, port }) =>
        `${id} has fewer than two ports of ${port}: no network can be made of it`,
      ko: ({ switch: id, port }) =>
        `${id} 스위치에 ${port} 포트가 둘이 안 되어 망을 만들 수 없습니다`,
    },
    hint: {
      en: () => 'lower scale-out.port, or choose another switch: gigacampus catalog switch',
      ko: () => 'scale-out.port를 낮추거나 다른 스위치를 고르십시오: gigacampus catalog switch',
    },
  }),
  'fabric.too-large': words({
    title: { en: 'Too many accelerators for the network', ko: '망 규모를 넘는 가속기 수' },
    values: { phase: 'text', accelerators: 'count', largest: 'count' },
    message: {
      en: ({ phase, accelerators, largest }) =>
        `phase ${phase} has ${accelerators} accelerators, three levels of this switch connect ${largest}`,
      ko: ({ phase, accelerators, largest }) =>
        `${phase} 단계의 가속기는 ${accelerators}장인데 이 스위치 3단으로는 ${largest}장까지 잇습니다`,
    },
    hint: {
      en: () => 'choose a switch with more ports, several planes, or some oversubscription',
      ko: () => '포트가 더 많은 스위치, 다중 평면(planes), 오버서브스크립션 중에서 고르십시오',
    },
  }),
  'fabric.incomplete': words({
    title: { en: 'Network data missing', ko: '네트워크 자료 누락' },
    values: { equipment: 'text', field: 'text' },
    message: {
      en: ({ equipment, field }) =>
        `${equipment} has no ${fieldInWords(equipment, field, 'en')} in the catalogue: its power counts as zero`,
      ko: ({ equipment, field }) =>
        `목록에 ${equipment} 장비의 ${subject(fieldInWords(equipment, field, 'ko'))} 없어 전력을 0으로 보았습니다`,
    },
    hint: {
      en: ({ equipment, field }) => `write catalog: {${equipment}: {${kebab(field)}: 15 W}}`,
      ko: ({ equipment, field }) => `catalog: {${equipment}: {${kebab(field)}: 15 W}}처럼 쓰십시오`,
    },
  }),
}
