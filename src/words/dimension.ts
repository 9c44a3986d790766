import type { Dimension } from '../quantity/index.js'
import type { Both, Language } from './language.js'

/** What a dimension is called. */
export const dimensionWords: Readonly<Record<Dimension, Both<string>>> = {
  count: { en: 'a count', ko: '개수' },
  fraction: { en: 'a share', ko: '비율(%)' },
  ratio: { en: 'a ratio', ko: '배율' },
  power: { en: 'power', ko: '전력' },
  energy: { en: 'energy', ko: '전력량' },
  duration: { en: 'a duration', ko: '기간' },
  frequency: { en: 'a frequency', ko: '주파수' },
  length: { en: 'a length', ko: '길이' },
  area: { en: 'an area', ko: '면적' },
  volume: { en: 'a volume', ko: '부피' },
  mass: { en: 'a mass', ko: '질량' },
  temperature: { en: 'a temperature', ko: '온도' },
  temperatureDifference: { en: 'a temperature difference', ko: '온도차' },
  pressure: { en: 'a pressure', ko: '압력' },
  voltage: { en: 'a voltage', ko: '전압' },
  current: { en: 'a current', ko: '전류' },
  speed: { en: 'a speed', ko: '속도' },
  density: { en: 'a density', ko: '밀도' },
  data: { en: 'an amount of data', ko: '데이터 용량' },
  dataRate: { en: 'a data rate', ko: '데이터 전송 속도' },
  flop: { en: 'an amount of arithmetic (FLOP)', ko: '연산량(FLOP)' },
  flopRate: { en: 'an arithmetic rate (FLOP/s)', ko: '연산 속도(FLOP/s)' },
  tokens: { en: 'a number of tokens', ko: '토큰 수' },
  tokenRate: { en: 'a token rate', ko: '토큰 처리 속도' },
  money: { en: 'an amount of money', ko: '금액' },
  exchange: { en: 'an exchange rate', ko: '환율' },
  pricePerEnergy: { en: 'a price per energy', ko: '전력량당 단가' },
  pricePerPower: { en: 'a price per power', ko: '전력당 단가' },
  rentPerPower: { en: 'a rent per power and time', ko: '전력당 임대료' },
  pricePerTime: { en: 'a price per time', ko: '시간당 요금' },
  pricePerToken: { en: 'a price per token', ko: '토큰당 단가' },
  pricePerCount: { en: 'a price per piece', ko: '개당 가격' },
  rentPerCount: { en: 'a rent per piece and time', ko: '개당 임대료' },
  pricePerArea: { en: 'a price per area', ko: '면적당 단가' },
  pricePerVolume: { en: 'a price per volume', ko: '부피당 단가' },
  pricePerMass: { en: 'a price per mass', ko: '질량당 단가' },
  pricePerLength: { en: 'a price per length', ko: '길이당 단가' },
  pricePerData: { en: 'a price per amount of data', ko: '데이터당 단가' },
  pricePerFlop: { en: 'a price per FLOP', ko: '연산량당 단가' },
  growthRate: { en: 'a growth rate', ko: '증가율' },
  arrivalRate: { en: 'an arrival rate', ko: '입고 속도' },
  powerPerCount: { en: 'power per piece', ko: '개당 전력' },
  tokenRatePerCount: { en: 'a token rate per piece', ko: '개당 토큰 처리 속도' },
  energyPerToken: { en: 'energy per token', ko: '토큰당 전력량' },
  tokensPerEnergy: { en: 'tokens per energy', ko: '전력량당 토큰 수' },
  energyPerData: { en: 'energy per amount of data', ko: '데이터당 에너지' },
  energyPerFlop: { en: 'energy per FLOP', ko: '연산당 에너지' },
  flopPerEnergy: { en: 'arithmetic per energy', ko: '에너지당 연산량' },
  dataPerToken: { en: 'data per token', ko: '토큰당 데이터' },
  flopPerToken: { en: 'arithmetic per token', ko: '토큰당 연산량' },
  flopPerByte: { en: 'arithmetic per byte', ko: '바이트당 연산량' },
  bytesPerFlop: { en: 'bytes per FLOP', ko: '연산당 바이트' },
  rampRate: { en: 'a ramp of power', ko: '전력 변화율' },
  frequencyRate: { en: 'a rate of change of frequency', ko: '주파수 변화율' },
  heatRate: { en: 'a heat rate', ko: '열소비율' },
  emissionPerEnergy: { en: 'an emission per energy', ko: '배출 계수' },
  volumePerEnergy: { en: 'a volume per energy', ko: '전력량당 부피' },
  energyPerMass: { en: 'energy per mass', ko: '질량당 에너지' },
  energyPerVolume: { en: 'energy per volume', ko: '부피당 에너지' },
  volumeFlow: { en: 'a volume flow', ko: '체적 유량' },
  massFlow: { en: 'a mass flow', ko: '질량 유량' },
  powerDensity: { en: 'power per area', ko: '면적당 전력' },
  thermalConductance: { en: 'a thermal conductance', ko: '열전도도' },
  thermalResistance: { en: 'a thermal resistance', ko: '열저항' },
  specificHeat: { en: 'a specific heat', ko: '비열' },
  defectDensity: { en: 'a defect density', ko: '결함 밀도' },
  fractionPerKelvin: { en: 'a share per kelvin', ko: '온도당 비율' },
  fractionPerLength: { en: 'a share per length', ko: '길이당 비율' },
  timePerLength: { en: 'time per length', ko: '길이당 시간' },
}

/** Things that a scenario holds besides quantities. */
const things: Readonly<Record<string, Both<string>>> = {
  date: { en: 'a date', ko: '날짜' },
  map: { en: 'a map of names to values', ko: '이름과 값의 묶음(map)' },
  list: { en: 'a list', ko: '목록' },
  text: { en: 'a text', ko: '글' },
  name: { en: 'a name in kebab-case', ko: '소문자와 하이픈으로 된 이름' },
  activities: { en: 'activities', ko: '공정 활동' },
  'yes or no': { en: 'yes or no', ko: 'yes 또는 no' },
  'whole number': { en: 'a whole number', ko: '정수' },
  nothing: { en: 'nothing', ko: '빈 자리' },
  'an empty value': { en: 'an empty value', ko: '빈 값' },
  'a list': { en: 'a list', ko: '목록' },
  'a map': { en: 'a map', ko: '이름과 값의 묶음(map)' },
  'a number': { en: 'a number', ko: '숫자' },
  'a text': { en: 'a text', ko: '글' },
  'no map': { en: 'no map', ko: '묶음(map)이 아닌 것' },
}

/** A dimension or a thing by its name; other text as it is. */
export function thingName(name: string, lang: Language): string {
  const known = Object.hasOwn(dimensionWords, name)
    ? dimensionWords[name as Dimension]
    : Object.hasOwn(things, name)
      ? things[name]
      : undefined
  return known?.[lang] ?? name
}
