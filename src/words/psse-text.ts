import type { Both, Language } from './language.js'
import { subject } from './particle.js'

/** Why a run ended before its time. */
type Ending = 'loss-of-synchronism' | 'voltage-collapse' | 'over-speed' | 'under-speed' | 'unsolved'

/** Words of `gigacampus psse`. */
export interface PsseText {
  readonly title: string
  /** What was read. */
  readonly read: (
    counts: Readonly<Record<'buses' | 'branches' | 'loads' | 'machines', string>>,
    base: string,
    frequency: string,
    version: number,
  ) => string
  readonly ignored: string
  readonly nothingIgnored: string
  readonly kinds: Readonly<Record<'section' | 'model' | 'element' | 'field', string>>
  /** Elements and fields that were left out; a section or a model keeps its own name. */
  readonly elements: Readonly<Record<string, string>>
  readonly place: (file: string, line: number) => string
  readonly flow: string
  readonly bus: string
  readonly nominal: string
  readonly voltage: string
  readonly angle: string
  readonly active: string
  readonly reactive: string
  readonly machines: string
  readonly machine: string
  readonly models: string
  readonly rating: string
  readonly modes: string
  readonly eigenvalue: string
  readonly frequency: string
  readonly damping: string
  /** Modes that grow; '' for none. */
  readonly unstable: (count: number) => string
  readonly more: (count: string) => string
  readonly run: string
  readonly events: Readonly<
    Record<'trip-branch' | 'trip-machine', (name: string, at: string) => string>
  >
  readonly fault: (bus: string, at: string, cleared: string) => string
  /** The standard contingency: the fault is cleared by opening a branch. */
  readonly faultOpening: (bus: string, at: string, cleared: string, branch: string) => string
  readonly nadir: string
  readonly zenith: string
  readonly voltageLow: string
  readonly angleMost: string
  readonly stays: (duration: string) => string
  /** In step, but where protection would have acted. */
  readonly far: (duration: string, low: string, high: string) => string
  readonly ended: Readonly<Record<Ending, (at: string) => string>>
  /** In the place of extremes of a machine that left. */
  readonly tripped: string
  /** What rotor angles are told against. */
  readonly against: (buses: string, frequency: string) => string
  readonly impedances: (below: string, buses: string) => string
  readonly lowest: (bus: string, voltage: string, at: string) => string
  /** Why the network cannot be run, by the code of the error. */
  readonly physics: (code: string, name: string) => string
  readonly tooLarge: (buses: string, machines: string) => string
  readonly bad: (option: string, given: string, wanted: string) => string
  readonly unknown: (option: string, given: string, known: string) => string
  readonly oneEvent: string
}

const several = (count: string, one: string, many: string) =>
  `${count} ${count === '1' ? one : many}`

/** `102-1.governor`: a part of a machine. */
const partOf = (name: string) => /^(.+)\.(exciter|governor)$/.exec(name)

const en: PsseText = {
  title: 'PSS/E network',
  read: ({ buses, branches, loads, machines }, base, frequency, version) =>
    [
      several(buses, 'bus', 'buses'),
      several(branches, 'branch', 'branches'),
      several(loads, 'load', 'loads'),
      `${several(machines, 'machine', 'machines')} on ${base}`,
      frequency,
      `RAW version ${version}`,
    ].join(', '),
  ignored: 'Left out',
  nothingIgnored: 'nothing: every record was taken',
  kinds: { section: 'section', model: 'model', element: 'element', field: 'field' },
  elements: {
    'isolated-bus': 'isolated bus',
    'load-out-of-service': 'load out of service',
    'shunt-out-of-service': 'shunt out of service',
    'machine-out-of-service': 'machine out of service',
    'branch-out-of-service': 'branch out of service',
    'transformer-out-of-service': 'transformer out of service',
    'three-winding-transformer': 'transformer of three windings',
    'remote-regulation': 'regulation of a remote bus',
    'impedance-correction': 'impedance correction',
    'distributed-generation': 'generation within a load',
    'second-shaft': 'second shaft of IEEEG1',
    'supervisory-control': 'supervisory control of GGOV1 (Kimw)',
    'fuel-rates': 'load limit rates of GGOV1 (Rup, Rdown)',
  },
  place: (file, line) => `first at ${file}:${line}`,
  flow: 'Power flow',
  bus: 'bus',
  nominal: 'nominal',
  voltage: 'voltage',
  angle: 'angle',
  active: 'active',
  reactive: 'reactive',
  machines: 'Machines',
  machine: 'machine',
  models: 'models',
  rating: 'rating',
  modes: 'Modes, least damped first',
  eigenvalue: 'eigenvalue, 1/s',
  frequency: 'frequency',
  damping: 'damping',
  unstable: (count) =>
    count === 0
      ? ''
      : `${count} ${count === 1 ? 'mode grows' : 'modes grow'}: the network is unstable at rest`,
  more: (count) => `and ${count} more (--json has all)`,
  run: 'Run',
  events: {
    'trip-branch': (name, at) => `branch ${name} trips at ${at}`,
    'trip-machine': (name, at) => `machine ${name} trips at ${at}`,
  },
  fault: (bus, at, cleared) => `three-phase fault at bus ${bus} at ${at}, cleared at ${cleared}`,
  faultOpening: (bus, at, cleared, branch) =>
    `three-phase fault at bus ${bus} at ${at}, cleared at ${cleared} with branch ${branch} open`,
  nadir: 'lowest',
  zenith: 'highest',
  voltageLow: 'lowest voltage',
  angleMost: 'largest angle',
  stays: (duration) => `all machines stay in step for ${duration}`,
  far: (duration, low, high) =>
    `in step for ${duration}, but between ${low} and ${high}: protection would have tripped them`,
  ended: {
    'loss-of-synchronism': (at) => `the machines fall out of step at ${at}: the run ends there`,
    'voltage-collapse': (at) => `voltages collapse at ${at}: the run ends there`,
    unsolved: (at) =>
      `the equations could not be solved at ${at}: the run ends there, and nothing is known beyond`,
    'over-speed': (at) => `a machine runs away at ${at}: the run ends there`,
    'under-speed': (at) => `a machine stalls at ${at}: the run ends there`,
  },
  tripped: 'tripped',
  against: (buses, frequency) =>
    `angles are of rotors against slack bus ${buses}, in the frame that turns at ${frequency}`,
  impedances: (below, buses) =>
    `below ${below} pu loads of constant power and current draw as impedances: it happened at ${buses}`,
  lowest: (bus, voltage, at) => `afterwards lowest voltage ${voltage} at bus ${bus}, ${at}`,
  physics: (code, name) => {
    if (code === 'physics/no-power-flow') {
      return 'no power flow was found: the loads may exceed what the branches carry'
    }
    if (code === 'physics/unconnected') return `bus ${name} is connected to no slack bus`
    if (code === 'physics/not-modelled') return `not modelled: ${name}`
    if (code === 'physics/unknown-name') return `there is no ${name}`
    const [, machine, part] = partOf(name) ?? []
    if (machine) return `the ${part} of ${machine} cannot hold what the power flow asks of it`
    return `outside the range of the equations: ${name}`
  },
  tooLarge: (buses, machines) =>
    `too large to run: networks of up to ${buses} buses and ${machines} machines are; write out an equivalent around the campus`,
  bad: (option, given, wanted) => `${option} wants ${wanted}, got "${given}"`,
  unknown: (option, given, known) => `${option}: there is no ${given}; there are: ${known}`,
  oneEvent:
    'one of --trip-line, --fault and --trip-machine at a time, or --fault with --trip-line ' +
    '(the line opens when the fault clears)',
}

const ko: PsseText = {
  title: 'PSS/E 계통',
  read: ({ buses, branches, loads, machines }, base, frequency, version) =>
    `모선 ${buses}, 선로·변압기 ${branches}, 부하 ${loads}, 발전기 ${machines}; 기준 ${base}, ${frequency} (RAW 버전 ${version})`,
  ignored: '반영하지 않은 것',
  nothingIgnored: '없음: 모든 레코드를 반영함',
  kinds: { section: '구역', model: '모델', element: '설비', field: '항목' },
  elements: {
    'isolated-bus': '분리 모선',
    'load-out-of-service': '정지 부하',
    'shunt-out-of-service': '정지 조상설비',
    'machine-out-of-service': '정지 발전기',
    'branch-out-of-service': '정지 선로',
    'transformer-out-of-service': '정지 변압기',
    'three-winding-transformer': '3권선 변압기',
    'remote-regulation': '원격 모선 전압 제어',
    'impedance-correction': '임피던스 보정',
    'distributed-generation': '부하 내 분산전원',
    'second-shaft': 'IEEEG1의 두 번째 축',
    'supervisory-control': 'GGOV1의 상위 출력 제어(Kimw)',
    'fuel-rates': 'GGOV1의 부하 제한 변화율(Rup, Rdown)',
  },
  place: (file, line) => `처음 ${file}:${line}`,
  flow: '조류계산',
  bus: '모선',
  nominal: '공칭',
  voltage: '전압',
  angle: '위상각',
  active: '유효전력',
  reactive: '무효전력',
  machines: '발전기',
  machine: '발전기',
  models: '모델',
  rating: '정격',
  modes: '고유 모드(감쇠가 약한 것부터)',
  eigenvalue: '고유치(1/s)',
  frequency: '주파수',
  damping: '감쇠비',
  unstable: (count) => (count === 0 ? '' : `발산하는 모드 ${count}개: 정상 상태에서 불안정`),
  more: (count) => `외 ${count}개(--json에 모두 있음)`,
  run: '동특성 모의',
  events: {
    'trip-branch': (name, at) => `${at}에 선로 ${name} 트립`,
    'trip-machine': (name, at) => `${at}에 발전기 ${name} 트립`,
  },
  fault: (bus, at, cleared) => `${at}에 모선 ${bus} 3상 단락, ${cleared}에 제거`,
  faultOpening: (bus, at, cleared, branch) =>
    `${at}에 모선 ${bus} 3상 단락, ${cleared}에 선로 ${branch} 개방으로 제거`,
  nadir: '최저',
  zenith: '최고',
  voltageLow: '최저 전압',
  angleMost: '최대 회전자각',
  stays: (duration) => `${duration} 동안 모든 발전기가 동기를 유지함`,
  far: (duration, low, high) =>
    `${duration} 동안 동기는 유지하나 주파수가 ${low}~${high}: 실제라면 보호 계전기가 차단함`,
  ended: {
    'loss-of-synchronism': (at) => `${at}에 발전기가 동기탈조하여 모의를 마침`,
    'voltage-collapse': (at) => `${at}에 전압이 붕괴하여 모의를 마침`,
    unsolved: (at) => `${at}에 방정식을 풀지 못해 모의를 마침. 이후는 알 수 없음`,
    'over-speed': (at) => `${at}에 발전기가 과속하여 모의를 마침`,
    'under-speed': (at) => `${at}에 발전기 속도를 유지하지 못해 모의를 마침`,
  },
  tripped: '트립',
  against: (buses, frequency) =>
    `회전자각은 슬랙 모선 ${buses} 기준(${frequency} 동기 회전 좌표계)`,
  impedances: (below, buses) =>
    `${below} pu 미만에서는 정전력·정전류 부하를 임피던스로 봄. 해당 모선: ${buses}`,
  lowest: (bus, voltage, at) => `사건 뒤 최저 전압 ${voltage}(모선 ${bus}, ${at})`,
  physics: (code, name) => {
    if (code === 'physics/no-power-flow') {
      return '조류계산이 수렴하지 않았습니다. 부하가 선로 용량을 넘을 수 있습니다'
    }
    if (code === 'physics/unconnected')
      return `모선 ${subject(name)} 슬랙 모선과 이어져 있지 않습니다`
    if (code === 'physics/not-modelled') return `모의할 수 없음: ${name}`
    if (code === 'physics/unknown-name') return `없는 이름: ${name}`
    const [, machine, part] = partOf(name) ?? []
    if (machine) {
      const korean = part === 'governor' ? '조속기' : '여자기'
      return `조류계산 결과가 발전기 ${machine}의 ${korean} 한계를 벗어납니다`
    }
    return `식의 범위 밖: ${name}`
  },
  tooLarge: (buses, machines) =>
    `계통이 너무 커서 모의할 수 없습니다(모선 ${buses}, 발전기 ${machines}까지). 캠퍼스 주변만 등가 축약하십시오`,
  bad: (option, given, wanted) => `${option} 값은 ${wanted} 형식이어야 합니다. 입력: "${given}"`,
  unknown: (option, given, known) => `${option}: ${subject(given)} 없습니다. 있는 것: ${known}`,
  oneEvent:
    '--trip-line, --fault, --trip-machine 가운데 하나만 쓸 수 있습니다. ' +
    '다만 --fault와 --trip-line은 함께 쓸 수 있으며 고장 제거와 함께 선로가 개방됩니다',
}

const texts: Both<PsseText> = { en, ko }

/** Words of `gigacampus psse` in a language. */
export function psseText(lang: Language): PsseText {
  return texts[lang]
}
