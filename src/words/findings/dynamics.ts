import { fieldInWords, kebab } from '../field.js'
import { type Raw, type RoomWords, words } from '../finding.js'
import type { Language } from '../language.js'
import { windowInWords } from '../limit.js'
import { object, subject, topic } from '../particle.js'
import { boundOf, limitName, observed, whyNot } from './dynamics-limit.js'
import { siteOf } from './place.js'

/** Values of a limit that is broken; its figures are rendered by their quantity. */
const broken = {
  limit: 'text',
  quantity: 'text',
  value: 'number',
  bound: 'number',
  window: 'duration',
  at: 'date',
} as const

/** Whole units of the site's own type where it names one: `42 × megapack-2xl (84 MW)`. */
function inUnits(power: string, { values }: Raw): string {
  const { type, units } = values
  return type === undefined || units === undefined ? power : `${units} × ${type} (${power})`
}

/** Batteries that would do in the place of a floor; '' where the figure says nothing. */
function instead(power: string, raw: Raw, lang: Language): string {
  const { values } = raw
  const storage = inUnits(power, raw)
  if (values.storage === 0) return ''
  if (values.storage === undefined) {
    return lang === 'ko'
      ? '. 이 응답시간의 배터리로는 대신할 수 없습니다'
      : '; no battery of that response time would do instead'
  }
  return lang === 'ko'
    ? `. 그리드 포밍 배터리 ${storage}로 대신할 수 있습니다`
    : `; ${storage} of grid-forming batteries would do instead`
}

/** Swings of power within a second. */
export const dynamicsWords: RoomWords = {
  'dynamics.swing': words({
    title: { en: 'Swing beyond the machines', ko: '발전기가 견디지 못하는 부하 변동' },
    values: {
      swing: 'power',
      accepted: 'power',
      storage: 'power',
      rate: 'frequencyRate',
      window: 'duration',
      at: 'date',
    },
    message: {
      en: ({ swing, accepted, storage, rate, at }, { values }) =>
        `on ${at} a synchronous job makes the machines take ${swing} more within a second; they accept ${accepted}, with ${values.storage === 0 ? 'no batteries' : `${storage} of batteries`} there${values.rate === undefined ? '' : `, and the frequency moves at ${rate}${windowInWords('rate-of-change', Number(values.window), 'en')}`}`,
      ko: ({ swing, accepted, storage, rate, at }, { values }) =>
        `${at}에 동기식 학습으로 발전기가 1초 안에 ${object(swing)} 더 맡아야 하는데 허용 부하 스텝은 ${accepted}입니다(배터리 ${values.storage === 0 ? '없음' : storage}${values.rate === undefined ? '' : `, 주파수 변화율 ${rate}${windowInWords('rate-of-change', Number(values.window), 'ko')}`})`,
    },
    hint: {
      en: ({ accepted }, raw) =>
        `add batteries with control: grid-forming to sites.${siteOf(raw)}.power.storage for what is above ${accepted}, or run more machines together`,
      ko: ({ accepted }, raw) =>
        `${accepted}를 넘는 만큼 sites.${siteOf(raw)}.power.storage에 배터리(control: grid-forming)를 더하거나 함께 도는 발전기를 늘리십시오`,
    },
  }),
  'dynamics.limit': words({
    title: { en: 'Limit of grid or machines broken', ko: '계통·설비 기준 위반' },
    values: broken,
    message: {
      en: ({ limit, at }, raw) => {
        const { what, value, verb } = observed(raw, 'en')
        return `without a floor ${what} ${verb} ${value} on ${at}; ${limitName(limit, 'en')} allows ${boundOf(raw, 'en')}`
      },
      ko: ({ limit, at }, raw) => {
        const { what, value, verb } = observed(raw, 'ko')
        return `하한 부하(floor)가 없으면 ${at}에 ${subject(what)} ${value}${verb}. ${limitName(limit, 'ko')} 기준은 ${boundOf(raw, 'ko')}입니다`
      },
    },
    hint: {
      en: (_, raw) =>
        `add batteries to sites.${siteOf(raw)}.power.storage, accept the floor told beside it, or agree another limit with the grid operator`,
      ko: (_, raw) =>
        `sites.${siteOf(raw)}.power.storage에 배터리를 더하거나 함께 제시된 하한 부하를 받아들이거나 계통 운영자와 기준을 협의하십시오`,
    },
  }),
  'dynamics.practice': words({
    title: { en: 'Beyond a limit that does not bind', ko: '구속력 없는 기준 초과' },
    values: { ...broken, from: 'text', status: 'text', kind: 'text' },
    message: {
      en: ({ limit, at }, raw) => {
        const { what, value, verb } = observed(raw, 'en')
        return `on ${at} ${what} ${verb} ${value}, where ${limitName(limit, 'en')} asks for ${boundOf(raw, 'en')}; it does not bind${whyNot(raw, 'en')}`
      },
      ko: ({ limit, at }, raw) => {
        const { what, value, verb } = observed(raw, 'ko')
        return `${at}에 ${subject(what)} ${value}${verb}. ${limitName(limit, 'ko')} 기준은 ${boundOf(raw, 'ko')}이지만 구속력은 없습니다${whyNot(raw, 'ko')}`
      },
    },
    hint: {
      en: () =>
        'ask the grid operator or the maker whether it will apply; batteries take swings off',
      ko: () =>
        '적용 여부를 계통 운영자나 제조사에 확인하십시오. 부하 변동은 배터리로 줄일 수 있습니다',
    },
  }),
  'dynamics.floor': words({
    title: { en: 'Power floor needed', ko: '하한 부하 필요' },
    values: {
      floor: 'fraction',
      wasted: 'power',
      slowdown: 'fraction',
      storage: 'power',
      type: 'text',
      units: 'number',
      at: 'date',
    },
    message: {
      en: ({ floor, wasted, slowdown, storage, at }, raw) =>
        `on ${at} ballast must hold the job at ${floor} of its nameplate, wasting ${wasted} on average${raw.values.slowdown === 0 ? '' : `, and ${slowdown} of it must stand still`}${instead(storage, raw, 'en')}`,
      ko: ({ floor, wasted, slowdown, storage, at }, raw) =>
        `${at}에는 더미 연산으로 정격의 ${floor} 이상을 유지해야 하며 평균 ${subject(wasted)} 낭비됩니다${raw.values.slowdown === 0 ? '' : `. 또 부하의 ${object(slowdown)} 멈춰야 합니다`}${instead(storage, raw, 'ko')}`,
    },
    hint: {
      en: ({ storage }, raw) =>
        raw.values.storage === undefined || raw.values.storage === 0
          ? `add batteries that answer faster (sites.${siteOf(raw)}.power.storage), or on an island more machines that run together`
          : `have ${inUnits(storage, raw)} in sites.${siteOf(raw)}.power.storage with control: grid-forming, from that day on`,
      ko: ({ storage }, raw) =>
        raw.values.storage === undefined || raw.values.storage === 0
          ? `sites.${siteOf(raw)}.power.storage에 응답이 더 빠른 배터리를 두거나, 독립 계통이면 함께 도는 발전기를 늘리십시오`
          : `sites.${siteOf(raw)}.power.storage에 그날부터 ${object(inUnits(storage, raw))} control: grid-forming으로 두십시오`,
    },
  }),
  'dynamics.not-judged': words({
    title: { en: 'Contract limit not judged', ko: '판정하지 않은 계약 기준' },
    values: { limit: 'text', quantity: 'text', feed: 'text', at: 'date' },
    message: {
      en: ({ limit, at }, { values }) =>
        `your limit ${limit} was not held against ${at}: ${values.feed === 'island' ? 'machines on site feed that day, so there is no power at a grid connection to judge' : 'a grid holds the frequency on that day, so there is none of the site to judge'}`,
      ko: ({ limit, at }, { values }) =>
        `${at}에는 기준 ${limit} 판정을 하지 않았습니다. ${values.feed === 'island' ? '그날은 자체 발전기로 운전해 수전점 전력이 없습니다' : '그날은 계통이 주파수를 유지합니다'}`,
    },
    hint: {
      en: (_, raw) =>
        raw.values.feed !== 'grid'
          ? `if machines run in parallel with the grid, write sites.${siteOf(raw)}.power.parallel: yes`
          : 'nothing to do: it is held against the days on which machines on site feed alone',
      ko: (_, raw) =>
        raw.values.feed !== 'grid'
          ? `발전기가 계통과 병렬 운전한다면 sites.${siteOf(raw)}.power.parallel: yes를 적으십시오`
          : '조치할 것은 없습니다. 자체 발전기만으로 운전하는 날에 판정합니다',
    },
  }),
  'dynamics.loss': words({
    title: { en: 'Loss of the largest unit', ko: '최대 호기 탈락' },
    values: {
      source: 'text',
      lost: 'power',
      nadir: 'frequency',
      zenith: 'frequency',
      shed: 'fraction',
      breaks: 'text',
      at: 'date',
    },
    message: {
      en: ({ source, lost, nadir, zenith, shed, breaks, at }, { values }) =>
        `on ${at} the loss of one unit of ${source} (${lost}) at the worst moment of a step breaks ${values.breaks === undefined ? 'what the other machines bear' : limitName(breaks, 'en')}${values.nadir === undefined ? '' : `: the frequency falls to ${nadir}`}${values.zenith === undefined ? '' : `: the frequency then rises to ${zenith}`}${values.shed === 0 ? '' : `, with ${shed} of the load shed`}`,
      ko: ({ source, lost, nadir, zenith, shed, breaks, at }, { values }) =>
        `${at}에 ${source} 한 대(${lost})가 학습 스텝의 가장 나쁜 순간에 탈락하면 ${values.breaks === undefined ? '남은 발전기가 견디지 못합니다' : `${limitName(breaks, 'ko')} 기준을 벗어납니다`}${values.nadir === undefined ? '' : `. 주파수가 ${nadir}까지 내려갑니다`}${values.zenith === undefined ? '' : `. 주파수가 ${zenith}까지 올라갑니다`}${values.shed === 0 ? '' : `(부하 ${shed} 차단)`}`,
    },
    hint: {
      en: (_, raw) =>
        `run one more unit, add batteries, or let accelerators give way first: sites.${siteOf(raw)}.power.shedding, by: power-cap`,
      ko: (_, raw) =>
        `발전기를 한 대 더 돌리거나 배터리를 더하거나, sites.${siteOf(raw)}.power.shedding에 by: power-cap 단계를 두어 가속기 전력을 먼저 줄이십시오`,
    },
  }),
  'dynamics.unheld': words({
    title: { en: 'Limits cannot be kept', ko: '지킬 수 없는 기준' },
    values: { at: 'date' },
    message: {
      en: ({ at }) =>
        `on ${at} neither a power floor nor standing still keeps the site within its limits`,
      ko: ({ at }) => `${at}에는 하한 부하를 두어도, 작업을 멈추어도 부지가 기준을 지키지 못합니다`,
    },
    hint: {
      en: (_, raw) =>
        `check whether sites.${siteOf(raw)}.power.sources carry the peak, and country and grid-operator of its place: the limits follow from these`,
      ko: (_, raw) =>
        `sites.${siteOf(raw)}.power.sources가 최대부하를 맡는지, 기준을 정하는 place의 country와 grid-operator가 맞는지 확인하십시오`,
    },
  }),
  'dynamics.lost': words({
    title: { en: 'Island collapses', ko: '독립 계통 붕괴' },
    values: { after: 'duration', at: 'date' },
    message: {
      en: ({ after, at }) =>
        `on ${at} the frequency runs away ${after} into the run: the island is lost`,
      ko: ({ after, at }) =>
        `${at} 시뮬레이션에서 ${after} 만에 주파수가 한계를 벗어나 독립 계통이 무너집니다`,
    },
    hint: {
      en: (_, raw) =>
        `run more machines together, or add batteries with control: grid-forming to sites.${siteOf(raw)}.power.storage`,
      ko: (_, raw) =>
        `함께 도는 발전기를 늘리거나 sites.${siteOf(raw)}.power.storage에 배터리(control: grid-forming)를 더하십시오`,
    },
  }),
  'dynamics.short': words({
    title: { en: 'Machines below the peak', ko: '최대부하보다 작은 발전기' },
    values: { elsewhere: 'power', rating: 'power', at: 'date' },
    message: {
      en: ({ elsewhere, rating, at }) =>
        `on ${at} machines of ${rating} do not carry the peak: ${elsewhere} are taken as constant from elsewhere, such as a full import`,
      ko: ({ elsewhere, rating, at }) =>
        `${at}에 발전기 정격 ${rating}로는 최대부하를 맡지 못해 ${topic(elsewhere)} 다른 곳(한도까지 찬 수전 등)에서 일정하게 온다고 보았습니다`,
    },
    hint: {
      en: (_, raw) => `check units and dates of sites.${siteOf(raw)}.power.sources`,
      ko: (_, raw) => `sites.${siteOf(raw)}.power.sources의 대수와 날짜를 확인하십시오`,
    },
  }),
  'dynamics.no-inertia': words({
    title: { en: 'Island without inertia', ko: '관성이 없는 독립 계통' },
    values: { swing: 'power', at: 'date' },
    message: {
      en: ({ swing, at }) =>
        `nothing turns on this island on ${at}: its swing of ${swing} was not simulated`,
      ko: ({ swing, at }) =>
        `${at}에 이 독립 계통에는 회전기가 없어 ${swing}의 부하 변동을 모의하지 못했습니다`,
    },
    hint: {
      en: (_, raw) =>
        `add generating sets to sites.${siteOf(raw)}.power.sources, or have the inverters studied by their maker`,
      ko: (_, raw) =>
        `sites.${siteOf(raw)}.power.sources에 발전기를 더하거나 인버터 제조사의 해석을 받으십시오`,
    },
  }),
  'dynamics.exhausted': words({
    title: { en: 'Battery full or empty', ko: '배터리 완충·방전' },
    values: { time: 'duration', at: 'date' },
    message: {
      en: ({ time, at }) =>
        `on ${at} a battery was full or empty for ${time} of the run and carried no swing then`,
      ko: ({ time, at }) =>
        `${at} 시뮬레이션에서 배터리가 ${time} 동안 가득 차거나 비어 부하 변동을 맡지 못했습니다`,
    },
    hint: {
      en: (_, raw) =>
        `choose a battery of more energy, or raise its units: sites.${siteOf(raw)}.power.storage`,
      ko: (_, raw) =>
        `sites.${siteOf(raw)}.power.storage에서 에너지 용량이 더 큰 배터리를 고르거나 대수를 늘리십시오`,
    },
  }),
  'dynamics.voltage': words({
    title: { en: 'Connection too weak', ko: '취약한 수전점' },
    values: { power: 'power', shortCircuit: 'power', at: 'date' },
    message: {
      en: ({ power, shortCircuit, at }) =>
        `on ${at} a connection of ${shortCircuit} short-circuit power cannot carry ${power}: the voltage collapses`,
      ko: ({ power, shortCircuit, at }) =>
        `${at}에 단락용량 ${shortCircuit}인 수전점으로는 ${object(power)} 받을 수 없습니다. 전압이 붕괴합니다`,
    },
    hint: {
      en: (_, raw) =>
        `check sites.${siteOf(raw)}.power.connection: {short-circuit: 5 GW} with the grid operator, or connect at a higher voltage`,
      ko: (_, raw) =>
        `계통 운영자에게 sites.${siteOf(raw)}.power.connection: {short-circuit: 5 GW} 값을 확인하거나 더 높은 전압으로 수전하십시오`,
    },
  }),
  'dynamics.ramp': words({
    title: { en: 'Swing seen by the grid', ko: '계통이 겪는 부하 변동' },
    values: { swing: 'power', ramp: 'rampRate', at: 'date' },
    message: {
      en: ({ swing, ramp, at }) =>
        `from ${at} on the connection sees a synchronous job swing by ${swing}, at up to ${ramp} taken over 1 s; no limit that decides is known there`,
      ko: ({ swing, ramp, at }) =>
        `${at}부터 동기식 학습 작업으로 수전점의 부하가 ${swing} 폭으로, 최대 ${ramp}(1초 평균)로 변동합니다. 판정에 쓸 기준은 알려져 있지 않습니다`,
    },
    hint: {
      en: () => 'ask the grid operator for its limit on swings and ramps; batteries take them off',
      ko: () => '계통 운영자의 부하 변동 한도를 확인하십시오. 배터리로 줄일 수 있습니다',
    },
  }),
  'dynamics.unknown': words({
    title: { en: 'Machine data missing', ko: '발전기 자료 누락' },
    values: { equipment: 'text', field: 'text' },
    message: {
      en: ({ equipment, field }) =>
        `${equipment} has no ${fieldInWords(equipment, field, 'en')} in the catalogue: swings cannot be judged`,
      ko: ({ equipment, field }) =>
        `목록에 ${equipment} 설비의 ${subject(fieldInWords(equipment, field, 'ko'))} 없어 부하 변동을 판정할 수 없습니다`,
    },
    hint: {
      en: ({ equipment, field }) => `write it under catalog: {${equipment}: {${kebab(field)}: …}}`,
      ko: ({ equipment, field }) => `catalog: {${equipment}: {${kebab(field)}: …}}에 값을 쓰십시오`,
    },
  }),
}
