import { type RoomWords, words } from '../finding.js'

/** A file of metered power that is none. */
export const traceWords: RoomWords = {
  'scenario.trace-header': words({
    title: { en: 'Trace without time or power', ko: '시간이나 전력 열이 없는 전력 기록' },
    values: {
      path: 'text',
      line: 'count',
      column: 'count',
      found: 'text',
      times: 'text',
      powers: 'text',
    },
    message: {
      en: ({ path, line, column, found }) =>
        `${path}, line ${line}, column ${column}: the header must hold one column of time and one of power, each with its unit; found ${found}`,
      ko: ({ path, line, column, found }) =>
        `${path} ${line}행 ${column}번째 글자: 첫 줄에 단위를 붙인 시간 열과 전력 열이 하나씩 있어야 합니다. 읽은 내용: ${found}`,
    },
    hint: {
      en: ({ times, powers }) =>
        `write for instance a first line t_s,power_mw and then 0.25,120.5 a line; the time is one of ${times}, the power one of ${powers} (power_mw is megawatts, power_norm a share of the nameplate)`,
      ko: ({ times, powers }) =>
        `예: 첫 줄은 t_s,power_mw, 다음 줄부터는 0.25,120.5. 시간 열은 ${times} 중 하나, 전력 열은 ${powers} 중 하나로 쓰십시오. power_mw는 메가와트, power_norm은 정격 대비 비율입니다`,
    },
  }),
  'scenario.trace-value': words({
    title: { en: 'No figure in a trace', ko: '전력 기록의 잘못된 값' },
    values: { path: 'text', line: 'count', column: 'count', name: 'text', found: 'text' },
    message: {
      en: ({ path, line, column, name, found }) =>
        `${path}, line ${line}, column ${column}: "${found}" is no figure for ${name}`,
      ko: ({ path, line, column, name, found }) =>
        `${path} ${line}행 ${column}번째 글자: ${name} 값으로 읽을 수 없습니다. 적힌 값: "${found}"`,
    },
    hint: {
      en: () =>
        'bare figures in the unit of the header: 120.5, not "120,5", "1,200" or "120 MW"; power from 0 to 10 TW, so check the unit of one beyond; timestamps as 2026-03-01T09:00:00.25Z; leave out rows that were not metered',
      ko: () =>
        '첫 줄에 적은 단위로 숫자만 쓰십시오. "120,5", "1,200", "120 MW"가 아니라 120.5입니다. 전력은 0~10 TW이므로 넘으면 단위를 확인하고, 시각은 2026-03-01T09:00:00.25Z처럼 쓰고, 계측하지 못한 행은 빼십시오',
    },
  }),
  'scenario.trace-order': words({
    title: { en: 'Time of a trace does not go on', ko: '시간이 거꾸로 가는 전력 기록' },
    values: { path: 'text', line: 'count', column: 'count', found: 'text' },
    message: {
      en: ({ path, line, column, found }) =>
        `${path}, line ${line}, column ${column}: the time ${found} is not later than the one before it`,
      ko: ({ path, line, column, found }) =>
        `${path} ${line}행 ${column}번째 글자: 앞 행보다 늦지 않은 시각입니다. 적힌 값: ${found}`,
    },
    hint: {
      en: () => 'sort the samples by time and take out those that stand there twice',
      ko: () => '시간 순으로 정렬하고 같은 시각의 행은 하나만 남기십시오',
    },
  }),
  'scenario.trace-gap': words({
    title: { en: 'Gap in a trace', ko: '중간이 빈 전력 기록' },
    values: {
      path: 'text',
      line: 'count',
      from: 'duration',
      length: 'duration',
      usual: 'duration',
      limit: 'number',
    },
    message: {
      en: ({ path, line, from, length, usual }) =>
        `${path}, line ${line}: nothing was metered for ${length} from ${from} after the beginning on; the samples are usually ${usual} apart`,
      ko: ({ path, line, from, length, usual }) =>
        `${path} ${line}행: 시작 ${from} 뒤부터 ${length} 동안 기록이 없습니다. 보통 간격은 ${usual}입니다`,
    },
    hint: {
      en: ({ limit }) =>
        `a gap longer than ${limit} usual distances is not bridged: cut the trace there, or fill it with what was drawn`,
      ko: ({ limit }) =>
        `보통 간격의 ${limit}배를 넘는 공백은 잇지 않습니다. 그 앞이나 뒤만 쓰거나 실제 값으로 채우십시오`,
    },
  }),
  'scenario.trace-span': words({
    title: { en: 'Trace of an impossible length', ko: '길이가 맞지 않는 전력 기록' },
    values: { path: 'text', line: 'count', found: 'duration', low: 'duration', high: 'duration' },
    message: {
      en: ({ path, line, found, low, high }) =>
        `${path}, line ${line}: from the first to the last sample it is ${found}; a trace spans ${low} to ${high}`,
      ko: ({ path, line, found, low, high }) =>
        `${path} ${line}행: 첫 표본부터 마지막 표본까지 ${found}입니다. 전력 기록은 ${low}~${high}여야 합니다`,
    },
    hint: {
      en: () =>
        'check the unit of the time: t_s counts seconds, t_ms milliseconds (0.25 s is 250 in t_ms); of a long record keep a few steps of the job',
      ko: () =>
        '시간 단위를 확인하십시오. t_s는 초, t_ms는 밀리초입니다(0.25초는 t_ms로 250). 긴 기록은 학습 스텝 몇 개만 남기십시오',
    },
  }),
  'scenario.trace-short': words({
    title: { en: 'Trace too short', ko: '너무 짧은 전력 기록' },
    values: { path: 'text', rows: 'count' },
    message: {
      en: ({ path, rows }) => `${path} holds ${rows} samples; a trace has two at least`,
      ko: ({ path, rows }) => `${path} 파일의 표본은 ${rows}개입니다. 적어도 두 개가 필요합니다`,
    },
    hint: {
      en: () => 'a header line, then a sample a line: time and power',
      ko: () => '첫 줄은 열 이름, 그다음 줄마다 시간과 전력을 한 쌍씩 쓰십시오',
    },
  }),
  'scenario.trace-long': words({
    title: { en: 'Trace too long', ko: '너무 긴 전력 기록' },
    values: { path: 'text', line: 'count', limit: 'count' },
    message: {
      en: ({ path, line, limit }) =>
        `${path}, line ${line}: the trace has more than ${limit} samples`,
      ko: ({ path, line, limit }) => `${path} ${line}행: 표본이 ${limit}개를 넘습니다`,
    },
    hint: {
      en: () => 'take the means of several samples, or a stretch of a few steps of the job',
      ko: () => '여러 표본을 평균하거나, 학습 스텝 몇 개에 해당하는 구간만 쓰십시오',
    },
  }),
  'scenario.trace-columns': words({
    title: { en: 'Row of a trace with other columns', ko: '열 수가 다른 전력 기록' },
    values: { path: 'text', line: 'count', found: 'count', expected: 'count' },
    message: {
      en: ({ path, line, found, expected }) =>
        `${path}, line ${line}: columns found: ${found}, as the header has it: ${expected}`,
      ko: ({ path, line, found, expected }) =>
        `${path} ${line}행: 열이 ${found}개입니다. 기준은 ${expected}개입니다`,
    },
    hint: {
      en: () =>
        'part the columns of every row as in the header, by commas, semicolons or tabs: t_s,power_mw and then 0.25,120.5; 100 columns at most; no commas within figures',
      ko: () =>
        '모든 행을 첫 줄과 같은 구분자(쉼표, 세미콜론, 탭)로 나누십시오. 예: t_s,power_mw 다음에 0.25,120.5. 열은 100개까지이며 숫자 안에 쉼표를 쓰지 마십시오',
    },
  }),
  'scenario.trace-quote': words({
    title: { en: 'Stray quote in a trace', ko: '짝이 맞지 않는 따옴표' },
    values: { path: 'text', line: 'count', column: 'count' },
    message: {
      en: ({ path, line, column }) =>
        `${path}, line ${line}, column ${column}: a quote is not closed, or stands inside a field`,
      ko: ({ path, line, column }) =>
        `${path} ${line}행 ${column}번째 글자: 따옴표가 닫히지 않았거나 값 중간에 있습니다`,
    },
    hint: {
      en: () => 'quotes stand around a whole field, or nowhere',
      ko: () => '따옴표는 값 전체를 감싸거나 아예 쓰지 마십시오',
    },
  }),
}
