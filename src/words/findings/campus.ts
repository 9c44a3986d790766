import { type RoomWords, words } from '../finding.js'
import { subject } from '../particle.js'

/** What shows only when the rooms are seen together. */
export const campusWords: RoomWords = {
  'campus.no-power': words({
    title: { en: 'Site without power', ko: '전력이 없는 부지' },
    values: { site: 'text', needed: 'power' },
    message: {
      en: ({ site, needed }) => `${site} needs ${needed} and the scenario gives it no power`,
      ko: ({ site, needed }) =>
        `${site} 부지에 ${subject(needed)} 필요한데 시나리오에 전력이 없습니다`,
    },
    hint: {
      en: ({ site, needed }) => `write sites.${site}.power: {grid: ${needed}}`,
      ko: ({ site, needed }) => `sites.${site}.power: {grid: ${needed}}처럼 쓰십시오`,
    },
  }),
  'campus.no-cooling': words({
    title: { en: 'Site without cooling', ko: '냉각이 없는 부지' },
    values: { site: 'text', heat: 'power' },
    message: {
      en: ({ site, heat }) =>
        `${site} makes ${heat} of heat and the scenario says nothing of cooling: PUE is taken as 1`,
      ko: ({ site, heat }) =>
        `${site} 부지에서 열 ${subject(heat)} 나오는데 냉각 설비가 없어 PUE를 1로 보았습니다`,
    },
    hint: {
      en: ({ site }) =>
        `write sites.${site}.cooling: {liquid: {plant: tower-evap}}; gigacampus catalog chiller lists plant`,
      ko: ({ site }) =>
        `sites.${site}.cooling: {liquid: {plant: tower-evap}}처럼 쓰십시오. 설비 검색: gigacampus catalog 냉동기`,
    },
  }),
  'campus.bridging-stays': words({
    title: { en: 'Bridging power stays', ko: '임시 전원이 계속 필요' },
    values: { site: 'text', power: 'power', grid: 'power' },
    message: {
      en: ({ power, grid }) =>
        `the rented ${power} cannot go home within the horizon: the grid ends at ${grid}`,
      ko: ({ power, grid }) =>
        `임대 설비 ${power}를 기간 안에 돌려보낼 수 없습니다. 전력망은 ${grid}까지입니다`,
    },
    hint: {
      en: ({ site }) => `compare the rent with a larger connection in sites.${site}.power.grid`,
      ko: ({ site }) => `임대료와 sites.${site}.power.grid 증설 비용을 비교하십시오`,
    },
  }),
}
