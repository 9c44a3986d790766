import type { Both, Language } from './language.js'

const template: Both<string> = {
  en: `# yaml-language-server: $schema=./node_modules/gigacampus/schema/scenario.schema.json
# Editors check this file and complete it as you type if the line above leads to the schema:
# put the path of your copy of the schema there.
#
# A new hall for 10,000 accelerators. Figures carry their unit; a bare number is a count or a share.
#   8..15 MW is P10 to P90     20 | 30 | 50 d is P10, P50, P90     2027-03-01..2027-06-01 a date
campus: My campus
start: 2026-07-01
end: 2028-12-31
money: {currency: USD, prices: 2026}

sites:
  main:
    at: abilene # climate, design day and energy prices of this place; gigacampus catalog abilene
    halls: {count: 2, kind: new, capacity: 5_000 accelerators}
    power:
      grid: # import limit, from each date on
        2026-07-01: 5 MW # for the building site
        2028-03-01..2028-07-01: 30 MW # substation: P10..P90 of its date
      sources:
        engines: # they bridge until the substation is there
          type: jenbacher-j620 # gigacampus catalog gas engine lists others
          units: {2027-09-01: 9}
          rented: yes
          until: 2028-10-01
      storage: # takes the swings of a training step, which engines cannot follow
        batteries: {type: megapack-2xl, units: {2027-09-01: 6}, control: grid-forming}
      reserve: n-1 # what firm power survives: the loss of the largest unit
    cooling: # as many units as the design day asks for
      liquid: {plant: tower-evap, supply: 36 °C, rise: 10 K}
      air: {plant: crah-fanwall, supply: 27 °C}
      trim: chiller-water-centrif # cools further when the tower alone cannot

phases: # accelerators that arrive together, in order
  first:
    site: main
    accelerator: gb300
    system: gb300-nvl72
    count: 10_000
    arrive: 800..1_200 accelerators/week from commissioning-l3 # an activity, or a date

build:
  template: new # activities of a new building, with the spread of their durations
  activities: # what is known better than by the template: here two quotes
    switchgear-delivery: {takes: 300 | 340 | 400 d}
    cooling-delivery: {takes: 240 | 300 | 380 d}

work:
  training:
    my-model: {model: llama31-405b, tokens: 15T tokens, precision: bf16}

finance:
  owner: us
  parties:
    us: {name: My company, role: owner, funds: 1.5 B$}
`,
  ko: `# yaml-language-server: $schema=./node_modules/gigacampus/schema/scenario.schema.json
# 위 줄의 경로가 스키마를 가리키면 편집기가 이 파일을 점검하고 자동 완성합니다.
# 스키마를 둔 곳의 경로로 바꾸십시오.
#
# 가속기 1만 장 규모의 신축 전산동. 값에는 단위를 붙입니다(단위 없는 수는 개수나 비율).
#   8..15 MW 는 P10~P90     20 | 30 | 50 d 는 P10, P50, P90     2027-03-01..2027-06-01 은 날짜
campus: 우리 캠퍼스
start: 2026-07-01
end: 2028-12-31
money: {currency: KRW, prices: 2026, exchange: {2026-07-01: 1400 KRW/USD}}

sites:
  main:
    at: haenam-solaseado # 이곳의 기후, 설계일, 에너지 단가. 검색: gigacampus catalog 부지
    halls: {count: 2, kind: new, capacity: 5_000 accelerators}
    power:
      grid: # 그날부터의 수전 한도
        2026-07-01: 5 MW # 공사용
        2028-03-01..2028-07-01: 30 MW # 변전소 준공일의 P10..P90
      sources:
        engines: # 변전소가 들어올 때까지의 임시 전원
          type: jenbacher-j620 # 다른 설비 검색: gigacampus catalog 엔진
          units: {2027-09-01: 9}
          rented: yes
          until: 2028-10-01
      storage: # 엔진이 따라가지 못하는 학습 스텝의 부하 변동을 맡습니다
        batteries: {type: megapack-2xl, units: {2027-09-01: 6}, control: grid-forming}
      reserve: n-1 # 확정 용량의 기준: 가장 큰 1대를 잃어도 되는 만큼
    cooling: # 대수는 설계일에 맞춰 정해집니다
      liquid: {plant: tower-evap, supply: 36 °C, rise: 10 K}
      air: {plant: crah-fanwall, supply: 27 °C}
      trim: chiller-water-centrif # 냉각탑만으로 모자랄 때 더 식힙니다

phases: # 함께 들어오는 가속기, 순서대로
  first:
    site: main
    accelerator: gb300
    system: gb300-nvl72
    count: 1만 개
    arrive: 800..1_200 accelerators/week from commissioning-l3 # 공정 활동 또는 날짜

build:
  template: new # 신축 공정과 활동별 기간의 범위
  activities: # 공정 틀보다 잘 아는 것. 여기서는 견적 납기 둘
    switchgear-delivery: {takes: 300 | 340 | 400 d}
    cooling-delivery: {takes: 240 | 300 | 380 d}

work:
  training:
    my-model: {model: llama31-405b, tokens: 15T tokens, precision: bf16}

finance:
  owner: us
  parties:
    us: {name: 우리 회사, role: owner, funds: 2조 원}
`,
}

/** The scenario that \`gigacampus init\` writes. */
export function scenarioTemplate(lang: Language): string {
  return template[lang]
}
