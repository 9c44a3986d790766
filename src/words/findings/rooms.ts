import type { Both } from '../language.js'

interface RoomOfFindings {
  readonly name: Both<string>
  /** what it looks at */
  readonly looksAt: Both<string>
}

/** Where findings come from, in the order in which a scenario meets them. */
export const roomWords: Readonly<Record<string, RoomOfFindings>> = {
  file: {
    name: { en: 'Files', ko: '파일' },
    looksAt: {
      en: 'reading and writing files, before anything is computed',
      ko: '계산에 앞서 파일을 읽고 쓸 때',
    },
  },
  scenario: {
    name: { en: 'Scenario', ko: '시나리오' },
    looksAt: {
      en: 'the text of the scenario: keys, names, dates, what belongs together',
      ko: '시나리오 글: 이름, 날짜, 서로 맞아야 하는 것',
    },
  },
  quantity: {
    name: { en: 'Figures', ko: '수치' },
    looksAt: {
      en: 'every figure of the scenario and of `--set`: number, unit, range',
      ko: '시나리오와 `--set`의 모든 수치: 숫자, 단위, 범위',
    },
  },
  weather: {
    name: { en: 'Weather files', ko: '기상 파일' },
    looksAt: {
      en: 'a CSV file of weather beside the scenario',
      ko: '시나리오 옆의 기상 CSV 파일',
    },
  },
  silicon: {
    name: { en: 'Own silicon', ko: '자체 반도체' },
    looksAt: {
      en: 'chips that a programme makes itself (`silicon`)',
      ko: '직접 만드는 칩(`silicon`)',
    },
  },
  fabric: {
    name: { en: 'Network', ko: '네트워크' },
    looksAt: {
      en: 'switches and optics for each phase (`fabric`)',
      ko: '단계별 스위치와 광모듈(`fabric`)',
    },
  },
  rating: {
    name: { en: 'Ratings', ko: '설비 정격' },
    looksAt: {
      en: 'power of racks, sites, machines and plant, before any date',
      ko: '날짜를 따지기 전의 랙, 부지, 발전기, 냉각 설비의 정격',
    },
  },
  training: {
    name: { en: 'Training', ko: '학습' },
    looksAt: {
      en: 'memory and step time of runs, and how far they get (`work.training`)',
      ko: '학습의 메모리, 스텝 시간, 진행(`work.training`)',
    },
  },
  serving: {
    name: { en: 'Serving', ko: '추론 서비스' },
    looksAt: {
      en: 'memory, speed and queue of services (`work.serving`, `work.comparisons`)',
      ko: '서비스의 메모리, 속도, 대기(`work.serving`, `work.comparisons`)',
    },
  },
  schedule: {
    name: { en: 'Schedule', ko: '공정' },
    looksAt: {
      en: 'building work, deliveries and gates: what works when (`build`, `phases`)',
      ko: '건설, 입고, 관문: 무엇이 언제 가동되는가(`build`, `phases`)',
    },
  },
  cooling: {
    name: { en: 'Cooling', ko: '냉각' },
    looksAt: {
      en: 'plant that rejects heat, on the design day and hour by hour (`sites.SITE.cooling`)',
      ko: '설계일과 시간별로 본 냉각 설비(`sites.SITE.cooling`)',
    },
  },
  dynamics: {
    name: { en: 'Power dynamics', ko: '전력 동특성' },
    looksAt: {
      en: 'swings of synchronous jobs within seconds, at machines and connection (`sites.SITE.power`)',
      ko: '초 단위로 출렁이는 동기식 작업의 부하와 발전기·수전점(`sites.SITE.power`)',
    },
  },
  psse: {
    name: { en: 'PSS/E files', ko: 'PSS/E 파일' },
    looksAt: {
      en: 'a power-flow file (RAW) and a dynamic data file (DYR) of PSS/E',
      ko: 'PSS/E 조류계산 파일(RAW)과 동특성 파일(DYR)',
    },
  },
  dispatch: {
    name: { en: 'Dispatch', ko: '급전' },
    looksAt: {
      en: 'energy hour by hour: grid, machines, batteries, permits',
      ko: '시간별 에너지: 전력망, 발전기, 배터리, 인허가',
    },
  },
  rationing: {
    name: { en: 'Rationing', ko: '이용자 배분' },
    looksAt: {
      en: 'who is admitted when, and at what price (`work.tiers`)',
      ko: '누구를 언제 얼마에 받는가(`work.tiers`)',
    },
  },
  finance: {
    name: { en: 'Finance', ko: '재무' },
    looksAt: {
      en: 'cash of each party, loans, contracts, prices (`finance`)',
      ko: '당사자별 현금, 대출, 계약, 가격(`finance`)',
    },
  },
  campus: {
    name: { en: 'Campus', ko: '캠퍼스' },
    looksAt: {
      en: 'what shows only when the rooms are seen together',
      ko: '여러 분야를 함께 볼 때만 드러나는 것',
    },
  },
}
