import '../style/topology.css'
import type { Room } from './chart.js'
import { textWidth } from './fit-text.js'
import { type DrawnTier, layTiers, type TierOfBoxes, tier } from './topology-layout.js'

const narrow = 560

/**
 * Tiers of a folded Clos network, the top one first: a few boxes stand for all of their kind, and
 * lines for the links between.
 * @param links words between a tier and the next one, one fewer than tiers
 */
export function Topology({
  tiers,
  links,
  room,
}: {
  tiers: readonly TierOfBoxes[]
  links: readonly string[]
  room: Room
}) {
  const isNarrow = room.width < narrow
  const widest = Math.max(0, ...tiers.map(({ label }) => textWidth(label)))
  const left = isNarrow ? 0 : Math.min(room.width * 0.32, widest + 16)
  const drawn = layTiers(tiers, left, room.width)
  return (
    <svg width={room.width} height={room.height} aria-hidden="true">
      {drawn.slice(1).map((lower, i) => (
        <Bundle
          key={lower.label}
          upper={drawn[i]!}
          lower={lower}
          isJoined={i === drawn.length - 2}
        />
      ))}
      {links.map((text, i) => (
        <text
          key={`${text}${i}`}
          className="link-words"
          x={left + (room.width - left) / 2}
          y={tier.top + i * tier.apart + (tier.height + tier.apart) / 2}
          textAnchor="middle"
          dominantBaseline="middle"
        >
          {text}
        </text>
      ))}
      {drawn.map((one, i) => (
        <Boxes
          key={one.label}
          {...{ one, isNarrow }}
          colour={i === drawn.length - 1 ? 'fill-1' : 'fill-7'}
        />
      ))}
    </svg>
  )
}

/** Switches are drawn with lines to all of the tier above; what they join hangs below one each. */
function Bundle({
  upper,
  lower,
  isJoined,
}: {
  upper: DrawnTier
  lower: DrawnTier
  isJoined: boolean
}) {
  const parents = upper.boxes.length / Math.max(1, lower.boxes.length)
  const pairs = isJoined
    ? lower.boxes.map((u, i) => [upper.boxes[Math.floor(i * parents)] ?? u, u] as const)
    : upper.boxes.flatMap((x) => lower.boxes.map((u) => [x, u] as const))
  const path = pairs.map(([x, u]) => `M${x} ${upper.y + tier.height}L${u} ${lower.y}`).join('')
  return <path className="bundle" d={path} />
}

function Boxes({ one, isNarrow, colour }: { one: DrawnTier; isNarrow: boolean; colour: string }) {
  const middle = one.y + tier.height / 2
  return (
    <g>
      <text
        className="label"
        x={0}
        y={isNarrow ? one.y - 6 : middle}
        dominantBaseline={isNarrow ? 'auto' : 'middle'}
      >
        {one.label}
      </text>
      {one.boxes.map((x) => (
        <rect
          key={x}
          className={`${colour} box`}
          x={x - one.boxWidth / 2}
          y={one.y}
          width={one.boxWidth}
          height={tier.height}
          rx={3}
        />
      ))}
      {one.gap !== null && (
        <text
          className="label"
          x={one.gap}
          y={middle}
          textAnchor="middle"
          dominantBaseline="middle"
        >
          ⋯
        </text>
      )}
    </g>
  )
}
