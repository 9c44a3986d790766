import type { Count, Fraction } from '../../quantity/index.js'
import type { Across, JobRate, PhaseRate, SiteLine } from './contract.js'
import { gradientBytes } from './memory.js'
import { synchronousEfficiency } from './sites.js'

/** Of the arithmetic of a micro-batch, the backward pass: twice the forward one. */
const backward: Fraction = 2 / 3

/** Sites of a run that no line joins. */
export interface Unlinked {
  readonly from: string
  readonly to: string
}

/**
 * What a run over several sites keeps of its speed. Each step waits for the slowest phase, then
 * gradients are added up over the widest ways that lines make between the sites.
 *
 * @param parameters of the model
 * @returns null at one site; the pair of sites where no way leads from one to the other
 */
export function acrossSites(
  phases: JobRate['phases'],
  siteOf: (phase: string) => string,
  lines: readonly SiteLine[],
  parameters: Count,
): Across | Unlinked | null {
  const rates = Object.entries(phases).filter((one): one is [string, PhaseRate] => one[1] !== null)
  const sites = [...new Set(rates.map(([phase]) => siteOf(phase)))]
  if (sites.length < 2) return null
  const ways = widestWays(lines)
  let bandwidth = Number.POSITIVE_INFINITY
  let roundTrip = 0
  for (const [i, from] of sites.entries()) {
    for (const to of sites.slice(i + 1)) {
      const way = ways.get(from)?.get(to)
      if (!way) return { from, to }
      bandwidth = Math.min(bandwidth, way.bandwidth)
      roundTrip = Math.max(roundTrip, way.roundTrip)
    }
  }
  const slowest = rates.map(([, rate]) => rate).reduce((a, b) => (timeOf(b) > timeOf(a) ? b : a))
  const step = timeOf(slowest)
  const efficiency =
    step > 0
      ? synchronousEfficiency({
          sites: sites.length,
          bandwidth,
          roundTrip,
          gradients: parameters * gradientBytes,
          step,
          window: windowOf(slowest),
        })
      : 1
  return { sites, bandwidth, roundTrip, efficiency }
}

function timeOf(rate: PhaseRate): number {
  return rate.tokensPerSecond > 0 ? rate.tokensPerStep / rate.tokensPerSecond : 0
}

/** Time behind which gradients can travel: the backward pass of the last micro-batch; 0: not known. */
function windowOf({ step, layout }: PhaseRate): number {
  return step && layout ? (backward * step.compute) / layout.microBatches : 0
}

interface Way {
  readonly bandwidth: number
  readonly roundTrip: number
}

/** Between all sites, the way whose narrowest line is widest. */
function widestWays(lines: readonly SiteLine[]): ReadonlyMap<string, ReadonlyMap<string, Way>> {
  const ways = new Map<string, Map<string, Way>>()
  const offer = (from: string, to: string, way: Way) => {
    const known = ways.get(from) ?? new Map<string, Way>()
    ways.set(from, known)
    const old = known.get(to)
    const isWider = !old || way.bandwidth > old.bandwidth
    const isShorter = way.bandwidth === old?.bandwidth && way.roundTrip < old.roundTrip
    if (from !== to && (isWider || isShorter)) known.set(to, way)
  }
  for (const { from, to, bandwidth, roundTrip } of lines) {
    offer(from, to, { bandwidth, roundTrip })
    offer(to, from, { bandwidth, roundTrip })
  }
  const sites = [...ways.keys()]
  for (const by of sites) {
    for (const from of sites) {
      const first = ways.get(from)?.get(by)
      if (!first) continue
      for (const [to, second] of ways.get(by) ?? []) {
        offer(from, to, {
          bandwidth: Math.min(first.bandwidth, second.bandwidth),
          roundTrip: first.roundTrip + second.roundTrip,
        })
      }
    }
  }
  return ways
}
