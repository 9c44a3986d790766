import type { Language } from '../../../src/words/index.js'

interface SpectrumText {
  readonly onResonance: (n: number, period: string, at: string) => string
  readonly offResonance: (n: number, at: string, resonance: string) => string
  readonly tied: (n: number, at: string, power: string) => string
  readonly noPeriod: string
  readonly noLines: string
  readonly unit: (period: string) => string
  readonly unitTied: (period: string) => string
  readonly amplitude: string
  readonly answer: string
  readonly resonance: (at: string) => string
  readonly say: (n: number, at: string, power: string) => string
  readonly sayMoves: (n: number, at: string, power: string, deviation: string) => string
  readonly mode: (at: string, damping: string) => string
  readonly modeNone: string
  readonly peak: (at: string, gain: string) => string
  readonly deviation: (now: string) => string
  readonly detune: (period: string, now: string, gain: string) => string
  readonly detuneMicro: (count: string) => string
  readonly detuneNone: string
  readonly torsion: (torque: string, at: string, cycles: string) => string
  readonly flicker: (short: string, sensation: string) => string
  readonly harmonic: string
  readonly source: string
  readonly judged: (
    limit: string,
    at: string,
    value: string,
    bound: string,
    verdict: string,
  ) => string
}

const ordinal = (n: number): string => {
  const end = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${end}`
}

export const spectrumText: Readonly<Record<Language, SpectrumText>> = {
  en: {
    onResonance: (n, period, at) =>
      `The ${ordinal(n)} harmonic of the ${period} step falls on the island's resonance at ${at}`,
    offResonance: (n, at, resonance) =>
      `The ${ordinal(n)} harmonic of the step at ${at} moves the frequency most; the island's resonance is at ${resonance}`,
    tied: (n, at, power) =>
      `The ${ordinal(n)} harmonic of the step, ${at}, is the largest: ${power} to either side`,
    noPeriod: 'No step time of the job is known: there are no lines to show.',
    noLines: 'The load is flat: there are no lines to show.',
    unit: (period) =>
      `lines of the job, n over ${period}, before batteries (left); what the island answers, batteries and governors at work, limits left out (right)`,
    unitTied: (period) => `lines of the job, n over ${period}, before batteries`,
    amplitude: 'amplitude',
    answer: 'Hz per 10 MW',
    resonance: (at) => `resonance ${at}`,
    say: (n, at, power) => `n = ${n}, ${at}: ${power}`,
    sayMoves: (n, at, power, deviation) => `n = ${n}, ${at}: ${power}, alone ±${deviation}`,
    mode: (at, damping) =>
      `The island swings by itself at ${at} with a damping ratio of ${damping}.`,
    modeNone: 'The island has no mode of its own that oscillates.',
    peak: (at, gain) => `It answers most at ${at}: ${gain} for 10 MW.`,
    deviation: (now) => `All lines together make ${now} (root mean square).`,
    detune: (period, now, gain) =>
      `A step of ${period} in the place of ${now} would take ${gain} off that.`,
    detuneMicro: (count) => `In whole micro-batches: ${count} a step.`,
    detuneNone: 'No other step time within a factor of two takes a quarter off that.',
    torsion: (torque, at, cycles) =>
      `Shafts (screen, estimate): a mode at ${at} would feel ${torque} of the rated torque, ${cycles} cycles a day above 2 %. Makers publish no modes, so all from 7 to 40 Hz are tried, with a damping of 0.5 % and half of the inertia behind the shaft.`,
    flicker: (short, sensation) =>
      `Flicker at the connection: Pst ${short}, highest sensation ${sensation} (1: half of the observers find it irritating; 1: just perceived).`,
    harmonic: 'Harmonic',
    source: 'dynamics, linear, typical governors and controllers (estimates)',
    judged: (limit, at, value, bound, verdict) =>
      `${limit}${at}: ${value} of ${bound} allowed, ${verdict}.`,
  },
  ko: {
    onResonance: (n, period, at) =>
      `${period} 스텝의 ${n}차 고조파가 독립 계통의 공진 ${at}에 걸립니다`,
    offResonance: (n, at, resonance) =>
      `스텝의 ${n}차 고조파(${at})가 주파수를 가장 크게 흔듭니다. 독립 계통의 공진은 ${resonance}`,
    tied: (n, at, power) => `스텝의 ${n}차 고조파 ${at}가 가장 큽니다. 진폭 ${power}`,
    noPeriod: '작업의 스텝 시간을 알 수 없어 보여 줄 스펙트럼이 없습니다.',
    noLines: '부하가 평탄하여 보여 줄 스펙트럼이 없습니다.',
    unit: (period) =>
      `작업의 선 스펙트럼, n ÷ ${period}, 배터리 적용 전(왼쪽). 독립 계통의 응답, 배터리와 조속기 동작, 한계 미반영(오른쪽)`,
    unitTied: (period) => `작업의 선 스펙트럼, n ÷ ${period}, 배터리 적용 전`,
    amplitude: '진폭',
    answer: '10 MW당 Hz',
    resonance: (at) => `공진 ${at}`,
    say: (n, at, power) => `n = ${n}, ${at}: ${power}`,
    sayMoves: (n, at, power, deviation) => `n = ${n}, ${at}: ${power}, 단독으로 ±${deviation}`,
    mode: (at, damping) => `독립 계통의 고유 진동은 ${at}, 감쇠비(damping ratio) ${damping}입니다.`,
    modeNone: '독립 계통에 스스로 진동하는 모드가 없습니다.',
    peak: (at, gain) => `${at}에서 가장 크게 응답하며 10 MW에 ${gain}입니다.`,
    deviation: (now) => `모든 선을 합친 편차는 ${now}(실효값)입니다.`,
    detune: (period, now, gain) => `스텝을 ${now} 대신 ${period}로 하면 편차가 ${gain} 줄어듭니다.`,
    detuneMicro: (count) => `마이크로배치 수로는 스텝당 ${count}개입니다.`,
    detuneNone: '스텝 시간을 절반에서 두 배 사이로 바꾸어도 편차가 4분의 1 이상 줄지 않습니다.',
    torsion: (torque, at, cycles) =>
      `축 비틀림(선별, 추정): ${at} 모드가 있다면 정격 토크의 ${torque}를 받고, 2 %를 넘는 진동이 하루 ${cycles}회입니다. 제작사가 모드를 공개하지 않아 7~40 Hz를 모두 시험했고 감쇠비 0.5 %, 축 뒤 관성 절반을 가정했습니다.`,
    flicker: (short, sensation) =>
      `접속점 플리커(flicker): Pst ${short}, 최대 순시 감도 ${sensation}(Pst 1은 관찰자 절반이 거슬려 하는 수준, 감도 1은 겨우 느끼는 수준).`,
    harmonic: '차수',
    source: '동특성 선형 해석, 조속기와 제어기는 통상값(추정)',
    judged: (limit, at, value, bound, verdict) =>
      `${limit}${at}: 허용 ${bound}에 ${value}, ${verdict}.`,
  },
}
