import type { Joules, Seconds, Watts } from '../../../quantity/index.js'
import type { PowerFloor } from './contract.js'

/** What a floor did over a record. */
export interface Floored {
  readonly burnt: Joules
  /** Asked for and not delivered, because the rise was bounded. */
  readonly withheld: Joules
}

/**
 * Power floor of the accelerators. States, and the names of NVIDIA's management library (NVML, power
 * smoothing profile, Blackwell and later):
 * - idle: the draw follows the job;
 * - ramp up: the job passed `activation` (PRIMARY_FLOOR_ACT_OFFSET), the draw rises to the floor at no more
 *   than `rampUp` (RAMP_UP_RATE);
 * - active: max(job, floor) (PERCENT_TMP_FLOOR);
 * - hold: the job fell below the floor, which stays for `hysteresis` (RAMP_DOWN_HYSTERESIS);
 * - ramp down: to the secondary floor or the job, at no more than `rampDown` (RAMP_DOWN_RATE);
 * - secondary floor: max(job, secondary floor) (SECONDARY_POWER_FLOOR), until the job passes `activation`.
 *
 * Both rates bound the draw in every state. The library averages the power over windows before it
 * activates (…_WIN_MULT); here the mean of a step decides. A record that begins above `activation` begins
 * active.
 * @param power W, mean of each step; changed in place
 */
export function holdFloor(
  power: Float64Array,
  nameplate: Watts,
  step: Seconds,
  { floor, rampUp, rampDown, hysteresis, secondaryFloor, activation }: PowerFloor,
): Floored {
  const primary = floor * nameplate
  const secondary = secondaryFloor * nameplate
  const arming = activation * nameplate
  const mostUp = rampUp * nameplate * step
  const mostDown = rampDown * nameplate * step
  // whole samples of the hold; rounded up but for rounding itself
  const kept = Math.ceil(hysteresis / step - 1e-9)
  let active = false
  let held = 0
  let least = 0
  let before = power.length > 0 && power[0]! > arming ? Math.max(power[0]!, primary) : power[0]!
  let burnt = 0
  let withheld = 0
  for (let k = 0; k < power.length; k++) {
    const asked = power[k]!
    if (asked >= primary || (!active && asked > arming)) held = 0
    else held++
    if (asked > arming && !active) {
      active = true
      least = primary
    } else if (active && held > kept) {
      active = false
      least = secondary
    }
    let draw = asked > least ? asked : least
    if (draw > before + mostUp) draw = before + mostUp
    else if (draw < before - mostDown) draw = before - mostDown
    before = draw
    if (draw === asked) continue
    power[k] = draw
    if (draw > asked) burnt += draw - asked
    else withheld += asked - draw
  }
  return { burnt: burnt * step, withheld: withheld * step }
}
