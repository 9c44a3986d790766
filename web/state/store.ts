import { useSyncExternalStore } from 'react'
import type { State } from './state.js'

let state: State
const listeners = new Set<() => void>()

/** Sets the first state, before anything is drawn. */
export function begin(first: State): void {
  state = first
}

export const getState = (): State => state

/** Changes the state; whoever looks at a part that changed is drawn anew. */
export function setState(change: Partial<State> | ((state: State) => Partial<State>)): void {
  const patch = typeof change === 'function' ? change(state) : change
  state = { ...state, ...patch }
  for (const listener of listeners) listener()
}

/** Calls `listener` after each change; returns what ends it. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A part of the state; drawn anew when it is another. */
export function useApp<T>(part: (state: State) => T): T {
  return useSyncExternalStore(subscribe, () => part(state))
}
