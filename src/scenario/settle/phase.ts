import type { Phase } from '../phase.js'
import type { PhaseSource } from '../schema/index.js'
import { positive } from './bounds.js'
import type { Cursor } from './cursor.js'
import type { Shelf } from './equipment.js'

/** Settles one phase; `sites` and `earlier` are the names it may refer to. */
export function settlePhase(
  source: PhaseSource,
  here: Cursor,
  shelf: Shelf,
  sites: readonly string[],
  earlier: readonly string[],
): Phase {
  const site = source.site ?? sites[0] ?? ''
  if (!sites.includes(site)) {
    here.child('site').report('scenario.unknown-name', {
      name: site,
      of: 'sites',
      known: sites.join(', '),
    })
  }
  if (source.after !== undefined && !earlier.includes(source.after)) {
    here.child('after').report('scenario.unknown-name', {
      name: source.after,
      of: 'phases',
      known: earlier.join(', '),
    })
  }
  const accelerator = shelf.take('accelerators', source.accelerator, here.child('accelerator'))
  const system = source.system ?? shelf.systemOf(accelerator)
  const held = system === undefined ? undefined : shelf.heldBy(system)
  if (held !== undefined && !shelf.isOf(accelerator, held)) {
    const values = { system: system ?? '', holds: held, accelerator }
    here.child('system').report('scenario.system-mismatch', values)
  }
  const count = here.child('count').take(source.count)
  positive(here.child('count'), count)
  if (!Number.isInteger(count)) here.child('count').report('scenario.not-whole', { value: count })
  const arrive = here.child('arrive')
  const rate = arrive.optional('rate', source.arrive?.rate)
  if (rate !== undefined) positive(arrive.child('rate'), rate)
  const from = source.arrive?.from
  if (from) {
    arrive.child('from').note(from.when)
    if (from.spread) arrive.desk.spread[`${arrive.path}.from`] = from.spread
  }
  return {
    site,
    accelerator,
    system: system === undefined ? '' : shelf.take('racks', system, here.child('system')),
    count,
    arrive: { ...(from && { from: from.when }), ...(rate !== undefined && { rate }) },
    ...(source.after !== undefined && { after: source.after }),
  }
}
