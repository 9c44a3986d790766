import type { GateName } from '../../campus/index.js'
import { civilOf } from '../../quantity/index.js'
import { acceleratorName } from '../accelerator.js'
import { dayInWords, monthInWords, monthsInWords } from '../day.js'
import { gateCause } from '../gate.js'
import { countInWords, say } from '../say.js'
import type { Group, Ready, VerdictFacts } from './facts.js'

const lang = 'en'

/** The verdict in English: how many by when; what holds them up and what mends it. */
export function englishVerdict(facts: VerdictFacts): string {
  return `${when(facts)}. ${why(facts)}.`
}

export const englishNothing =
  'No accelerators are planned, so nothing waits for halls, power or cooling. ' +
  'Add a phase to see when it works, for example phases: {first: {accelerator: h100, count: 1_000}}.'

function when({ head, all, end }: VerdictFacts): string {
  const first = `${groupWhen(head, end)}${daysAfter(head)}${nineTenths(head)}`
  if (!all) return first
  const count = countInWords(all.count, lang)
  if (all.ready.p50 === null) {
    const working = countInWords(all.working, lang)
    return `${first}, and ${working} of all ${count} when the plan ends on ${dayInWords(end, lang)}`
  }
  return `${first}, and all ${count} on ${dateWithSpread(all.ready, all.ready.p50, end)}`
}

function groupWhen(group: Group, end: number): string {
  const kind = group.accelerator === undefined ? 'accelerators' : acceleratorName(group.accelerator)
  const count = `${countInWords(group.count, lang)} ${kind}`
  const { p50, deterministic } = group.ready
  if (p50 !== null) return `${count} work on ${dateWithSpread(group.ready, p50, end)}`
  if (deterministic !== null) {
    return `${count} work on ${dayInWords(deterministic, lang)} by central dates, but in half of the outcomes not before the plan ends on ${dayInWords(end, lang)}`
  }
  const working = group.working === 0 ? 'none' : countInWords(group.working, lang)
  return `${working} of ${count} work when the plan ends on ${dayInWords(end, lang)}`
}

function dateWithSpread({ p10, p90 }: Ready, p50: number, end: number): string {
  const at = dayInWords(p50, lang)
  if (p10 === p50 && p90 === p50) return `${at} (P10 to P90 the same day)`
  const near = (epoch: number) => dayInWords(epoch, lang, civilOf(epoch).year !== civilOf(p50).year)
  const late = p90 === null ? `after ${dayInWords(end, lang)}` : near(p90)
  return `${at} (P10 ${p10 === null ? '?' : near(p10)}, P90 ${late})`
}

function daysAfter({ daysToReady }: Group): string {
  return daysToReady === null ? '' : `, ${daysToReady} days after the start`
}

function nineTenths({ most, ready }: Group): string {
  if (most === undefined) return ''
  const isSameYear = civilOf(most).year === civilOf(ready.p50 ?? most).year
  return ` (nine tenths by ${dayInWords(most, lang, !isSameYear)})`
}

function why(facts: VerdictFacts): string {
  const { head, all } = facts
  const { gate, period, share } = head.hold
  const late = head.ready.p50 === null && head.ready.deterministic === null
  const first = all ? `up the first ${countInWords(head.count, lang)}` : 'them up'
  const time = period && !late ? ` ${monthsInWords(period.from, period.to, lang)}` : ''
  const often = share < 0.95 ? ` (in ${say(share, 'fraction', lang)} of the outcomes)` : ''
  const other =
    all && all.hold.gate !== gate ? `, ${gateCause(all.hold.gate, lang)} ${lastOf(facts)}` : ''
  return `${holds(gate)} ${late ? 'up the rest' : first}${time}${often}${mend(facts)}${other}${bridge(facts)}`
}

function holds(gate: GateName): string {
  const cause = gateCause(gate, lang)
  return `${cause[0]?.toUpperCase()}${cause.slice(1)} ${gate === 'hall' ? 'hold' : 'holds'}`
}

function lastOf({ all }: VerdictFacts): string {
  const to = all?.hold.period?.to
  return to === undefined ? 'the last' : `the last until ${monthInWords(to, lang)}`
}

function mend({ head, missing, remedy }: VerdictFacts): string {
  if (head.hold.gate === 'delivered') return ', since all else is ready before them'
  if (head.hold.gate !== 'power' || missing === 0) return ''
  const short = say(missing, 'power', lang)
  if (!remedy) return ` (${short} are missing)`
  return ` (${short} are missing; ${remedy.units} × ${remedy.equipment} would end it)`
}

function bridge({ bridge, head, all, end }: VerdictFacts): string {
  if (!bridge) return ''
  const units =
    bridge.units === 1 ? '1 rented unit' : `${countInWords(bridge.units, lang)} rented units`
  const whom = all ? `the first ${countInWords(head.count, lang)}` : 'they'
  if (bridge.without !== undefined) {
    return bridge.without === null
      ? `; without ${units} ${whom} would not work before ${dayInWords(end, lang)}`
      : `; without ${units} ${whom} would wait until ${monthInWords(bridge.without, lang)}`
  }
  const verb = bridge.units === 1 ? 'bridges' : 'bridge'
  return bridge.until === null
    ? `; ${units} cannot go home within the plan`
    : `; ${units} ${verb} until the grid suffices in ${monthInWords(bridge.until, lang)}`
}
