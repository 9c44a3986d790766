/** Boxes of one kind in a tier: so many, of which a few are drawn. */
export interface TierOfBoxes {
  readonly label: string
  readonly count: number
}

/** A drawn tier: the middles of its boxes, and where the boxes that are left out would stand. */
export interface DrawnTier extends TierOfBoxes {
  readonly y: number
  readonly boxes: readonly number[]
  readonly boxWidth: number
  /** Place of the dots that stand for all others; null: all are drawn. */
  readonly gap: number | null
}

export const tier = { height: 26, apart: 78, top: 22 }
const boxesMost = 11
const boxesLeast = 3

/**
 * Places tiers below one another, the top one first and what they join last. As many boxes are
 * drawn as can be told apart; of switches in proportion between their tiers.
 * @param from, to  ends of the room for boxes, CSS pixels
 */
export function layTiers(
  tiers: readonly TierOfBoxes[],
  from: number,
  to: number,
): readonly DrawnTier[] {
  const most = Math.max(1, ...tiers.slice(0, -1).map(({ count }) => count))
  const slots = Math.max(boxesLeast, Math.min(boxesMost, Math.floor((to - from) / 44)))
  return tiers.map((one, i) => {
    const isJoined = i === tiers.length - 1
    const share = isJoined ? slots : Math.round(((slots - 3) * one.count) / most)
    const drawn = Math.min(one.count, Math.max(boxesLeast, share))
    const isCut = drawn < one.count
    const places = drawn + (isCut ? 1 : 0)
    const pitch = (to - from) / Math.max(1, places)
    const middles = Array.from({ length: places }, (_, k) => from + pitch * (k + 0.5))
    const cut = isCut ? places - 2 : -1
    return {
      ...one,
      y: tier.top + i * tier.apart,
      boxes: middles.filter((_, k) => k !== cut),
      boxWidth: Math.min(40, pitch * 0.7),
      gap: isCut ? middles[cut]! : null,
    }
  })
}

/** Height of so many tiers with the words below the last one. */
export const tiersHeight = (count: number): number =>
  tier.top + Math.max(0, count - 1) * tier.apart + tier.height + 12
