import type { Count, Metres } from '../../quantity/index.js'

/** Lane between dies that the saw takes; common practice of blade dicing. */
const defaultScribe: Metres = 0.1e-3

/** Ring at the rim of a wafer that gives no good die; SEMI M1 and foundry practice, 3 mm at 300 mm. */
const defaultEdge: Metres = 3e-3

/** Share of a pitch by which rounding may lose a die that just fits. */
const rounding = 1e-9

/** A regular grid of dies; the centre of a die stands half its size from its sides. */
interface Grid {
  readonly halfWidth: Metres
  readonly halfHeight: Metres
  readonly pitchX: Metres
  readonly pitchY: Metres
  /** Of the disc that holds whole dies. */
  readonly radius: Metres
}

/**
 * Whole dies on a wafer: the most that any regular grid holds, exact over all its offsets. The notch
 * is left out.
 *
 * A die fits when its centre lies in K = {(|x| + w/2)² + (|y| + h/2)² <= R²}, so the count is that
 * of lattice points in a shifted K. The most is met at the leftmost offset of a region where it
 * holds, and there either one centre is the tip of K or two stand on its rim. Two on the rim, a
 * given vector apart, fix the offset but for a mirror image: one or two offsets a vector are tried.
 *
 * @param width    of the die, m
 * @param height   of the die, m
 * @param diameter of the wafer, m
 * @param scribe   lane between dies, m
 * @param edge     ring without dies, m
 */
export function grossDies(
  width: Metres,
  height: Metres,
  diameter: Metres,
  scribe: Metres = defaultScribe,
  edge: Metres = defaultEdge,
): Count {
  const grid = gridOf(width, height, diameter, scribe, edge)
  const { halfWidth, halfHeight, pitchX, pitchY, radius } = grid
  if (radius < Math.hypot(halfWidth, halfHeight)) return 0
  const reachX = Math.sqrt(radius ** 2 - halfHeight ** 2) - halfWidth
  const reachY = Math.sqrt(radius ** 2 - halfWidth ** 2) - halfHeight
  let most = diesAround(grid, -reachX, 0)
  for (let i = 0; i * pitchX <= 2 * reachX; i++) {
    for (let j = 0; j * pitchY <= 2 * reachY; j++) {
      if (i + j > 0) most = Math.max(most, mostWithPair(grid, i * pitchX, j * pitchY))
    }
  }
  return most
}

/**
 * Dies of the grid that has the lower left corner of a die at (x, y) from the centre of the wafer, m.
 * Other arguments as for `grossDies`, without defaults.
 */
export function diesAtOffset(
  x: Metres,
  y: Metres,
  width: Metres,
  height: Metres,
  diameter: Metres,
  scribe: Metres,
  edge: Metres,
): Count {
  const grid = gridOf(width, height, diameter, scribe, edge)
  return diesAround(grid, x + grid.halfWidth, y + grid.halfHeight)
}

function gridOf(
  width: Metres,
  height: Metres,
  diameter: Metres,
  scribe: Metres,
  edge: Metres,
): Grid {
  return {
    halfWidth: width / 2,
    halfHeight: height / 2,
    pitchX: width + scribe,
    pitchY: height + scribe,
    radius: diameter / 2 - edge,
  }
}

/** Signs of the quadrants in which two centres can lie, the second up or right of the first. */
const signPairs = [
  [-1, -1],
  [-1, 1],
  [1, 1],
] as const

/**
 * Most dies when two centres, (dx, dy) apart, stand on the rim of K. The rim is an arc of radius R
 * in each quadrant, so the first centre is where two circles of that radius cross.
 */
function mostWithPair(grid: Grid, dx: Metres, dy: Metres): Count {
  const { halfWidth, halfHeight, pitchX, pitchY, radius } = grid
  const slack = rounding * Math.min(pitchX, pitchY)
  let most = 0
  for (const [fromX, toX] of signPairs) {
    for (const [fromY, toY] of signPairs) {
      const firstX = -fromX * halfWidth
      const firstY = -fromY * halfHeight
      const apartX = -dx - toX * halfWidth - firstX
      const apartY = -dy - toY * halfHeight - firstY
      const apart = Math.hypot(apartX, apartY)
      if (apart > 2 * radius || apart === 0) continue
      const aside = Math.sqrt(radius ** 2 - apart ** 2 / 4) / apart
      for (const side of [-aside, aside]) {
        const x = firstX + apartX / 2 - side * apartY
        const y = firstY + apartY / 2 + side * apartX
        if (fromX * x < -slack || fromY * y < -slack) continue
        if (toX * (x + dx) < -slack || toY * (y + dy) < -slack) continue
        most = Math.max(most, diesAround(grid, x, y))
      }
    }
  }
  return most
}

/** Dies of the grid that has a centre at (x, y), counted row by row. */
function diesAround(grid: Grid, x: Metres, y: Metres): Count {
  const { halfWidth, halfHeight, pitchX, pitchY, radius } = grid
  if (radius < Math.hypot(halfWidth, halfHeight)) return 0
  const reachY = Math.sqrt(radius ** 2 - halfWidth ** 2) - halfHeight
  const firstRow = Math.ceil((-reachY - y) / pitchY - rounding)
  const lastRow = Math.floor((reachY - y) / pitchY + rounding)
  let dies = 0
  for (let j = firstRow; j <= lastRow; j++) {
    const corner = Math.abs(y + j * pitchY) + halfHeight
    const reachX = Math.sqrt(Math.max(0, radius ** 2 - corner ** 2)) - halfWidth
    const first = Math.ceil((-reachX - x) / pitchX - rounding)
    const last = Math.floor((reachX - x) / pitchX + rounding)
    if (last >= first) dies += last - first + 1
  }
  return dies
}
