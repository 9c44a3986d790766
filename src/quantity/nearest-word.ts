/** Longer words are cut: cost stays bounded whatever is typed. */
const LONGEST_WORD = 64
const HALF_SLIP = 0.5

/**
 * The candidate most like the word, for "did you mean". Case is ignored at first and breaks ties;
 * then the order of the candidates does. A candidate that continues the word at a hyphen (`h100` →
 * `h100-sxm`) counts as half a slip.
 * @param max largest distance accepted; default a third of the word's length, at least 1
 */
export function nearestWord(
  word: string,
  candidates: Iterable<string>,
  max = defaultDistance(word),
): string | undefined {
  return nearestWords(word, candidates, 1, max)[0]
}

/** Up to `count` candidates, nearest first. */
export function nearestWords(
  word: string,
  candidates: Iterable<string>,
  count: number,
  max = defaultDistance(word),
): string[] {
  const typed = word.slice(0, LONGEST_WORD)
  const found: { candidate: string; distance: number; exact: number }[] = []
  for (const candidate of new Set(candidates)) {
    const distance = likeness(
      typed.toLowerCase(),
      candidate.slice(0, LONGEST_WORD).toLowerCase(),
      max,
    )
    if (distance > max) continue
    found.push({
      candidate,
      distance,
      exact: editDistance(typed, candidate.slice(0, LONGEST_WORD)),
    })
  }
  found.sort((a, b) => a.distance - b.distance || a.exact - b.exact)
  return found.slice(0, count).map(({ candidate }) => candidate)
}

function defaultDistance(word: string): number {
  return Math.max(1, Math.floor(Math.min(word.length, LONGEST_WORD) / 3))
}

function likeness(word: string, candidate: string, max: number): number {
  if (word.length >= 2 && candidate.startsWith(`${word}-`)) return Math.min(HALF_SLIP, max)
  if (Math.abs(word.length - candidate.length) > max) return Number.POSITIVE_INFINITY
  return editDistance(word, candidate)
}

/**
 * Damerau-Levenshtein distance, optimal string alignment: insertions, deletions, substitutions and
 * swaps of neighbours, none edited twice. Source: Damerau 1964; Levenshtein 1966.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, beforeLast[j - 2]! + 1)
      }
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
