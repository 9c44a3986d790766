import { type RoomWords, words } from '../finding.js'
import { subject } from '../particle.js'

/** What shows only when the rooms are seen together. */
export const campusWords: RoomWords = {
  'campus.no-fabric': words({
    title: { en: 'No network described', ko: '네트워크 미기재' },
    values: { count: 'count' },
    message: {
      en: ({ count }) => `no network is described for ${count}: its cost and power are left out`,
      ko: ({ count }) => `가속기 ${count}의 네트워크가 적혀 있지 않아 비용과 전력에서 빠졌습니다`,
    },
    hint: {
      en: () => 'add fabric: {scale-out: {switch: sn5600, port: 400 Gb/s}}',
      ko: () => 'fabric: {scale-out: {switch: sn5600, port: 400 Gb/s}}를 더하십시오',
    },
  }),
  'campus.trace-beyond': words({
    title: { en: 'Trace beyond the nameplate', ko: '정격을 크게 넘는 전력 기록' },
    values: { job: 'text', peak: 'power', nameplate: 'power', factor: 'number' },
    message: {
      en: ({ job, peak, nameplate, factor }) =>
        `the trace of ${job} goes up to ${peak}, ${factor} times the ${nameplate} nameplate of the racks it runs on: nothing is made of it, and swings are not told`,
      ko: ({ job, peak, nameplate, factor }) =>
        `${job} 작업의 전력 기록이 최고 ${peak}로, 쓰는 랙의 정격 합계 ${nameplate}의 ${factor}배입니다. 이 기록은 쓰지 않았고 부하 변동도 검토하지 않았습니다`,
    },
    hint: {
      en: () =>
        'is the unit right? The head of the column says it: power_w, power_kw, power_mw (megawatts), or power_norm, a share of the nameplate (0.8, not 80); or give the job the racks that were metered',
      ko: () =>
        '단위가 맞습니까? 단위는 열 이름으로 정합니다: power_w, power_kw, power_mw(메가와트), power_norm(정격 대비 비율, 80이 아니라 0.8). 계측한 랙과 작업이 쓰는 랙이 같은지도 확인하십시오',
    },
  }),
  'campus.trace-short': words({
    title: { en: 'Trace of few samples', ko: '표본이 적은 전력 기록' },
    values: { job: 'text', samples: 'number', least: 'number' },
    message: {
      en: ({ job, samples }) =>
        `the trace of ${job} has only ${samples} samples, with straight lines between them: edges and rests of a step do not show`,
      ko: ({ job, samples }) =>
        `${job} 작업의 전력 기록은 표본이 ${samples}개뿐이고 그 사이는 직선으로 잇습니다. 스텝의 급변과 쉬는 구간이 드러나지 않습니다`,
    },
    hint: {
      en: () => 'meter some steps of the job, ten samples or more in each',
      ko: () => '작업의 스텝 몇 번을 스텝마다 표본 10개 이상으로 계측하십시오',
    },
  }),
  'campus.no-power': words({
    title: { en: 'Site without power', ko: '전력이 없는 부지' },
    values: { site: 'text', needed: 'power' },
    message: {
      en: ({ site, needed }) => `${site} needs ${needed} and the scenario gives it no power`,
      ko: ({ site, needed }) =>
        `${site} 부지에 ${subject(needed)} 필요한데 시나리오에 전력이 없습니다`,
    },
    hint: {
      en: ({ site, needed }) => `write sites.${site}.power: {grid: ${needed}}`,
      ko: ({ site, needed }) => `sites.${site}.power: {grid: ${needed}}처럼 쓰십시오`,
    },
  }),
  'campus.no-cooling': words({
    title: { en: 'Site without cooling', ko: '냉각이 없는 부지' },
    values: { site: 'text', heat: 'power' },
    message: {
      en: ({ site, heat }) =>
        `${site} makes ${heat} of heat and the scenario says nothing of cooling: PUE is taken as 1`,
      ko: ({ site, heat }) =>
        `${site} 부지에서 열 ${subject(heat)} 나오는데 냉각 설비가 없어 PUE를 1로 보았습니다`,
    },
    hint: {
      en: ({ site }) =>
        `write sites.${site}.cooling: {liquid: {plant: tower-evap}}; gigacampus catalog chiller lists plant`,
      ko: ({ site }) =>
        `sites.${site}.cooling: {liquid: {plant: tower-evap}}처럼 쓰십시오. 설비 검색: gigacampus catalog 냉동기`,
    },
  }),
  'campus.bridging-stays': words({
    title: { en: 'Bridging power stays', ko: '임시 전원이 계속 필요' },
    values: { site: 'text', power: 'power', grid: 'power' },
    message: {
      en: ({ power, grid }) =>
        `the rented ${power} cannot go home within the horizon: the grid ends at ${grid}`,
      ko: ({ power, grid }) =>
        `임대 설비 ${power}를 기간 안에 돌려보낼 수 없습니다. 전력망은 ${grid}까지입니다`,
    },
    hint: {
      en: ({ site }) => `compare the rent with a larger connection in sites.${site}.power.grid`,
      ko: ({ site }) => `임대료와 sites.${site}.power.grid 증설 비용을 비교하십시오`,
    },
  }),
  'campus.reserve-of-grid': words({
    title: { en: 'Reserve of the grid', ko: '전력망에 대한 예비력' },
    values: { site: 'text' },
    message: {
      en: ({ site }) =>
        `${site} has no sources of its own: the reserve is the grid's, and its loss stops everything`,
      ko: ({ site }) =>
        `${site} 부지에는 자체 전원이 없어 예비력(reserve)은 전력망에 달렸고, 정전되면 모두 멈춥니다`,
    },
    hint: {
      en: ({ site }) =>
        `write sites.${site}.power.reserve: none if that is meant, or add standby sources`,
      ko: ({ site }) =>
        `의도한 것이면 sites.${site}.power.reserve: none으로 쓰고, 아니면 비상 전원을 더하십시오`,
    },
  }),
  'campus.lease-unpriced': words({
    title: { en: 'Lease without a price', ko: '임차료가 없는 전산동' },
    values: { site: 'text' },
    message: {
      en: ({ site }) => `${site} has leased halls, and the account has no rent for them`,
      ko: ({ site }) => `${site} 부지에 임차 전산동이 있는데 임차료가 비용에 없습니다`,
    },
    hint: {
      en: () =>
        'write it: finance.contracts: {hall: {kind: lease, from: TENANT, to: LANDLORD, rent: 5 M$}}',
      ko: () =>
        'finance.contracts: {hall: {kind: lease, from: 임차인, to: 임대인, rent: 5 M$}}처럼 쓰십시오',
    },
  }),
  'campus.idle-accelerators': words({
    title: { en: 'Accelerators that wait', ko: '놀고 있는 가속기' },
    values: { phase: 'text', wait: 'duration', gate: 'gate', cost: 'money' },
    message: {
      en: ({ phase, wait, gate, cost }, { values }) =>
        `accelerators of phase ${phase} wait ${wait} on average between delivery and work, held up by ${gate}${values.cost === 0 ? '' : `: ${cost} in cost of capital`}`,
      ko: ({ phase, wait, gate, cost }, { values }) =>
        `${phase} 단계의 가속기는 입고되고 평균 ${wait} 뒤에야 가동됩니다(제약 요인 ${gate}${values.cost === 0 ? '' : `, 자본 비용 ${cost}`})`,
    },
    hint: {
      en: ({ gate }) => `mend ${gate}, or order a later arrival`,
      ko: ({ gate }) => `${gate} 문제를 풀거나 입고를 늦추십시오`,
    },
  }),
  'campus.supply-short': words({
    title: { en: 'More than the world gives', ko: '공급 한도를 넘는 계획' },
    values: { limit: 'text', of: 'thing', missing: 'number', at: 'date' },
    message: {
      en: ({ limit, at }, { values }) =>
        `the plan asks more than the limit ${limit} from ${at} on; at most ${tooMuch(values.of, values.missing)} too much`,
      ko: ({ limit, at }, { values }) =>
        `${at}부터 계획이 ${limit} 한도를 넘습니다. 최대 초과 ${tooMuch(values.of, values.missing)}`,
    },
    hint: {
      en: ({ limit }) => `stretch deliveries, or raise supply.${limit}`,
      ko: ({ limit }) => `인도를 늦추거나 supply.${limit} 한도를 올리십시오`,
    },
  }),
  'campus.chips-short': words({
    title: { en: 'More own chips than are made', ko: '만드는 것보다 많은 자체 칩' },
    values: { programme: 'text', asked: 'count', made: 'count' },
    message: {
      en: ({ programme, asked, made }) =>
        `phases ask for ${asked} of chip ${programme}, the programme makes ${made} within the horizon`,
      ko: ({ programme, asked, made }) =>
        `단계들이 ${programme} 칩 ${asked}개를 요구하지만 기간 안에 ${made}개가 나옵니다`,
    },
    hint: {
      en: ({ programme }) =>
        `raise wafers, carriers or memory of silicon.${programme}, or buy the rest`,
      ko: ({ programme }) =>
        `silicon.${programme}의 웨이퍼·인터포저·메모리를 늘리거나 나머지를 구매하십시오`,
    },
  }),
}

/** Three digits, with thousands. */
function amount(value: unknown): string {
  const number = Number(value)
  return Number.isFinite(number) ? Number(number.toPrecision(3)).toLocaleString('en') : '?'
}

/** What a limit lacks, in its own unit: power in MW, money in millions, the rest in numbers. */
function tooMuch(of: unknown, missing: unknown): string {
  if (of === 'power') return `${amount(Number(missing) / 1e6)} MW`
  return of === 'money' ? `${amount(Number(missing) / 1e6)} M` : amount(missing)
}
