import { type RoomWords, words } from '../finding.js'
import { subject, topic } from '../particle.js'

const none = { en: () => '', ko: () => '' }

/** What contradicts itself in files of PSS/E. */
export const psseWords: RoomWords = {
  'psse.header': words({
    title: { en: 'Not a power-flow file', ko: '조류계산 파일이 아님' },
    values: {},
    message: {
      en: () => 'the first line of a RAW file holds a change code and the base power',
      ko: () => 'RAW 파일의 첫 줄에는 변경 코드와 기준 용량이 있어야 합니다',
    },
    hint: {
      en: () => 'give the RAW file first, then the DYR file: gigacampus psse FILE.raw FILE.dyr',
      ko: () => 'RAW 파일을 먼저, DYR 파일을 다음에 쓰십시오: gigacampus psse FILE.raw FILE.dyr',
    },
  }),
  'psse.version': words({
    title: { en: 'Version of the RAW file', ko: 'RAW 파일 버전' },
    values: { version: 'text' },
    message: {
      en: ({ version }) => `version ${version} cannot be read, only 29 to 35`,
      ko: ({ version }) => `버전 ${version} 파일은 읽을 수 없습니다(29~35만 가능)`,
    },
    hint: {
      en: () => 'write the case out of PSS/E as version 33',
      ko: () => 'PSS/E에서 버전 33으로 저장하십시오',
    },
  }),
  'psse.too-big': words({
    title: { en: 'PSS/E file too big', ko: 'PSS/E 파일이 너무 큼' },
    values: { count: 'number', limit: 'number' },
    message: {
      en: ({ count, limit }) => `the file has ${count} characters, more than ${limit}`,
      ko: ({ count, limit }) => `파일이 ${count}자로 한도 ${limit}자를 넘습니다`,
    },
    hint: {
      en: () => 'write out the area of the campus alone, as an equivalent',
      ko: () => '캠퍼스 주변만 등가 축약해서 저장하십시오',
    },
  }),
  'psse.too-many': words({
    title: { en: 'Too many PSS/E records', ko: 'PSS/E 레코드가 너무 많음' },
    values: { limit: 'number' },
    message: {
      en: ({ limit }) => `the file has more than ${limit} records`,
      ko: ({ limit }) => `레코드가 ${limit}개를 넘습니다`,
    },
    hint: none,
  }),
  'psse.quote': words({
    title: { en: 'Quote not closed', ko: '닫히지 않은 따옴표' },
    values: {},
    message: {
      en: () => 'a quote is not closed on its line',
      ko: () => '따옴표가 그 줄에서 닫히지 않았습니다',
    },
    hint: none,
  }),
  'psse.record': words({
    title: { en: 'Not a dynamic record', ko: '동특성 레코드가 아님' },
    values: { found: 'text' },
    message: {
      en: ({ found }) => `a record begins with bus, 'MODEL' and machine; found ${found}`,
      ko: ({ found }) => `레코드는 모선, '모델', 발전기 ID 순서로 시작해야 합니다. 실제: ${found}`,
    },
    hint: none,
  }),
  'psse.unfinished': words({
    title: { en: 'Record not ended', ko: '끝나지 않은 레코드' },
    values: { record: 'text' },
    message: {
      en: ({ record }) => `the record ${record} is not ended`,
      ko: ({ record }) => `${record} 레코드가 끝나지 않았습니다`,
    },
    hint: {
      en: () => 'a record of a DYR file ends with a slash, a transformer has four lines',
      ko: () => 'DYR 레코드는 /로 끝나고, 변압기 레코드는 네 줄입니다',
    },
  }),
  'psse.no-field': words({
    title: { en: 'Field missing', ko: '빠진 항목' },
    values: { field: 'text', record: 'text' },
    message: {
      en: ({ field, record }) => `${field} of a ${record} record is blank and has no default`,
      ko: ({ field, record }) => `${record} 레코드의 ${subject(field)} 비어 있고 기본값도 없습니다`,
    },
    hint: none,
  }),
  'psse.not-a-number': words({
    title: { en: 'Not a number', ko: '숫자가 아님' },
    values: { field: 'text', record: 'text', found: 'text' },
    message: {
      en: ({ field, record, found }) => `${field} of a ${record} record is no number: ${found}`,
      ko: ({ field, record, found }) =>
        `${record} 레코드의 ${subject(field)} 숫자가 아닙니다: ${found}`,
    },
    hint: none,
  }),
  'psse.parameters': words({
    title: { en: 'Wrong number of parameters', ko: '매개변수 개수 오류' },
    values: { model: 'text', expected: 'number', found: 'number' },
    message: {
      en: ({ model, expected, found }) =>
        `${model} has ${expected} parameters, the record ${found}`,
      ko: ({ model, expected, found }) =>
        `${model} 매개변수는 ${expected}개인데 레코드에는 ${found}개가 있습니다`,
    },
    hint: none,
  }),
  'psse.limits': words({
    title: { en: 'Limits cross', ko: '상하한 역전' },
    values: { model: 'text', low: 'text', lowValue: 'number', high: 'text', highValue: 'number' },
    message: {
      en: ({ model, low, lowValue, high, highValue }) =>
        `${low} ${lowValue} of ${model} lies above ${high} ${highValue}`,
      ko: ({ model, low, lowValue, high, highValue }) =>
        `${model} 모델의 ${low}(${lowValue}) 값이 ${high}(${highValue})보다 큽니다`,
    },
    hint: none,
  }),
  'psse.negative': words({
    title: { en: 'Negative time constant', ko: '음의 시정수' },
    values: { model: 'text', field: 'text', value: 'number' },
    message: {
      en: ({ model, field, value }) => `${field} of ${model} is ${value}, below 0`,
      ko: ({ model, field, value }) => `${model} 모델의 ${field} 값이 ${value}로 음수입니다`,
    },
    hint: none,
  }),
  'psse.not-positive': words({
    title: { en: 'Must be above 0', ko: '0보다 커야 하는 값' },
    values: { model: 'text', field: 'text', value: 'number' },
    message: {
      en: ({ model, field, value }) => `${field} of ${model} is ${value}; it must be above 0`,
      ko: ({ model, field, value }) => `${model}의 ${field} 값은 0보다 커야 하는데 ${value}입니다`,
    },
    hint: none,
  }),
  'psse.rating': words({
    title: { en: 'No rating', ko: '정격 용량 오류' },
    values: { what: 'text', value: 'number' },
    message: {
      en: ({ what, value }) => `${what} is ${value}; a base must be above 0`,
      ko: ({ what, value }) => `기준값 ${topic(what)} 0보다 커야 하는데 ${value}입니다`,
    },
    hint: none,
  }),
  'psse.code': words({
    title: { en: 'Unknown code', ko: '알 수 없는 코드' },
    values: { field: 'text', value: 'number', limit: 'number' },
    message: {
      en: ({ field, value, limit }) => `${field} is ${value}; codes go up to ${limit}`,
      ko: ({ field, value, limit }) => `${field} 코드가 ${value}입니다(${limit}까지 가능)`,
    },
    hint: none,
  }),
  'psse.twice': words({
    title: { en: 'Two records of one kind', ko: '중복 레코드' },
    values: { record: 'text', name: 'text' },
    message: {
      en: ({ record, name }) => `${name} has a second record of this kind: ${record}`,
      ko: ({ record, name }) => `${name}에 같은 종류의 레코드가 또 있습니다: ${record}`,
    },
    hint: {
      en: () => 'leave one of them: which one would hold is not said',
      ko: () => '어느 것이 유효한지 알 수 없으니 하나만 남기십시오',
    },
  }),
  'psse.unknown-bus': words({
    title: { en: 'Unknown bus', ko: '없는 모선' },
    values: { bus: 'text', record: 'text' },
    message: {
      en: ({ bus, record }) => `a ${record} record names bus ${bus}, which is not there`,
      ko: ({ bus, record }) => `${record} 레코드가 가리키는 모선 ${subject(bus)} 없습니다`,
    },
    hint: none,
  }),
  'psse.no-machine': words({
    title: { en: 'Model without a machine', ko: '발전기 없는 동특성' },
    values: { model: 'text', bus: 'text', machine: 'text' },
    message: {
      en: ({ model, bus, machine }) =>
        `${model} is of machine ${machine} at bus ${bus}, which the RAW file does not have`,
      ko: ({ model, bus, machine }) =>
        `${model} 레코드의 발전기(모선 ${bus}, ID ${machine})가 RAW 파일에 없습니다`,
    },
    hint: none,
  }),
  'psse.no-model': words({
    title: { en: 'Machine without a model', ko: '동특성 없는 발전기' },
    values: { bus: 'text', machine: 'text', found: 'text' },
    message: {
      en: ({ bus, machine, found }) =>
        `machine ${machine} at bus ${bus} has no GENCLS or GENROU${found === '' ? '' : `, and ${found} is not modelled`}; only the slack alone may do without`,
      ko: ({ bus, machine, found }) =>
        `모선 ${bus}의 발전기 ${machine}에 GENCLS나 GENROU가 없습니다${found === '' ? '' : `(${found} 모델은 지원하지 않음)`}. 슬랙 모선에 홀로 있을 때만 생략할 수 있습니다`,
    },
    hint: {
      en: () => "add a record to the DYR file, for example: BUS 'GENCLS' ID 3.0 0.0 /",
      ko: () => "DYR 파일에 레코드를 더하십시오. 예: BUS 'GENCLS' ID 3.0 0.0 /",
    },
  }),
  'psse.classical-exciter': words({
    title: { en: 'Exciter on a classical machine', ko: '고전 모델의 여자기' },
    values: { bus: 'text', exciter: 'text' },
    message: {
      en: ({ bus, exciter }) =>
        `the machine at bus ${bus} is a GENCLS, which has no field for ${exciter}`,
      ko: ({ bus, exciter }) =>
        `모선 ${bus}의 발전기는 계자가 없는 GENCLS여서 ${exciter} 여자기를 둘 수 없습니다`,
    },
    hint: {
      en: () => 'write the machine as GENROU, or leave the exciter out',
      ko: () => '발전기를 GENROU로 바꾸거나 여자기를 빼십시오',
    },
  }),
  'psse.no-slack': words({
    title: { en: 'No slack bus', ko: '슬랙 모선 없음' },
    values: {},
    message: {
      en: () => 'no bus is of type 3 (swing)',
      ko: () => '유형 3(슬랙)인 모선이 없습니다',
    },
    hint: none,
  }),
  'psse.not-generator-bus': words({
    title: { en: 'Machine on a load bus', ko: '부하 모선의 발전기' },
    values: { bus: 'text', machine: 'text' },
    message: {
      en: ({ bus, machine }) => `machine ${machine} runs at bus ${bus}, which is of type 1 (load)`,
      ko: ({ bus, machine }) =>
        `모선 ${bus}의 유형은 1(부하)인데 발전기 ${subject(machine)} 운전 중입니다`,
    },
    hint: {
      en: () => 'make the bus type 2, or take the machine out of service',
      ko: () => '모선 유형을 2로 바꾸거나 발전기를 정지로 두십시오',
    },
  }),
  'psse.step-up': words({
    title: { en: 'Transformer in a generator record', ko: '발전기 레코드의 승압 변압기' },
    values: { bus: 'text', machine: 'text' },
    message: {
      en: ({ bus, machine }) =>
        `machine ${machine} at bus ${bus} has its transformer in its own record (XTRAN), which is not modelled`,
      ko: ({ bus, machine }) =>
        `모선 ${bus} 발전기 ${machine}의 승압 변압기가 발전기 레코드(XTRAN)에 있어 모의할 수 없습니다`,
    },
    hint: {
      en: () => 'write it as a transformer of its own, with a bus at the terminals',
      ko: () => '단자 모선을 두고 별도의 변압기로 적으십시오',
    },
  }),
  'psse.no-nominal': words({
    title: { en: 'Nominal voltage missing', ko: '공칭전압 없음' },
    values: { bus: 'text' },
    message: {
      en: ({ bus }) => `turns are written in kV, and bus ${bus} has no nominal voltage`,
      ko: ({ bus }) => `권선비가 kV로 적혔는데 모선 ${bus}의 공칭전압이 없습니다`,
    },
    hint: none,
  }),
  'psse.zero-impedance': words({
    title: { en: 'Branch without impedance', ko: '임피던스 없는 선로' },
    values: { from: 'text', to: 'text' },
    message: {
      en: ({ from, to }) => `the branch from ${from} to ${to} has no impedance`,
      ko: ({ from, to }) => `${from}-${to} 선로에 임피던스가 없습니다`,
    },
    hint: {
      en: () => 'join both buses, or write the reactance of the connection, at least 0.0001',
      ko: () => '두 모선을 합치거나 연결의 리액턴스를 0.0001 이상으로 적으십시오',
    },
  }),
  'psse.source-impedance': words({
    title: { en: 'Source impedance differs', ko: '전원 임피던스 불일치' },
    values: { source: 'number', machine: 'number' },
    message: {
      en: ({ source, machine }) =>
        `ZX is ${source} where GENROU has a subtransient reactance of ${machine}; that of GENROU is taken`,
      ko: ({ source, machine }) =>
        `ZX는 ${source}인데 GENROU의 차과도 리액턴스는 ${machine}입니다. GENROU의 값을 썼습니다`,
    },
    hint: none,
  }),
  'psse.bases': words({
    title: { en: 'Bases differ', ko: '기준 용량 불일치' },
    values: { turbine: 'power', machine: 'power' },
    message: {
      en: ({ turbine, machine }) =>
        `GGOV1 is written on the turbine's rating of ${turbine}; it was put on the machine's ${machine}`,
      ko: ({ turbine, machine }) =>
        `GGOV1이 터빈 정격 ${turbine} 기준이어서 발전기 정격 ${machine} 기준으로 환산했습니다`,
    },
    hint: none,
  }),
}
