import type { Language } from '../../src/words/index.js'

interface BuildText {
  readonly site: string
  readonly all: string
  readonly ready: (count: string, day: string, p10: string, p90: string) => string
  readonly notReady: (count: string, share: string) => string
  readonly last: (phase: string, site: string, day: string, p10: string, p90: string) => string
  readonly heldUp: (phase: string, gate: string) => string
  readonly often: (work: string, share: string) => string
  readonly chain: (work: string, share: string) => string
  readonly waits: (days: string) => string
  readonly noChain: string
  readonly link: (name: string, halls: string) => string
  readonly hall: (name: string) => string
  readonly wholeSite: string
  readonly readyTile: string
  readonly between: (p10: string, p90: string) => string
  readonly contingency: string
  readonly contingencyNote: (day: string, share: string) => string
  readonly notKnown: string
  readonly criticalTile: string
  readonly criticalNote: (count: string) => string
  readonly nearTile: string
  readonly nearNote: string
  readonly none: string
  readonly ganttTitle: (name: string, finish: string, share: string) => string
  readonly ganttLikely: (name: string, share: string) => string
  readonly ganttEmpty: string
  readonly ganttUnit: string
  readonly source: (samples: string) => string
  readonly activities: string
  readonly activity: string
  readonly where: string
  readonly float: string
  readonly probability: string
  readonly central: string
  readonly tableRest: (shown: string, all: string) => string
  readonly slip: string
  readonly slipLead: (party: string, money: string) => string
  readonly slipGain: (party: string, money: string) => string
  readonly slipNote: string
  readonly party: string
  readonly change: string
  readonly phases: string
  readonly phase: string
  readonly first: string
  readonly half: string
  readonly most: string
  readonly allOf: string
  readonly heldUpBy: string
}

export const buildText: Readonly<Record<Language, BuildText>> = {
  en: {
    site: 'Site',
    all: 'whole campus',
    ready: (count, day, p10, p90) =>
      `All ${count} accelerators work on ${day} (P50; P10 ${p10}, P90 ${p90}).`,
    notReady: (count, share) =>
      `${count} accelerators do not all work within the plan in the middle of the samples; by its central values they do with a probability of ${share}.`,
    last: (phase, site, day, p10, p90) =>
      `The last phase at ${site}, ${phase}, works on ${day} (P50; P10 ${p10}, P90 ${p90}).`,
    heldUp: (phase, gate) => `What opens last for ${phase}: ${gate}.`,
    often: (work, share) =>
      `Of the work, this decides most often: ${work}, critical in ${share} of the samples.`,
    chain: (work, share) => `What decides the date: ${work}, critical in ${share} of the samples.`,
    waits: (days) =>
      `The first of it starts ${days} after the work before it is done: a delivery, a lag or a date decides there.`,
    noChain: 'No work is critical: power, a permit or a delivery decides the date.',
    link: (name, halls) => (halls === '1' ? name : `${name} (${halls} halls)`),
    hall: (name) => `hall ${name}`,
    wholeSite: 'whole site',
    readyTile: 'All accelerators work',
    between: (p10, p90) => `P50; P10 ${p10}, P90 ${p90}`,
    contingency: 'P90 after central date',
    contingencyNote: (day, share) => `central ${day}, reached in ${share}`,
    notKnown: 'not within the plan',
    criticalTile: 'On the critical path',
    criticalNote: (count) => `of ${count} activities`,
    nearTile: 'Likely to come onto it',
    nearNote: 'critical in a tenth of the samples or more',
    none: 'none',
    ganttTitle: (name, finish, share) =>
      `${name} finishes last of what is critical, ${finish}; critical in ${share} of the samples`,
    ganttLikely: (name, share) =>
      `Nothing is critical by central values; ${name} is most often, in ${share} of the samples`,
    ganttEmpty: 'No activity is critical by central values: something else than work decides',
    ganttUnit: 'Central case',
    source: (samples) => `schedule, ${samples} samples`,
    activities: 'Activities, the most critical first',
    activity: 'Activity',
    where: 'Where',
    float: 'Float',
    probability: 'Criticality',
    central: 'Finish, central',
    tableRest: (shown, all) =>
      `${shown} of ${all} activities; all of them stand in the table and the CSV of the chart.`,
    slip: 'What a quarter’s delay costs',
    slipLead: (party, money) => `A quarter later costs ${party} ${money} of present value`,
    slipGain: (party, money) => `A quarter later costs nobody; ${party} gains ${money}`,
    slipNote:
      'change of present value when what the campus earns and burns comes a quarter later, while capital, interest, rent and staff run on; who pays later gains',
    party: 'Party',
    change: 'Change of present value',
    phases: 'Phases',
    phase: 'Phase',
    first: 'First works',
    half: 'Half works',
    most: 'Nine tenths work',
    allOf: 'All work',
    heldUpBy: 'Held up by',
  },
  ko: {
    site: '부지',
    all: '캠퍼스 전체',
    ready: (count, day, p10, p90) =>
      `가속기 ${count}개 전체 가동은 ${day}입니다(P50, P10 ${p10}, P90 ${p90}).`,
    notReady: (count, share) =>
      `표본의 중앙값 기준으로 가속기 ${count}개 전체가 계획 기간 안에 가동하지 못합니다. 중심값 날짜를 지킬 확률은 ${share}입니다.`,
    last: (phase, site, day, p10, p90) =>
      `${site}의 마지막 단계 ${phase}의 전체 가동은 ${day}입니다(P50, P10 ${p10}, P90 ${p90}).`,
    heldUp: (phase, gate) => `${phase} 단계에서 마지막에 갖춰지는 조건: ${gate}.`,
    often: (work, share) =>
      `공정 가운데 완료일을 가장 자주 정하는 것: ${work}. 표본의 ${share}에서 주공정입니다.`,
    chain: (work, share) => `완료일을 정하는 공정: ${work}. 표본의 ${share}에서 주공정입니다.`,
    waits: (days) =>
      `이 공정은 선행 공정이 끝나고 ${days} 뒤에 착수합니다. 그 사이는 입고나 정해진 날짜가 좌우합니다.`,
    noChain: '주공정이 없습니다. 전력이나 인허가, 입고가 완료일을 정합니다.',
    link: (name, halls) => (halls === '1' ? name : `${name}(전산실 ${halls}곳)`),
    hall: (name) => `전산실 ${name}`,
    wholeSite: '부지 전체',
    readyTile: '전체 가동',
    between: (p10, p90) => `P50, P10 ${p10}, P90 ${p90}`,
    contingency: '중심값 대비 P90 지연',
    contingencyNote: (day, share) => `중심값 ${day}, 달성 확률 ${share}`,
    notKnown: '계획 기간 이후',
    criticalTile: '주공정',
    criticalNote: (count) => `전체 공정 ${count}개 가운데`,
    nearTile: '주공정이 될 수 있는 공정',
    nearNote: '표본의 10 % 이상에서 주공정',
    none: '없음',
    ganttTitle: (name, finish, share) =>
      `가장 늦게 끝나는 주공정은 ${name}, ${finish} 완료. 표본의 ${share}에서 주공정`,
    ganttLikely: (name, share) =>
      `중심값 기준 주공정 없음. 주공정이 될 확률이 가장 높은 것은 ${name}, ${share}`,
    ganttEmpty: '중심값 기준 주공정 없음. 공정 밖의 조건이 완료일을 정함',
    ganttUnit: '중심값 기준',
    source: (samples) => `공정 모의 ${samples}회`,
    activities: '공정, 주공정 확률 순',
    activity: '공정',
    where: '위치',
    float: '여유',
    probability: '주공정 확률',
    central: '완료(중심값)',
    tableRest: (shown, all) =>
      `공정 ${all}개 가운데 ${shown}개. 전체는 차트의 표와 CSV에 있습니다.`,
    slip: '한 분기 지연의 비용',
    slipLead: (party, money) => `한 분기 늦어지면 ${party}의 현재가치가 ${money} 줄어듭니다`,
    slipGain: (party, money) =>
      `한 분기 늦어져도 손해 보는 당사자가 없고, ${party}의 현재가치는 ${money} 늘어납니다`,
    slipNote:
      '매출과 연료·전기가 한 분기 늦어지고 투자, 이자, 임대료, 인건비는 그대로일 때 현재가치의 변화. 늦게 지급하는 쪽은 이득',
    party: '당사자',
    change: '현재가치 변화',
    phases: '단계',
    phase: '단계',
    first: '첫 가동',
    half: '절반 가동',
    most: '90 % 가동',
    allOf: '전체 가동',
    heldUpBy: '가동을 늦추는 조건',
  },
}
