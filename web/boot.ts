import { firstState } from './state/first-state.js'
import { readFragment } from './state/link.js'
import { plan } from './state/planning.js'
import { begin } from './state/store.js'

/** The worker is asked for the first plan before the frame is fetched: both load side by side. */
async function boot(): Promise<void> {
  const linked = await readFragment(location.hash)
  begin(await firstState(linked))
  void plan('a')
  const { show } = await import('./main.js')
  show(document.getElementById('root')!)
  if (linked.b) void plan('b')
}

void boot()
