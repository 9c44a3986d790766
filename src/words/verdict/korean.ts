import { civilOf } from '../../quantity/index.js'
import { acceleratorName } from '../accelerator.js'
import { dayInWords, monthInWords, monthsInWords } from '../day.js'
import { gateCause } from '../gate.js'
import { subject } from '../particle.js'
import { acceleratorsInWords, countInWords, say } from '../say.js'
import type { Bridge, Group, Ready, VerdictFacts } from './facts.js'

const lang = 'ko'

/** 결론 두 문장: 몇 장이 언제 가동되는가, 무엇이 늦추고 무엇으로 푸는가. */
export function koreanVerdict(facts: VerdictFacts): string {
  return `${when(facts)}. ${why(facts)}.`
}

export const koreanNothing =
  '계획된 가속기(accelerator)가 없어 전산동, 전력, 냉각을 기다리는 것도 없습니다. ' +
  '단계를 더하면 가동일을 계산합니다(예: phases: {first: {accelerator: h100, count: 1_000}}).'

function when({ head, all, end }: VerdictFacts): string {
  if (!all) return groupWhen(head, end, '가동됩니다')
  const first = groupWhen(head, end, '가동되고')
  const count = acceleratorsInWords(all.count, lang)
  if (all.ready.p50 === null) {
    const working = acceleratorsInWords(all.working, lang)
    return `${first}, 계획이 끝나는 ${dayInWords(end, lang)}에는 전체 ${count} 중 ${working}이 가동됩니다`
  }
  return `${first}, 전체 ${subject(count)} 가동되는 날은 ${dayInWords(all.ready.p50, lang)}${spread(all.ready, all.ready.p50, end)}입니다`
}

/** @param verb 가동됩니다, 가동되고 */
function groupWhen(group: Group, end: number, verb: string): string {
  const name =
    group.accelerator === undefined
      ? '가속기(accelerator)'
      : `${acceleratorName(group.accelerator)} 가속기(accelerator)`
  const count = `${name} ${acceleratorsInWords(group.count, lang)}`
  const { p50, deterministic } = group.ready
  const last = dayInWords(end, lang)
  if (p50 !== null) {
    const days = group.daysToReady === null ? '' : `시작 ${group.daysToReady}일 뒤인 `
    return `${subject(count)} ${days}${dayInWords(p50, lang)}${spread(group.ready, p50, end, group.most)}에 ${verb}`
  }
  if (deterministic !== null) {
    return `${subject(count)} 중앙값으로는 ${dayInWords(deterministic, lang)}에 ${verb.replace('됩니다', '되지만').replace('되고', '되지만')} 절반의 경우에는 계획이 끝나는 ${last}까지 다 가동되지 못합니다`
  }
  const working = group.working === 0 ? '한 장도' : `${acceleratorsInWords(group.working, lang)}만`
  const ending =
    group.working === 0
      ? verb.replace('가동됩니다', '가동되지 않습니다').replace('가동되고', '가동되지 않고')
      : verb
  return `계획이 끝나는 ${last}까지 ${count} 중 ${working} ${ending}`
}

function spread({ p10, p90 }: Ready, p50: number, end: number, most?: number): string {
  const near = (epoch: number) => dayInWords(epoch, lang, civilOf(epoch).year !== civilOf(p50).year)
  const late = p90 === null ? `${dayInWords(end, lang)} 이후` : near(p90)
  const dates =
    p10 === p50 && p90 === p50
      ? 'P10~P90 같은 날'
      : `P10 ${p10 === null ? '?' : near(p10)}, P90 ${late}`
  return most === undefined ? `(${dates})` : `(${dates}, 그중 90 %는 ${near(most)}부터)`
}

/** A clause whose verb is joined to the next, or ends the sentence. */
interface Clause {
  readonly joined: string
  readonly final: string
}

function why(facts: VerdictFacts): string {
  const clauses = [first(facts), ...second(facts), ...bridge(facts)]
  return clauses.map((c, i) => (i < clauses.length - 1 ? c.joined : c.final)).join(', ')
}

function first(facts: VerdictFacts): Clause {
  const { head, all } = facts
  const { gate, period, share } = head.hold
  const late = head.ready.p50 === null && head.ready.deterministic === null
  const whom = late ? '나머지를' : all ? '첫 단계를' : '가동을'
  const time = period && !late ? `${monthsInWords(period.from, period.to, lang)} ` : ''
  const often = share < 0.95 ? `${say(share, 'fraction', lang)}의 경우에 ` : ''
  const start = `${time}${often}${subject(gateCause(gate, lang))} ${whom}`
  const note = mend(facts)
  return { joined: `${start} 늦추고${note}`, final: `${start} 늦춥니다${note}` }
}

function second({ head, all }: VerdictFacts): Clause[] {
  if (!all || all.hold.gate === head.hold.gate) return []
  const { gate, period } = all.hold
  const until = period ? `${monthInWords(period.to, lang)}까지 ` : ''
  const start = `마지막 단계는 ${until}${subject(gateCause(gate, lang))}`
  return [{ joined: `${start} 늦추며`, final: `${start} 늦춥니다` }]
}

function mend({ head, missing, remedy }: VerdictFacts): string {
  if (head.hold.gate === 'delivered') return '(다른 것은 그 전에 준비됨)'
  if (head.hold.gate !== 'power' || missing === 0) return ''
  const short = `${say(missing, 'power', lang)} 부족`
  return remedy ? `(${short}, ${remedy.equipment} ${remedy.units}대로 해소)` : `(${short})`
}

function bridge({ bridge, all, end }: VerdictFacts): Clause[] {
  if (!bridge) return []
  const units = `임대 발전 설비(bridging power) ${countInWords(bridge.units, lang)}대`
  const whom = all ? '첫 단계 ' : ''
  const text = bridgeText(bridge, units, whom, end)
  return [{ joined: text, final: text }]
}

function bridgeText({ until, without }: Bridge, units: string, whom: string, end: number): string {
  if (without === null)
    return `${units}가 없으면 ${whom}가속기가 ${dayInWords(end, lang)}까지 가동되지 못합니다`
  if (without !== undefined) {
    return `${units}가 없으면 ${whom}가동이 ${monthInWords(without, lang)}로 늦어집니다`
  }
  return until === null
    ? `${units}는 기간 안에 돌려보낼 수 없습니다`
    : `전력망이 감당하는 ${monthInWords(until, lang)}까지 ${units}로 메웁니다`
}
