import { type RoomWords, words } from '../finding.js'
import { topic } from '../particle.js'

/** Ratings of equipment. */
export const ratingWords: RoomWords = {
  'rating.no-power': words({
    title: { en: 'Power of the rack unknown', ko: '랙 전력을 알 수 없음' },
    values: { phase: 'text' },
    message: {
      en: ({ phase }) => `no power is known for the accelerators of phase ${phase}`,
      ko: ({ phase }) => `${phase} 단계 가속기의 소비전력을 알 수 없습니다`,
    },
    hint: {
      en: () => 'name a system of the catalogue, or write its power-max under catalog:',
      ko: () => 'system에 목록의 랙을 쓰거나 catalog:에서 power-max를 지정하십시오',
    },
  }),
  'rating.no-rack-power': words({
    title: { en: 'Power without a rack', ko: '랙 없이 구한 전력' },
    values: { phase: 'text', power: 'power', basis: 'text' },
    message: {
      en: ({ phase, power, basis }) =>
        `phase ${phase} names no rack with a known power: ${power} per accelerator is taken from its ${basis === 'tdp' ? 'TDP, without fans, processors and losses' : 'all-in power'}`,
      ko: ({ phase, power, basis }) =>
        `${phase} 단계에 전력이 알려진 랙이 없어 가속기당 ${power}(${basis === 'tdp' ? 'TDP, 팬·CPU·손실 제외' : '랙 포함 전력'})로 계산했습니다`,
    },
    hint: {
      en: () => 'name the system in which it comes: gigacampus catalog rack',
      ko: () => 'system에 실제로 쓰는 랙을 지정하십시오: gigacampus catalog 랙 --lang ko',
    },
  }),
  'rating.low-rack-power': words({
    title: { en: 'Rack power low', ko: '낮은 랙 전력' },
    values: { phase: 'text', power: 'power', tdp: 'power' },
    message: {
      en: ({ phase, power, tdp }) =>
        `phase ${phase}: ${power} per accelerator is hardly more than its TDP of ${tdp}; fans, processors and losses add 15 % or more`,
      ko: ({ phase, power, tdp }) =>
        `${phase} 단계: 가속기당 ${topic(power)} TDP ${tdp}와 거의 같습니다. 팬·CPU·손실로 보통 15 % 이상 더 듭니다`,
    },
    hint: {
      en: () => "check power-max of the system against the maker's data sheet",
      ko: () => 'system의 power-max를 제조사 자료와 비교하십시오',
    },
  }),
  'rating.no-rating': words({
    title: { en: 'Unit without a rating', ko: '정격이 없는 설비' },
    values: { equipment: 'text' },
    message: {
      en: ({ equipment }) =>
        `${equipment} has no nominal power in the catalogue and counts for nothing`,
      ko: ({ equipment }) => `${equipment} 설비의 정격출력이 목록에 없어 0으로 계산했습니다`,
    },
    hint: {
      en: ({ equipment }) => `write catalog: {${equipment}: {power-nominal: 2.5 MW}}`,
      ko: ({ equipment }) => `catalog: {${equipment}: {power-nominal: 2.5 MW}}처럼 쓰십시오`,
    },
  }),
  'rating.no-rejection': words({
    title: { en: 'Nothing rejects the heat', ko: '열을 내보낼 설비 없음' },
    values: { plant: 'text' },
    message: {
      en: ({ plant }) =>
        `${plant} moves heat but does not reject it, and no other plant stands behind it`,
      ko: ({ plant }) => `${topic(plant)} 열을 옮길 뿐이고, 그 뒤에 열을 내보낼 설비가 없습니다`,
    },
    hint: {
      en: () => 'name a chiller, a tower or a dry cooler as the plant of the liquid loop',
      ko: () => 'liquid 계통의 plant에 냉동기, 냉각탑, 드라이 쿨러 중 하나를 지정하십시오',
    },
  }),
}
