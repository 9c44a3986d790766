import { useSyncExternalStore } from 'react'
import { useApp } from '../state/store.js'

const isDark = matchMedia('(prefers-color-scheme: dark)')

function listen(changed: () => void): () => void {
  isDark.addEventListener('change', changed)
  return () => isDark.removeEventListener('change', changed)
}

/** The colours that hold: those that were chosen, else the system's. */
export function useColours(): 'light' | 'dark' {
  const theme = useApp((state) => state.theme)
  const system = useSyncExternalStore(listen, () => (isDark.matches ? 'dark' : 'light'))
  return theme === 'system' ? system : theme
}
