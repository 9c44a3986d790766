import type { Language } from '../../src/words/index.js'

interface NetworkText {
  readonly lead: (all: {
    networks: number
    switches: string
    modules: string
    accelerators: string
    every: string
  }) => string
  readonly leadLines: (count: number, longest: string, delay: string) => string
  readonly noNetworks: string
  readonly phase: string
  readonly finding: (all: {
    accelerators: string
    name: string
    switches: string
    tiers: number
    design: string
  }) => string
  readonly designs: Readonly<Record<string, string>>
  readonly drawn: string
  readonly bySource: string
  readonly linesSource: string
  readonly tierNames: readonly string[]
  readonly tiersShort: readonly string[]
  readonly alone: string
  readonly accelerator: string
  readonly cables: string
  readonly times: (name: string, count: string) => string
  readonly joined: (count: string, name: string) => string
  readonly access: (count: string, each: string) => string
  readonly trunks: (count: string, over: string | null) => string
  readonly cablesInAll: (count: string) => string
  readonly part: string
  readonly count: string
  readonly modules: string
  readonly moduleNote: (cables: string) => string
  readonly power: string
  readonly powerNote: (share: string) => string
  readonly cost: string
  readonly costNote: (each: string) => string
  readonly noPrice: string
  readonly every: string
  readonly everyNote: (broken: string, links: string) => string
  readonly reach: string
  readonly reachNote: string
  readonly billTitle: string
  readonly adapters: string
  readonly broken: string
  readonly linesTitle: (name: string, delay: string, fibre: string) => string
  readonly linesUnit: string
  readonly from: string
  readonly to: string
}

export const networkText: Readonly<Record<Language, NetworkText>> = {
  en: {
    lead: ({ networks, switches, modules, accelerators, every }) =>
      `${switches} switches and ${modules} optical modules join ${accelerators} accelerators in ${networks === 1 ? 'one network' : `${networks} networks`}; somewhere an optical link breaks every ${every}.`,
    leadLines: (count, longest, delay) =>
      count === 1
        ? ` One line joins the sites, ${delay} there and back.`
        : ` ${count} lines join the sites; the longest, ${longest}, takes ${delay} there and back.`,
    noNetworks: 'No phase has a network described; there are lines between sites only.',
    phase: 'Phase',
    finding: ({ accelerators, name, switches, tiers, design }) =>
      `${switches === '1' ? 'One switch joins' : `${switches} switches in ${tiers === 1 ? 'one tier' : `${tiers} tiers`} join`} ${accelerators} ${name}, ${design}`,
    designs: {
      clos: 'as a Clos network',
      'rail-optimised': 'by rails',
      'multi-plane': 'in planes',
    },
    drawn:
      'tiers of the scale-out network; a sketch, a few boxes stand for all of their kind; numbers as planned',
    bySource: 'network laid out from switch, port rate and oversubscription',
    linesSource: 'delay of light along the route, no equipment; rates and prices as given',
    tierNames: ['leaf switches', 'spine switches', 'core switches'],
    tiersShort: ['Leaves', 'Spines', 'Cores'],
    alone: 'Switch',
    accelerator: 'Accelerator',
    cables: 'Cables',
    times: (name, count) => `${count} ${count === '1' ? name.replace(/es$/, '') : name}`,
    joined: (count, name) => `${count} ${name}`,
    access: (count, each) => `${count} links to accelerators, up to ${each} at a leaf`,
    trunks: (count, over) =>
      over === null
        ? `${count} links between switches of all tiers`
        : `${count} links between them, ${over} down to up`,
    cablesInAll: (count) => `${count} cables in all planes and tiers`,
    part: 'Part',
    count: 'Count',
    modules: 'Optical modules',
    moduleNote: (cables) => `on ${cables} cables`,
    power: 'Power',
    powerNote: (share) => `outside racks; ${share} of the IT peak`,
    cost: 'Switches and modules',
    costNote: (each) => `${each} an accelerator`,
    noPrice: 'a price is not known',
    every: 'A link breaks every',
    everyNote: (broken, links) => `${broken} broken at any moment of ${links}`,
    reach: 'Reaches',
    reachNote: 'accelerators at most with these switches',
    billTitle: 'Networks by phase',
    adapters: 'Adapters',
    broken: 'Broken',
    linesTitle: (name, delay, fibre) =>
      `${name} is the longest line: ${delay} there and back, ${fibre} of fibre`,
    linesUnit:
      'round trip, rate each way, cost; wider: more bandwidth; dashed: leased; columns are sites, not a map',
    from: 'From',
    to: 'To',
  },
  ko: {
    lead: ({ networks, switches, modules, accelerators, every }) =>
      `스위치 ${switches}대와 광모듈 ${modules}개로 가속기 ${accelerators}장을 ${networks === 1 ? '네트워크 하나로' : `${networks}개 네트워크로`} 연결합니다. 광 링크는 평균 ${every}마다 하나씩 고장 납니다.`,
    leadLines: (count, longest, delay) =>
      count === 1
        ? ` 부지 사이 회선은 1개, 왕복 지연은 ${delay}입니다.`
        : ` 부지 사이 회선은 ${count}개이고 가장 긴 ${longest} 회선의 왕복 지연은 ${delay}입니다.`,
    noNetworks: '네트워크가 정의된 단계가 없고 부지 사이 회선만 있습니다.',
    phase: '단계',
    finding: ({ accelerators, name, switches, tiers, design }) =>
      `스위치 ${switches}대, ${tiers}단 ${design} 구조로 ${name} ${accelerators}장 연결`,
    designs: { clos: '클로스(Clos)', 'rail-optimised': '레일 최적화', 'multi-plane': '다중 평면' },
    drawn: '스케일아웃 네트워크의 단 구성(개념도). 상자 몇 개로 전체를 나타내며 숫자가 실제 수량',
    bySource: '스위치, 포트 속도, 초과 구독비로 설계한 네트워크',
    linesSource: '경로를 따른 빛의 지연(장비 제외). 대역폭과 가격은 입력값',
    tierNames: ['리프 스위치', '스파인 스위치', '코어 스위치'],
    tiersShort: ['리프', '스파인', '코어'],
    alone: '스위치',
    accelerator: '가속기',
    cables: '케이블',
    times: (name, count) => `${name} ${count}대`,
    joined: (count, name) => `${name} ${count}장`,
    access: (count, each) => `가속기 링크 ${count}개, 리프당 최대 ${each}개`,
    trunks: (count, over) =>
      over === null
        ? `스위치 사이 링크 ${count}개(전 단 합계)`
        : `사이 링크 ${count}개, 하향 대 상향 ${over}`,
    cablesInAll: (count) => `케이블 ${count}개(전 평면·전 단 합계)`,
    part: '부품',
    count: '수량',
    modules: '광모듈',
    moduleNote: (cables) => `케이블 ${cables}개`,
    power: '전력',
    powerNote: (share) => `랙 외부, 최대 IT 전력의 ${share}`,
    cost: '스위치·광모듈 비용',
    costNote: (each) => `가속기 1장당 ${each}`,
    noPrice: '가격을 모르는 부품이 있음',
    every: '광 링크 고장 간격',
    everyNote: (broken, links) => `${links}개 중 늘 ${broken}개 고장`,
    reach: '최대 연결',
    reachNote: '이 스위치로 연결할 수 있는 가속기',
    billTitle: '단계별 네트워크',
    adapters: '어댑터',
    broken: '고장 링크',
    linesTitle: (name, delay, fibre) => `가장 긴 회선 ${name}: 왕복 지연 ${delay}, 광섬유 ${fibre}`,
    linesUnit:
      '왕복 지연, 편도 대역폭, 비용. 굵을수록 대역폭이 크고 점선은 임차. 세로줄은 부지이며 지도가 아님',
    from: '시작',
    to: '끝',
  },
}
