import type { Both, Language } from './language.js'

type Parameter =
  | 'Fel'
  | 'Fma+Fmb+Fmc'
  | 'Fmd'
  | 'PFel'
  | 'Vd1'
  | 'Vd2'
  | 'Frcel'
  | 'rrpwr'
  | 'constantPowerShare'
  | 'tripDelay'
  | 'returnDelay'
  | 'overVoltageTrip'
  | 'underFrequencyTrip'
  | 'overFrequencyTrip'
  | 'disturbanceCount'
  | 'disturbanceWindow'

type Window = 'steady' | 'start' | 'checkpoint' | 'failure' | 'stop'

/** Words of the record that a site hands to its utility. */
export interface RecordText {
  /** What each parameter of the load is. */
  readonly parameters: Readonly<Record<Parameter, string>>
  /** What happens in each window. */
  readonly windows: Readonly<Record<Window, string>>
  /** Why a window has no curves of its own. */
  readonly sameAs: (window: Window, other: Window) => string
  /** How the moment as built came out; null: nothing was simulated. */
  readonly verdict: (verdict: RecordVerdict | null) => string
  readonly machines: (units: string) => string
  readonly batteries: (units: string) => string
  /** Limits that decide, and how many more are told only. */
  readonly limits: (deciding: string, others: number) => string
  /** What stands behind the swing in five seconds. */
  readonly filtered: (band: string) => string
  /** What the curves tell of power, on an island and on a grid. */
  readonly island: string
  readonly tied: string
  /** Whole text of README.txt. */
  readonly readme: (facts: RecordFacts) => string
}

/** How a moment came out; '' for what there is none of. */
export interface RecordVerdict {
  readonly judged: boolean
  readonly holds: boolean
  readonly broken: string
  readonly floor: string
  readonly batteries: string
}

/** What README.txt says of one record. */
export interface RecordFacts {
  readonly campus: string
  readonly site: string
  readonly day: string
  readonly version: string
  readonly step: string
  readonly power: string
  /** What was written, and how it came out. */
  readonly basis: readonly string[]
  readonly windows: readonly string[]
}

const texts: Both<RecordText> = {
  en: {
    parameters: {
      Fel: 'electronic share of the load: racks, network and what the path loses',
      'Fma+Fmb+Fmc': 'three-phase motors: all cooling; drives behind converters belong to Fel',
      Fmd: 'single-phase air conditioners',
      PFel: 'power factor of the electronic load; 0.95-1',
      Vd1: 'voltage at which electronic load begins to leave for its own supplies',
      Vd2: 'voltage at which all of it has left: one setting for all supplies',
      Frcel: 'share that is back at once when the voltage is: none, supplies wait first',
      rrpwr: 'fastest return after a fault, of the electronic load',
      constantPowerShare: 'constant power within the window of voltage, of the electronic load',
      tripDelay: 'time below Vd1 after which a supply leaves',
      returnDelay: 'sound voltage before a supply begins to come back',
      overVoltageTrip: 'voltage above which supplies leave',
      underFrequencyTrip: 'frequency below which supplies leave',
      overFrequencyTrip: 'frequency above which supplies leave',
      disturbanceCount: 'disturbances after which supplies stay away until returned by hand',
      disturbanceWindow: 'time within which these disturbances count',
    },
    windows: {
      steady: 'step after step of the job',
      start: 'the job starts from idle racks',
      checkpoint: 'a step with a checkpoint',
      failure: 'the job fails and stands still',
      stop: 'the job is stopped',
    },
    sameAs: (window, other) =>
      other !== 'steady'
        ? `as ${other}: power falls at the same time in both; no file`
        : window === 'checkpoint'
          ? 'no checkpoint is known for this job: as steady; no file'
          : 'nothing is known of it beside the metered trace: as steady; no file',
    verdict: (verdict) => {
      if (!verdict) return 'Verdict: none, nothing was simulated.'
      const { judged, holds, broken, floor, batteries } = verdict
      if (!judged) return 'Verdict: no limit decides on that day.'
      if (holds) return 'Verdict: as built it holds all limits that decide.'
      const why = broken === '' ? '' : `: ${broken}`
      const mends = [
        ...(floor === '' ? [] : [`a floor of ${floor} of the nameplate`]),
        ...(batteries === '' ? [] : [`${batteries} of batteries`]),
      ]
      const would = mends.length > 0 ? ` It would hold with ${mends.join(', or with ')}.` : ''
      return `Verdict: as built it does not hold${why}.${would}`
    },
    machines: (units) => `Machines that run: ${units === '' ? 'none' : units}.`,
    batteries: (units) => `Batteries: ${units === '' ? 'none stand there on that day' : units}.`,
    limits: (deciding, others) =>
      `Limits that decide: ${deciding === '' ? 'none' : deciding}.` +
      (others > 0 ? ` ${others} more decide nothing on that day.` : ''),
    filtered: (band) =>
      `peakToPeak5s_MW is taken after the ${band} filter, which overshoots on square waves: it may exceed ` +
      'high less low; peakToPeak5sUnfiltered_MW is that of the curve itself',
    island:
      'the load at the points of supply, after what racks do and before the batteries of the site; it is an island: its frequency stands beside, with the batteries',
    tied: 'what the connection carries, after the batteries of the site',
    readme: ({
      campus,
      site,
      day,
      version,
      step,
      power,
      basis,
      windows,
    }) => `Swings of ${campus}, ${site}, on ${day}
Written by gigacampus ${version}. Nothing in this folder was metered at the site.

FILES
${windows.map((line) => `  ${line}`).join('\n')}
  ${site}-load.json   figures of every window, lines of the spectrum, parameters of the load

WHAT WAS WRITTEN
  The case "as built": the machines, batteries and limits of the plan on that day, no others.
${basis.map((line) => `  ${line}`).join('\n')}

WHAT THE CURVES TELL
  Active power is ${power}.
  A row is ${step} s; power is the mean of the row, time its beginning. The event of a window lies
  in its middle. Reactive power is 0.2 of the active load (estimate, 0-0.33); batteries give none.

MEASURED
  The shape of a step, where no other is known: one public production trace on H100 (17 s a step).
  Draw and nameplate of racks: data sheets and measurements, as the scenario's sources say.

SIMULATED
  Draw of the racks at the points of supply: losses once, cooling with its own lag.
  Machines by their governors, batteries by droop, inertia and feed-forward; machines turn together.
  Step of the simulation: that of the curves. Voltage is not simulated.

ESTIMATED
  Every parameter in ${site}-load.json whose origin is "estimate".
  Inertia and governors where the maker publishes none; delay and lag of inverters.
  Edges shorter than the trace resolves; ramps of a job that starts or stops are at once unless
  the scenario limits them: the worst case.

NOT KNOWN
  Parameters listed as "unknown" in ${site}-load.json: the feeder and the motors. Ask the makers.
  How the load behaves in a fault was not tested on any equipment.
`,
  },
  ko: {
    parameters: {
      Fel: '전자 부하 비율: 랙, 네트워크, 경로 손실',
      'Fma+Fmb+Fmc': '3상 전동기 비율: 냉각 전체. 인버터 구동은 Fel에 속함',
      Fmd: '단상 에어컨 비율',
      PFel: '전자 부하 역률. 0.95~1',
      Vd1: '전자 부하가 자체 전원으로 넘어가기 시작하는 전압',
      Vd2: '전자 부하가 모두 넘어간 전압(모든 UPS 같은 설정)',
      Frcel: '전압 회복과 함께 바로 돌아오는 비율: 없음(UPS 복귀 지연)',
      rrpwr: '고장 뒤 가장 빠른 복귀 속도(전자 부하 기준)',
      constantPowerShare: '전압 범위 안에서 정전력인 비율(전자 부하 기준)',
      tripDelay: 'Vd1 아래에서 UPS가 넘어가기까지의 시간',
      returnDelay: 'UPS 복귀를 시작하기까지 정상 전압이 이어져야 하는 시간',
      overVoltageTrip: 'UPS가 넘어가는 과전압',
      underFrequencyTrip: 'UPS가 넘어가는 저주파수',
      overFrequencyTrip: 'UPS가 넘어가는 과주파수',
      disturbanceCount: '수동 복귀 때까지 UPS에 머물게 되는 외란 횟수',
      disturbanceWindow: '그 외란 횟수를 세는 시간',
    },
    windows: {
      steady: '학습 스텝 반복',
      start: '대기 상태에서 작업 시작',
      checkpoint: '체크포인트가 있는 스텝',
      failure: '작업 장애와 정지',
      stop: '작업 종료',
    },
    sameAs: (window, other) =>
      other !== 'steady'
        ? `${other}와 같음(전력이 같은 시각에 떨어짐), 파일 없음`
        : window === 'checkpoint'
          ? '이 작업의 체크포인트를 알 수 없어 steady와 같음, 파일 없음'
          : '계측 기록에 이 사건이 없어 steady와 같음, 파일 없음',
    verdict: (verdict) => {
      if (!verdict) return '판정: 모의하지 못해 없음.'
      const { judged, holds, broken, floor, batteries } = verdict
      if (!judged) return '판정: 그날 판정 기준이 되는 한도가 없음.'
      if (holds) return '판정: 현재 설비로 모든 한도를 지킴.'
      const why = broken === '' ? '' : `: ${broken}`
      const mends = [
        ...(floor === '' ? [] : [`정격의 ${floor} 전력 하한`]),
        ...(batteries === '' ? [] : [`배터리 ${batteries}`]),
      ]
      const would = mends.length > 0 ? ` ${mends.join(' 또는 ')}이면 지킴.` : ''
      return `판정: 현재 설비로는 한도를 지키지 못함${why}.${would}`
    },
    machines: (units) => `운전 중인 발전기: ${units === '' ? '없음' : units}.`,
    batteries: (units) => `배터리: ${units === '' ? '그날은 없음' : units}.`,
    limits: (deciding, others) =>
      `판정 기준 한도: ${deciding === '' ? '없음' : deciding}.` +
      (others > 0 ? ` 그 밖의 한도 ${others}개는 그날 판정하지 않음.` : ''),
    filtered: (band) =>
      `peakToPeak5s_MW는 ${band} 필터를 거친 값으로, 구형파에서는 오버슈트 때문에 최고와 최저의 차이보다 ` +
      '클 수 있음. 곡선 그대로의 값은 peakToPeak5sUnfiltered_MW',
    island:
      '랙의 대책을 반영하고 부지의 배터리를 거치기 전의 수전점 부하. 독립 계통이라 배터리까지 반영한 주파수를 함께 적음',
    tied: '부지의 배터리를 거쳐 연계점을 지나는 전력',
    readme: ({
      campus,
      site,
      day,
      version,
      step,
      power,
      basis,
      windows,
    }) => `부하 변동 기록: ${campus}, ${site}, ${day}
gigacampus ${version} 작성. 이 폴더의 값은 현장에서 계측한 것이 아닙니다.

파일
${windows.map((line) => `  ${line}`).join('\n')}
  ${site}-load.json   구간별 수치, 주파수 성분, 부하 모델 매개변수

기록한 경우
  현재 설비(as built): 그날 계획에 있는 발전기, 배터리, 한도 그대로.
${basis.map((line) => `  ${line}`).join('\n')}

곡선의 뜻
  유효전력: ${power}.
  한 행은 ${step}초이며 전력은 그 동안의 평균, 시각은 시작 시점입니다. 사건은 구간 가운데에
  있습니다. 무효전력은 유효 부하의 0.2배(추정, 0~0.33)이며 배터리는 무효전력을 내지 않습니다.

측정
  스텝 모양: 따로 알려진 것이 없으면 공개된 H100 운영 기록 하나(스텝 17초).
  랙의 소비전력과 정격: 시나리오 출처에 적힌 데이터시트와 측정값.

모의
  수전점 부하: 손실은 한 번만, 냉각은 고유 지연으로 반영.
  발전기는 조속기, 배터리는 드룹·가상 관성·피드포워드로 모의하며 발전기는 함께 회전합니다.
  모의 시간 간격은 곡선과 같습니다. 전압은 모의하지 않았습니다.

추정
  ${site}-load.json에서 출처(origin)가 "estimate"인 모든 매개변수.
  제조사가 밝히지 않은 관성과 조속기, 인버터의 지연.
  기록의 분해능보다 짧은 변화. 시작과 종료의 증감은 시나리오가 제한하지 않으면 즉시(최악)로 봅니다.

알 수 없음
  ${site}-load.json의 "unknown" 매개변수(배전선과 전동기). 제조사 확인이 필요합니다.
  고장 때의 부하 거동은 어떤 설비로도 시험하지 않았습니다.
`,
  },
}

/** Words of the record that a site hands to its utility. */
export function recordText(lang: Language): RecordText {
  return texts[lang]
}
