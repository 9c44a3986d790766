const day = 86_400

/** First and last day of a scenario as people write them; the clock ends when the last day does. */
export function clockDay(path: string, value: unknown): string | undefined {
  if ((path !== 'start' && path !== 'end') || typeof value !== 'number') return undefined
  const at = path === 'end' ? value - day : value
  return new Date(at * 1000).toISOString().slice(0, 10)
}
