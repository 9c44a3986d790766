import type { Language } from '../../src/words/index.js'

interface MoneyText {
  readonly lead: (capital: string, running: string, end: string) => string
  readonly leadHour: (perHour: string, share: string, part: string) => string
  readonly leadOwner: (owner: string, value: string, out: string, month: string) => string
  readonly heads: Readonly<Record<'capital' | 'running' | 'hour', string>>
  readonly prices: (year: number) => string
  readonly breakEven: string
  readonly breakEvenNote: (owner: string, rate: string) => string
  readonly runningNote: (end: string) => string
  readonly hourNote: (share: string, years: string) => string
  readonly flowFinding: (owner: string, source: string, share: string, use: string) => string
  readonly flowNone: (owner: string) => string
  readonly flowUnit: (owner: string, end: string) => string
  readonly account: string
  readonly side: string
  readonly in: string
  readonly out: string
  readonly amount: string
  readonly item: string
  readonly monthFinding: (month: string, amount: string) => string
  readonly monthNone: string
  readonly monthUnit: string
  readonly month: string
  readonly total: string
  readonly hourFinding: (share: string, part: string, perHour: string) => string
  readonly hourUnit: (share: string, years: string, rate: string) => string
  readonly spending: (unit: string) => string
  readonly standingFinding: (best: string, amount: string, worst: string, loss: string) => string
  readonly standingOne: (name: string, amount: string) => string
  readonly standingUnit: (rate: string) => string
  readonly party: string
  readonly funds: string
  readonly exposureMonth: string
  readonly circular: string
  readonly overdrawn: string
  readonly standingTitle: (unit: string) => string
  readonly slipFinding: (party: string, amount: string) => string
  readonly slipNone: string
  readonly slipUnit: string
  readonly loans: (unit: string) => string
  readonly loanFrom: string
  readonly coverageMonth: string
  readonly coverageMean: string
  readonly runs: string
  readonly runCost: string
  readonly services: string
  readonly tokenCost: string
  readonly unpriced: (items: string) => string
}

export const moneyText: Readonly<Record<Language, MoneyText>> = {
  en: {
    lead: (capital, running, end) =>
      `Building takes ${capital}, running it ${running} until ${end}.`,
    leadHour: (perHour, share, part) =>
      ` An accelerator-hour costs ${perHour}; ${share} of that is ${part}.`,
    leadOwner: (owner, value, out, month) =>
      ` ${owner} comes out at ${value} in present value, and is out ${out} at the most, in ${month}.`,
    heads: { capital: 'Capital', running: 'Running cost', hour: 'Accelerator-hour' },
    prices: (year) => `in prices of ${year}`,
    breakEven: 'Break-even price',
    breakEvenNote: (owner, rate) =>
      `of an accelerator-hour, of what ${owner} alone pays and receives; it then earns ${rate} a year`,
    runningNote: (end) => `until ${end}`,
    hourNote: (share, years) => `levelised, ${share} used, over ${years} years`,
    flowFinding: (owner, source, share, use) =>
      `${owner}: most comes from ${source}, and ${share} goes to ${use}`,
    flowNone: (owner) => `No money passes through ${owner} within the plan`,
    flowUnit: (owner, end) =>
      `sources and uses of ${owner} until ${end}, both ways of a kind netted; on the right from the top: building, running, flows between parties`,
    account: 'account, central case',
    side: 'Side',
    in: 'source',
    out: 'use',
    amount: 'Amount',
    item: 'Item',
    monthFinding: (month, amount) => `Most is spent in ${month}: ${amount}`,
    monthNone: 'Nothing is spent within the plan',
    monthUnit:
      'spending of the campus by month, whoever pays; last month cut at the end of the plan',
    month: 'Month',
    total: 'total',
    hourFinding: (share, part, perHour) => `${share} of ${perHour} an hour is ${part}`,
    hourUnit: (share, years, rate) =>
      `per accelerator-hour of use, levelised at full size: ${share} of the hours used, accelerators over ${years} years at ${rate} a year`,
    spending: (unit) => `Spending by category, ${unit}; accelerator-hour in full`,
    standingFinding: (best, amount, worst, loss) =>
      `Present value: ${best} ${amount}, ${worst} ${loss}`,
    standingOne: (name, amount) => `Present value: ${name} ${amount}`,
    standingUnit: (rate) =>
      `present value at ${rate} a year, with what is left at the end of the plan`,
    party: 'Party',
    funds: 'Own funds',
    exposureMonth: 'In',
    circular: 'Comes back',
    overdrawn: 'more than its funds',
    standingTitle: (unit) => `What each party earns and risks, ${unit}`,
    slipFinding: (party, amount) => `A quarter later costs ${party} most: ${amount}`,
    slipNone: 'A quarter later costs nobody anything',
    slipUnit:
      'change of present value when all that the campus earns and burns comes three months later; to the left: a loss',
    loans: (unit) => `Loans, ${unit}`,
    loanFrom: 'Loan',
    coverageMonth: 'In',
    coverageMean: 'mean coverage',
    runs: 'Training runs',
    runCost: 'Cost of the run',
    services: 'Services',
    tokenCost: 'Cost of a million tokens',
    unpriced: (items) => `Without a price, left out of all totals: ${items}.`,
  },
  ko: {
    lead: (capital, running, end) => `투자비는 ${capital}, ${end}까지 운영비는 ${running}입니다.`,
    leadHour: (perHour, share, part) =>
      ` 가속기·시간당 원가는 ${perHour}이고 그 가운데 ${part} 몫이 ${share}입니다.`,
    leadOwner: (owner, value, out, month) =>
      ` ${owner}의 순현재가치는 ${value}, 최대 노출은 ${month}의 ${out}입니다.`,
    heads: { capital: '투자비', running: '운영비', hour: '가속기·시간당 원가' },
    prices: (year) => `${year}년 가격`,
    breakEven: '손익분기 단가',
    breakEvenNote: (owner, rate) =>
      `가속기·시간당, ${owner}의 수입과 지출만 따진 값. 이 값이면 수익률이 연 ${rate}`,
    runningNote: (end) => `${end}까지`,
    hourNote: (share, years) => `균등화, 이용률 ${share}, ${years}년`,
    flowFinding: (owner, source, share, use) =>
      `${owner}: 가장 큰 재원은 ${source}, 지출의 ${share}는 ${use}`,
    flowNone: (owner) => `계획 기간에 ${owner}에 드나드는 돈이 없습니다`,
    flowUnit: (owner, end) =>
      `${end}까지 ${owner}의 자금 조달과 사용. 같은 종류는 상계. 오른쪽은 위에서부터 투자, 운영, 당사자 간 거래`,
    account: '재무, 중심값 기준',
    side: '구분',
    in: '조달',
    out: '사용',
    amount: '금액',
    item: '항목',
    monthFinding: (month, amount) => `지출이 가장 많은 달: ${month} (${amount})`,
    monthNone: '계획 기간에 지출이 없습니다',
    monthUnit: '누가 내든 캠퍼스의 월별 지출. 마지막 달은 계획 종료일까지',
    month: '월',
    total: '합계',
    hourFinding: (share, part, perHour) => `시간당 ${perHour} 가운데 ${share}가 ${part}`,
    hourUnit: (share, years, rate) =>
      `가속기 이용 시간당, 완공 규모의 균등화 원가. 이용률 ${share}, 가속기 수명 ${years}년, 할인율 연 ${rate}`,
    spending: (unit) => `항목별 지출, ${unit}. 가속기·시간당은 화폐 단위 그대로`,
    standingFinding: (best, amount, worst, loss) =>
      `순현재가치: ${best} ${amount}, ${worst} ${loss}`,
    standingOne: (name, amount) => `${name}의 순현재가치: ${amount}`,
    standingUnit: (rate) => `할인율 연 ${rate}의 현재가치, 기말에 남은 것 포함`,
    party: '당사자',
    funds: '자기 자금',
    exposureMonth: '노출 월',
    circular: '되돌아온 몫',
    overdrawn: '자금 초과',
    standingTitle: (unit) => `당사자별 손익과 위험, ${unit}`,
    slipFinding: (party, amount) => `분기 지연의 손실이 가장 큰 당사자: ${party} (${amount})`,
    slipNone: '분기 지연으로 손실을 보는 당사자가 없습니다',
    slipUnit: '캠퍼스의 수입과 연료·전력비가 모두 3개월 늦어질 때 현재가치의 변화. 왼쪽은 손실',
    loans: (unit) => `대출, ${unit}`,
    loanFrom: '대출',
    coverageMonth: '해당 월',
    coverageMean: '평균 상환 배율',
    runs: '학습 작업',
    runCost: '학습 비용',
    services: '추론 서비스',
    tokenCost: '100만 토큰 원가',
    unpriced: (items) => `가격이 없어 모든 합계에서 뺀 항목: ${items}.`,
  },
}
