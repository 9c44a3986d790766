/** The scenarios that come with the twin, by name; each text is fetched when it is needed. */
const texts = import.meta.glob<string>('../../scenarios/*.yaml', {
  query: '?raw',
  import: 'default',
})

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length)

/** Names of the shipped scenarios, Colossus first. */
export const shippedNames: readonly string[] = Object.keys(texts)
  .map(nameOf)
  .sort((a, b) => Number(b === 'colossus') - Number(a === 'colossus') || a.localeCompare(b))

/** Text of a shipped scenario; undefined: there is none of that name. */
export async function shippedText(name: string): Promise<string | undefined> {
  const entry = Object.entries(texts).find(([path]) => nameOf(path) === name)
  return entry?.[1]()
}
