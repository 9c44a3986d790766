import { type RoomWords, words } from '../finding.js'
import { subject, topic } from '../particle.js'

const pair = (what: string): boolean => what === 'bounds' || what === 'band'

/** Limits of a site that cannot be held against it. */
export const scenarioLimitWords: RoomWords = {
  'scenario.limit-absent': words({
    title: { en: 'Limit does not apply anyway', ko: '이미 적용되지 않는 제한값' },
    values: { id: 'text' },
    message: {
      en: ({ id }) => `limit ${id} is left out, but does not apply at this place anyway`,
      ko: ({ id }) => `${topic(id)} 이 부지에 적용되지 않으므로 뺄 것이 없습니다`,
    },
    hint: {
      en: () => 'remove it, or check country, grid-operator and utility of the place',
      ko: () => '줄을 지우거나 place의 country, grid-operator, utility를 확인하십시오',
    },
  }),
  'scenario.limit-withdrawn': words({
    title: { en: 'Limit was withdrawn', ko: '철회된 제한값' },
    values: { id: 'text' },
    message: {
      en: ({ id }) => `limit ${id} was withdrawn or has expired: nothing is held against it`,
      ko: ({ id }) => `${topic(id)} 철회되었거나 만료되어 판정에 쓰지 않습니다`,
    },
    hint: {
      en: ({ id }) => `write its numbers under own, if they still hold: gigacampus catalog ${id}`,
      ko: ({ id }) => `여전히 유효하다면 own에 수치를 쓰십시오: gigacampus catalog ${id} --lang ko`,
    },
  }),
  'scenario.limit-listed': words({
    title: { en: 'Limit cannot be evaluated', ko: '판정할 수 없는 제한값' },
    values: { id: 'text' },
    message: {
      en: ({ id }) =>
        `${id} is listed in the catalogue, but tells nothing that a plan can be held against`,
      ko: ({ id }) => `${topic(id)} 목록(catalog)에 있지만 계획과 견줄 수 있는 값이 아닙니다`,
    },
    hint: {
      en: ({ id }) => `read it with: gigacampus catalog ${id}`,
      ko: ({ id }) => `내용 보기: gigacampus catalog ${id} --lang ko`,
    },
  }),
  'scenario.limit-unbounded': words({
    title: { en: 'Limit without a bound', ko: '값이 없는 제한값' },
    values: { id: 'text', quantity: 'text' },
    message: {
      en: ({ id, quantity }) =>
        `limit ${id} bounds ${quantity}, but says neither low, high nor curve`,
      ko: ({ id, quantity }) =>
        `${id} 제한값(${quantity})에 low, high, curve 가운데 아무것도 없습니다`,
    },
    hint: {
      en: () => 'write high: 5 MW, low: 59.5 Hz, or a curve of {at, bound}',
      ko: () => 'high: 5 MW, low: 59.5 Hz 또는 curve: [{at, bound}]를 쓰십시오',
    },
  }),
  'scenario.limit-crossing': words({
    title: { en: 'Limits cross', ko: '서로 어긋나는 제한값' },
    values: { what: 'text', low: 'text', high: 'text' },
    message: {
      en: ({ what, low, high }) =>
        pair(what)
          ? `the lower end of ${what === 'band' ? 'the band' : 'the limit'}, ${low}, is not below the upper end, ${high}`
          : `this limit crosses ${what}: at one time at least ${low} and at most ${high}, which nothing can keep`,
      ko: ({ what, low, high }) =>
        pair(what)
          ? `${what === 'band' ? '대역' : '제한값'}의 하한 ${subject(low)} 상한 ${high}보다 낮지 않습니다`
          : `${what} 기준과 어긋납니다. 같은 시점에 ${low} 이상이면서 ${high} 이하일 수는 없습니다`,
    },
    hint: {
      en: ({ what }) =>
        pair(what)
          ? 'exchange the two, or check their units'
          : `check the figures and their units, or leave the other one out: limits: {leave: [${what}]}`,
      ko: ({ what }) =>
        pair(what)
          ? '두 값을 바꾸거나 단위를 확인하십시오'
          : `수치와 단위를 확인하거나 다른 기준을 빼십시오: limits: {leave: [${what}]}`,
    },
  }),
  'scenario.limit-side': words({
    title: { en: 'Side of a curve', ko: '곡선의 방향' },
    values: { side: 'text', found: 'text' },
    message: {
      en: ({ side, found }) =>
        found === ''
          ? 'a curve of frequency does not say whether to stay above or below it'
          : `a curve that bounds the ${found} side is used for the ${side} side`,
      ko: ({ side, found }) =>
        found === ''
          ? '주파수 곡선이 하한인지 상한인지 적혀 있지 않습니다'
          : `${found} 쪽을 제한하는 곡선을 ${side} 쪽에 썼습니다`,
    },
    hint: {
      en: () => 'write side: low (stay above) or side: high (stay below), as the curve is',
      ko: () => '곡선에 맞게 side: low(이상 유지) 또는 side: high(이하 유지)를 쓰십시오',
    },
  }),
  'scenario.limit-order': words({
    title: { en: 'Points of a curve out of order', ko: '순서가 어긋난 곡선' },
    values: { at: 'text', before: 'text' },
    message: {
      en: ({ at, before }) => `the point at ${at} comes after the one at ${before}`,
      ko: ({ at, before }) => `${at} 점이 ${before} 점 뒤에 있습니다`,
    },
    hint: {
      en: () => 'write the points in ascending order; two at one place are an edge',
      ko: () => '점을 작은 값부터 차례로 쓰십시오. 같은 자리의 두 점은 수직 변화입니다',
    },
  }),
}
