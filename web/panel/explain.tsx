import type { Panel } from '../state/state.js'

/** What a figure rests on. */
export default function Explain({ panel }: { panel: Extract<Panel, { kind: 'explain' }> }) {
  return <p>{panel.path}</p>
}
