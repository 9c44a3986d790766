import type { Count } from '../../quantity/index.js'

/** Switches and links of a folded Clos network. */
export interface Clos {
  /** 0 where there is nothing to join; 3 also where three do not reach. */
  readonly tiers: Count
  readonly leaves: Count
  readonly spines: Count
  readonly cores: Count
  /** Links between endpoints and leaves. */
  readonly accessLinks: Count
  /** Links between switches. */
  readonly trunkLinks: Count
  /** Endpoints below one leaf and below the leaves that share their spines. */
  readonly leafSize: Count
  readonly podSize: Count
  /** Endpoints that three tiers of this radix can join. */
  readonly largest: Count
}

/**
 * Folded Clos network of switches of one radix: one switch when it fits, else two tiers, else
 * three. Leaves turn d ports down and u up, d/u at most the oversubscription; spines of three
 * tiers do the same towards the cores. At full bisection two tiers join k²/2 endpoints and three
 * k³/4.
 * Counts are the least that carry the links, so a last pod may be part-filled.
 * Source: Leiserson 1985; Al-Fares, Loukissas and Vahdat, SIGCOMM 2008.
 *
 * @param endpoints        ports to join
 * @param radix            k, ports of a switch at the endpoints' rate, >= 2
 * @param oversubscription down over up capacity at the leaf, and of the spine, > 0
 * @param tiers            2 or 3: no fewer; absent: the fewest that reach
 */
export function foldedClos(
  endpoints: Count,
  radix: Count,
  oversubscription: number | { readonly leaf: number; readonly core: number },
  tiers?: 2 | 3,
): Clos {
  const over =
    typeof oversubscription === 'number' ? { leaf: oversubscription, core: 1 } : oversubscription
  const spineDown = leafDown(radix, over.core)
  const spineUp = Math.min(radix - spineDown, Math.ceil(spineDown / over.core))
  const down = leafDown(radix, over.leaf)
  const up = Math.min(radix - down, Math.ceil(down / over.leaf))
  const leaves = Math.ceil(endpoints / down)
  const podSize = down * spineDown
  const largest = podSize * radix
  const base = { accessLinks: endpoints, leafSize: down, podSize, largest, cores: 0 }
  if (endpoints <= radix && tiers === undefined) {
    const one = Math.min(1, endpoints)
    return { ...base, tiers: one, leaves: one, spines: 0, trunkLinks: 0, leafSize: radix }
  }
  const uplinks = leaves * up
  if (leaves <= radix && tiers !== 3) {
    return { ...base, tiers: 2, leaves, spines: Math.ceil(uplinks / radix), trunkLinks: uplinks }
  }
  const spines = Math.ceil(uplinks / spineDown)
  const coreLinks = over.core === 1 ? uplinks : spines * spineUp
  const cores = Math.ceil(coreLinks / radix)
  return { ...base, tiers: 3, leaves, spines, cores, trunkLinks: uplinks + coreLinks }
}

/** Ports of a leaf towards endpoints: the most whose uplinks still fit beside them. */
function leafDown(radix: Count, oversubscription: number): Count {
  return Math.max(1, Math.floor((radix * oversubscription) / (1 + oversubscription)))
}

/**
 * Ports of a switch at another rate: broken out where ports are faster, ganged where slower.
 * @param ports    as built
 * @param portRate of one of them, B/s
 * @param rate     of an endpoint, B/s
 */
export function radixAt(ports: Count, portRate: number, rate: number): Count {
  const lanes = Math.floor(portRate / rate + rounding)
  if (lanes >= 1) return ports * lanes
  return Math.floor(ports / Math.ceil(rate / portRate - rounding))
}

/** Share by which the quotient of two rates may miss a whole number. */
const rounding = 1e-9
