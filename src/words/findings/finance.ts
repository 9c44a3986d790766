import { kebab } from '../field.js'
import { type RoomWords, words } from '../finding.js'
import { moneyName } from '../money.js'

/** The account. */
export const financeWords: RoomWords = {
  'finance.unpriced': words({
    title: { en: 'Without a price', ko: '가격이 없는 항목' },
    values: { items: 'text', count: 'count' },
    message: {
      en: ({ items, count }, { values }) =>
        values.count === 1
          ? `${items} has no price: the totals leave it out`
          : `${count} items have no price and the totals leave them out: ${items}`,
      ko: ({ items, count }) => `${count}개 항목에 가격이 없어 합계에서 빠졌습니다: ${items}`,
    },
    hint: {
      en: (_, { path }) =>
        `write a price: ${path.replace(/\.([^.]+)\.([^.]+)$/, ': {$1: {$2: 30 k$}}')}`,
      ko: (_, { path }) =>
        `가격을 쓰십시오: ${path.replace(/\.([^.]+)\.([^.]+)$/, ': {$1: {$2: 30 k$}}')}`,
    },
  }),
  'finance.after-horizon': words({
    title: { en: 'Payments after the horizon', ko: '기간 뒤의 지급' },
    values: { amount: 'money', share: 'fraction' },
    message: {
      en: ({ amount, share }) =>
        `${amount} of purchases (${share}) are delivered and paid after the horizon, and not in the totals`,
      ko: ({ amount, share }) =>
        `구매액 중 ${amount}(${share})는 기간이 끝난 뒤 입고·지급되어 합계에 없습니다`,
    },
    hint: {
      en: () => 'set a later end to see them',
      ko: () => '포함하려면 end를 늦추십시오',
    },
  }),
  'finance.funds-short': words({
    title: { en: 'Funds run out', ko: '자금 부족' },
    values: { funds: 'money', peak: 'money', month: 'month' },
    message: {
      en: ({ funds, peak, month }) =>
        `the owner has ${funds}, spends ${peak}, and runs out in ${month}`,
      ko: ({ funds, peak, month }) =>
        `소유자 자금 ${funds}에 지출은 최대 ${peak}이며, ${month}에 자금이 바닥납니다`,
    },
    hint: {
      en: () => 'add a loan or equity to finance.contracts, or lease instead of buying',
      ko: () => 'finance.contracts에 차입(loan)이나 출자(equity)를 더하거나 임차하십시오',
    },
  }),
  'finance.no-price': words({
    title: { en: 'Energy is free', ko: '공짜 에너지' },
    values: { site: 'text' },
    message: {
      en: ({ site }) => `${site} works on energy that costs nothing`,
      ko: ({ site }) => `${site} 부지의 에너지 비용이 0입니다`,
    },
    hint: {
      en: ({ site }) => `write sites.${site}.prices: {electricity: 60 USD/MWh}`,
      ko: ({ site }) => `sites.${site}.prices: {electricity: 150 KRW/kWh}처럼 쓰십시오`,
    },
  }),
  'finance.rental-estimate': words({
    title: { en: 'Rent is an estimate', ko: '추정한 임대료' },
    values: { category: 'text', amount: 'money', share: 'fraction' },
    message: {
      en: ({ category, amount, share }) =>
        `${moneyName(category, 'en')} of ${amount} (${share} of running cost) rests on an estimated rate`,
      ko: ({ category, amount, share }) =>
        `${moneyName(category, 'ko')} ${amount}(운영비의 ${share})는 추정 단가로 계산했습니다`,
    },
    hint: {
      en: (_, { path }) => `write the rate of the offer: ${kebab(path)}: RATE USD/kW-month`,
      ko: (_, { path }) => `견적 단가를 쓰십시오: ${kebab(path)}: RATE USD/kW-month`,
    },
  }),
  'finance.contract-preview': words({
    title: { en: 'Contracts left aside', ko: '반영하지 않은 계약' },
    values: { contracts: 'text', count: 'count' },
    message: {
      en: ({ contracts }) => `contracts are read but not yet part of the account: ${contracts}`,
      ko: ({ contracts }) => `계약은 읽기만 하고 아직 계산에 넣지 않았습니다: ${contracts}`,
    },
    hint: {
      en: () => 'the totals are what the owner would pay without them',
      ko: () => '합계는 계약이 없을 때 소유자가 내는 금액입니다',
    },
  }),
  'finance.out-of-range': words({
    title: { en: 'Parameter out of range', ko: '범위를 벗어난 매개변수' },
    values: { field: 'text', value: 'number' },
    message: {
      en: ({ field, value }) => `${kebab(field)} of ${value} makes no unit cost: none is given`,
      ko: ({ field, value }) =>
        `${kebab(field)} 값 ${value}로는 단가를 계산할 수 없어 생략했습니다`,
    },
    hint: {
      en: () => 'lives above zero, shares between 0 and 100 %',
      ko: () => '수명은 0보다 크게, 비율은 0~100 %로 쓰십시오',
    },
  }),
}
