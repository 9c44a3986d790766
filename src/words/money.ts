import type { Both, Language } from './language.js'

/** Categories of spending; the keys are those of the account. */
const categories: Readonly<Record<string, Both<string>>> = {
  accelerators: { en: 'accelerators', ko: '가속기' },
  systems: { en: 'servers and storage', ko: '서버·저장장치' },
  network: { en: 'network', ko: '네트워크' },
  building: { en: 'building', ko: '건축' },
  electrical: { en: 'electrical', ko: '수배전' },
  power: { en: 'power equipment', ko: '발전 설비' },
  cooling: { en: 'cooling plant', ko: '냉각 설비' },
  silicon: { en: 'own silicon', ko: '자체 반도체' },
  energy: { en: 'electricity', ko: '전기 요금' },
  fuel: { en: 'fuel', ko: '연료' },
  'source-upkeep': { en: 'upkeep of generators', ko: '발전 설비 정비' },
  'source-rent': { en: 'rent of generators', ko: '발전 설비 임대' },
  'cooling-rent': { en: 'rent of cooling', ko: '냉각 설비 임대' },
  water: { en: 'water', ko: '물' },
  maintenance: { en: 'maintenance', ko: '유지보수' },
  staff: { en: 'staff', ko: '인건비' },
  compute: { en: 'compute contracts', ko: '연산 계약' },
  rent: { en: 'leases', ko: '임차료' },
  drawdown: { en: 'loans drawn', ko: '차입' },
  interest: { en: 'interest', ko: '이자' },
  fee: { en: 'fees of loans', ko: '대출 수수료' },
  repayment: { en: 'loans repaid', ko: '원금 상환' },
  equity: { en: 'equity', ko: '출자' },
  prepayment: { en: 'prepayments', ko: '선수금' },
  purchase: { en: 'purchases', ko: '매매 대금' },
  grant: { en: 'grants', ko: '보조금' },
  tax: { en: 'tax', ko: '세금' },
  vat: { en: 'value-added tax', ko: '부가가치세' },
  revenue: { en: 'revenue', ko: '매출' },
  'own-money': { en: 'own money', ko: '자기 자금' },
  surplus: { en: 'surplus', ko: '잉여금' },
}

/** A category of spending, a flow between parties, or a source of funds; one that is unknown stays as it is. */
export function moneyName(category: string, lang: Language): string {
  return Object.hasOwn(categories, category) ? (categories[category]?.[lang] ?? category) : category
}

/** Standing parties, where the scenario names none. */
const parties: Readonly<Record<string, Both<string>>> = {
  owner: { en: 'owner', ko: '소유자' },
  suppliers: { en: 'suppliers of IT', ko: 'IT 공급사' },
  builders: { en: 'builders', ko: '시공사' },
  equipment: { en: 'makers of plant', ko: '설비 제조사' },
  utility: { en: 'utility', ko: '전력·수도 사업자' },
  fuel: { en: 'fuel supplier', ko: '연료 공급사' },
  lessors: { en: 'lessors', ko: '임대사' },
  maintenance: { en: 'maintenance', ko: '유지보수 업체' },
  staff: { en: 'staff', ko: '운영 인력' },
  users: { en: 'users', ko: '이용자' },
  state: { en: 'state', ko: '정부' },
}

/** A party's name; the standing ones in the reader's language. */
export function partyName(key: string, name: string, lang: Language): string {
  return name === key && Object.hasOwn(parties, key) ? (parties[key]?.[lang] ?? name) : name
}
