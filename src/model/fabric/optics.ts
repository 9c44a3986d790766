import type { Count, Seconds } from '../../quantity/index.js'

/**
 * How often an optical link breaks somewhere, and how many are broken at any moment: independent
 * links with constant rates, each with life and repair as exponential means.
 * @param links  over glass, both ends counted as one
 * @param life   mean time between failures of one link, s, > 0
 * @param repair mean time to mend one, s
 */
export function opticFailures(links: Count, life: Seconds, repair: Seconds) {
  return {
    opticalLinks: links,
    timeBetweenOpticFailures: links > 0 ? life / links : life,
    linksBroken: (links * repair) / (life + repair),
  }
}
