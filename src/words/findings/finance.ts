import { kebab } from '../field.js'
import { type RoomWords, words } from '../finding.js'
import type { Language } from '../language.js'
import { moneyName, partyName } from '../money.js'

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
      en: (_, { path }) => `write a price: ${priceAt(path)}`,
      ko: (_, { path }) => `가격을 쓰십시오: ${priceAt(path)}`,
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
    values: { party: 'text', funds: 'money', peak: 'money', month: 'month' },
    message: {
      en: ({ funds, peak, month }, { values }) =>
        `${spender(values.party, 'en')} has ${funds}, spends ${peak}, and runs out in ${month}`,
      ko: ({ funds, peak, month }, { values }) =>
        `${spender(values.party, 'ko')} 자금 ${funds}에 지출은 최대 ${peak}이며, ${month}에 자금이 바닥납니다`,
    },
    hint: {
      en: ({ party }, { values }) =>
        `add a loan or equity ${values.party === undefined ? '' : `to ${party} `}in finance.contracts, or lease instead of buying`,
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
  'finance.not-reached': words({
    title: { en: 'Contract never starts', ko: '시작되지 않는 계약' },
    values: { contract: 'text', when: 'text' },
    message: {
      en: ({ contract, when }) =>
        `contract ${contract} starts with ${when}, which is not reached within the horizon: nothing of it is in the account`,
      ko: ({ contract, when }) =>
        `${contract} 계약의 시작 시점(${when})이 기간 안에 오지 않아 계산에 넣지 않았습니다`,
    },
    hint: {
      en: ({ contract }) =>
        `set a later end, or another start: finance.contracts.${contract}.start: 2026-06-01`,
      ko: ({ contract }) =>
        `end를 늦추거나 시작을 바꾸십시오: finance.contracts.${contract}.start: 2026-06-01`,
    },
  }),
  'finance.tranche-open': words({
    title: { en: 'Tranche not paid', ko: '납입되지 않은 트랜치' },
    values: { contract: 'text', tranche: 'text', when: 'text', amount: 'money' },
    message: {
      en: ({ contract, tranche, when, amount }) =>
        `tranche ${tranche} of ${contract} (${amount}) waits for ${when}, which is not reached within the horizon`,
      ko: ({ contract, tranche, when, amount }) =>
        `${contract} 계약의 ${tranche} 트랜치(${amount})는 납입 조건(${when})이 기간 안에 충족되지 않습니다`,
    },
    hint: {
      en: ({ contract, tranche }) =>
        `set a later end, or another milestone: finance.contracts.${contract}.tranches.${tranche}.when: 2026-06-01`,
      ko: ({ contract, tranche }) =>
        `end를 늦추거나 조건을 바꾸십시오: finance.contracts.${contract}.tranches.${tranche}.when: 2026-06-01`,
    },
  }),
  'finance.loan-undrawn': words({
    title: { en: 'Loan never drawn', ko: '인출되지 않는 대출' },
    values: { contract: 'text', party: 'text' },
    message: {
      en: ({ contract, party }) =>
        `${contract} is never drawn: after its start ${spender(party, 'en')} spends no capital within the horizon`,
      ko: ({ contract, party }) =>
        `${contract} 대출이 인출되지 않습니다. 시작 이후 기간 안에 ${spender(party, 'ko')}의 자본 지출이 없습니다`,
    },
    hint: {
      en: ({ contract }) =>
        `check start, gearing and to of finance.contracts.${contract}; to is the party that buys and builds`,
      ko: ({ contract }) =>
        `finance.contracts.${contract}의 start, gearing, to를 확인하십시오. to는 구매하고 짓는 당사자입니다`,
    },
  }),
  'finance.coverage-low': words({
    title: { en: 'Debt service not covered', ko: '원리금 상환 재원 부족' },
    values: { contract: 'text', party: 'text', coverage: 'ratio' },
    message: {
      en: ({ contract, party, coverage }) =>
        `in its worst month the operating cash flow of ${spender(party, 'en')} is ${coverage} times the debt service of ${contract} (DSCR below 1)`,
      ko: ({ contract, party, coverage }) =>
        `가장 나쁜 달에 ${spender(party, 'ko')}의 영업현금흐름이 ${contract} 대출 원리금의 ${coverage}배입니다(DSCR 1 미만)`,
    },
    hint: {
      en: ({ contract }) =>
        `lower the amount, lengthen the term, or let service follow the cash: finance.contracts.${contract}: {repayment: sculpted, coverage: 1.3}`,
      ko: ({ contract }) =>
        `금액을 줄이거나 기간을 늘리거나 현금흐름에 맞춰 갚으십시오: finance.contracts.${contract}: {repayment: sculpted, coverage: 1.3}`,
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

/** Who spends: a party by its key; the owner where none is named. */
function spender(party: unknown, lang: Language): string {
  if (typeof party === 'string' && party !== 'owner') return partyName(party, party, lang)
  return lang === 'ko' ? '소유자' : 'the owner'
}

/** A price as it is written over the catalogue's: plant by its power, the rest by the piece. */
function priceAt(path: string): string {
  const [, item = 'ID', field = 'price'] = /^catalog\.[^.]+\.(.+)\.([^.]+)$/.exec(path) ?? []
  return `catalog: {${item}: {${field}: ${field === 'capex' ? '1_200 USD/kW' : '30 k$'}}}`
}
