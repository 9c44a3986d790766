import type { Count } from '../../quantity/index.js'
import type { Layout } from './layout.js'
import type { ServedModel } from './served-model.js'

/** Accelerators that a matrix is cut over at most; slices grow too thin beyond. */
const tensorMax: Count = 32

/**
 * Ways to spread a model over so many accelerators: cut every matrix; or, of a mixture, deal its
 * experts out and keep copies of attention for some of the requests each; or, beyond one scale-up
 * domain, cut within domains and set them one after the other.
 */
export function layoutsOf(model: ServedModel, accelerators: Count, domain: Count): Layout[] {
  const list: Layout[] = accelerators <= tensorMax ? [{ tensor: accelerators }] : []
  if (accelerators > domain && accelerators % domain === 0 && domain <= tensorMax) {
    const pipeline = accelerators / domain
    if (pipeline <= model.layers) list.push({ tensor: domain, pipeline })
  }
  if (model.mixtureLayers === 0 || accelerators === 1) return list
  for (let tensor = 1; tensor <= Math.min(accelerators, tensorMax); tensor *= 2) {
    if (accelerators % tensor !== 0) continue
    list.push({ tensor, data: accelerators / tensor, expert: accelerators })
  }
  return list
}

/** Sizes of replica that are tried: powers of two up to a limit, and the limit itself. */
export function sizesUpTo(limit: Count): Count[] {
  const sizes: Count[] = []
  for (let n = 1; n <= limit; n *= 2) sizes.push(n)
  if (sizes.at(-1) !== limit && limit >= 1) sizes.push(Math.floor(limit))
  return sizes
}
