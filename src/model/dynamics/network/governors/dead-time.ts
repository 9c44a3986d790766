import type { Seconds } from '../../../../quantity/index.js'

/**
 * A dead time as a ring of what went in, linear between samples. Within the first dead time what went in
 * before the start comes out; a dead time shorter than the step reaches into the step under way.
 */
export class DeadTime {
  readonly #time: Seconds
  readonly #times: Float64Array
  readonly #values: Float64Array
  #newest = 0
  #count = 1

  /** @param samples places in the ring: at least the dead time over the smallest step, and some */
  constructor(time: Seconds, start: number, samples: number) {
    this.#time = time
    this.#times = new Float64Array(samples)
    this.#values = new Float64Array(samples).fill(start)
    this.#times[0] = -Infinity
  }

  /** Keeps what goes in at a moment, not earlier than the last. */
  accept(now: Seconds, input: number): void {
    this.#newest = (this.#newest + 1) % this.#times.length
    this.#times[this.#newest] = now
    this.#values[this.#newest] = input
    this.#count = Math.min(this.#count + 1, this.#times.length)
  }

  /** What comes out at `now`, while `input` goes in. */
  output(now: Seconds, input: number): number {
    if (this.#time === 0) return input
    const then = now - this.#time
    let later = input
    let laterTime = now
    for (let back = 0; back < this.#count; back++) {
      const place = (this.#newest - back + this.#times.length) % this.#times.length
      const time = this.#times[place]!
      const value = this.#values[place]!
      if (time <= then) {
        const part = laterTime > time && time > -Infinity ? (then - time) / (laterTime - time) : 0
        return value + (later - value) * part
      }
      later = value
      laterTime = time
    }
    return later
  }
}
