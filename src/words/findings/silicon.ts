import { kebab } from '../field.js'
import { type RoomWords, words } from '../finding.js'

/** Chips that the programme makes itself. */
export const siliconWords: RoomWords = {
  'silicon.out-of-range': words({
    title: { en: 'Chip parameter out of range', ko: '범위를 벗어난 칩 매개변수' },
    values: { programme: 'text', field: 'text', value: 'number' },
    message: {
      en: ({ programme, field, value }) =>
        `chip ${programme}: with ${kebab(field)} at ${value} (SI) no chip can be made`,
      ko: ({ programme, field, value }) =>
        `${programme} 칩: ${kebab(field)} 값 ${value}(SI 단위)로는 칩을 만들 수 없습니다`,
    },
    hint: {
      en: () =>
        'a die is smaller than a wafer, shares lie between 0 and 100 %, the rest above zero',
      ko: () => '다이는 웨이퍼보다 작고, 비율은 0~100 %, 나머지는 0보다 커야 합니다',
    },
  }),
  'silicon.stitched': words({
    title: { en: 'Die larger than one exposure', ko: '한 번에 노광할 수 없는 다이' },
    values: { programme: 'text', width: 'length', height: 'length' },
    message: {
      en: ({ programme, width, height }) =>
        `chip ${programme}: a die of ${width} by ${height} is larger than one exposure (26 by 33 mm) and must be stitched`,
      ko: ({ programme, width, height }) =>
        `${programme} 칩: ${width} × ${height} 다이는 한 번의 노광(26 × 33 mm)을 넘어 이어 붙여야 합니다`,
    },
    hint: {
      en: () => 'split it into several dies on one package, unless it is a wafer-scale part',
      ko: () => '웨이퍼 규모 부품이 아니라면 한 패키지에 여러 다이로 나누십시오',
    },
  }),
  'silicon.no-price': words({
    title: { en: 'No price to compare with', ko: '비교할 가격 없음' },
    values: { programme: 'text', instead: 'text' },
    message: {
      en: ({ programme, instead }) =>
        `chip ${programme}: ${instead} has no price in the catalogue, so make or buy is not told`,
      ko: ({ programme, instead }) =>
        `${programme} 칩: 목록에 ${instead}의 가격이 없어 자체 개발과 구매를 비교하지 못합니다`,
    },
    hint: {
      en: ({ instead }) => `write catalog: {${instead}: {price: 40 k$}}`,
      ko: ({ instead }) => `catalog: {${instead}: {price: 40 k$}}처럼 쓰십시오`,
    },
  }),
  'silicon.never-pays': words({
    title: { en: 'Own chip dearer than bought', ko: '사는 것보다 비싼 자체 칩' },
    values: { programme: 'text', unitCost: 'money', price: 'money' },
    message: {
      en: ({ programme, unitCost, price }) =>
        `chip ${programme} costs ${unitCost} to make and, work for work, never beats the one bought at ${price}`,
      ko: ({ programme, unitCost, price }) =>
        `${programme} 칩의 제조 원가는 ${unitCost}로, 같은 일을 하는 ${price} 구매 칩보다 쌀 수 없습니다`,
    },
    hint: {
      en: () => 'lower the partner margin, the memory or the wafer price, or raise its work',
      ko: () => '협력사 마진, 메모리·웨이퍼 가격을 낮추거나 칩의 성능을 높이십시오',
    },
  }),
  'silicon.too-few': words({
    title: { en: 'Too few chips to pay', ko: '손익분기에 못 미치는 수량' },
    values: { programme: 'text', breakEven: 'count', volume: 'count' },
    message: {
      en: ({ programme, breakEven, volume }) =>
        `chip ${programme} pays from ${breakEven} packages on, and ${volume} are planned`,
      ko: ({ programme, breakEven, volume }) =>
        `${programme} 칩은 패키지 ${breakEven}개부터 이익인데 계획은 ${volume}개입니다`,
    },
    hint: {
      en: ({ programme }) => `plan more (silicon.${programme}.volume) or buy`,
      ko: ({ programme }) => `silicon.${programme}.volume을 늘리거나 구매하십시오`,
    },
  }),
  'silicon.may-fail': words({
    title: { en: 'Programme may run out of spins', ko: '재설계 한도를 넘을 위험' },
    values: { programme: 'text', probability: 'fraction', respins: 'count' },
    message: {
      en: ({ programme, probability, respins }) =>
        `chip ${programme}: with probability ${probability} it needs more than the ${respins} respins allowed; dates and costs here are those where it does not`,
      ko: ({ programme, probability, respins }) =>
        `${programme} 칩: 허용한 재설계 ${respins}회로 모자랄 확률 ${probability}. 날짜와 비용은 그렇지 않은 경우입니다`,
    },
    hint: {
      en: () => 'allow more respins, or lower their probability by verification and reuse',
      ko: () => '재설계 횟수를 늘리거나 검증과 재사용으로 확률을 낮추십시오',
    },
  }),
}
