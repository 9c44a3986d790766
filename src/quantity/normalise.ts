/** Longest text read as a quantity or date, in UTF-16 units. */
export const LONGEST = 200

const SUPERSCRIPTS = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+/g
const SUPERSCRIPT_SIGNS: Readonly<Record<string, string>> = { '⁻': '-', '⁺': '' }

/**
 * One spelling for each character: ㎿ is MW, ㎡ is m^2, ℃ is °C, ％ is %, a no-break space is a space,
 * a typographic minus is a minus. Superscripts become `^n` first, since compatibility
 * normalisation alone would turn 10²⁶ into 1026.
 */
export function normalise(text: string): string {
  return text
    .replaceAll(/[㎟㎠㎡㎢]/g, (square) => `${square.normalize('NFKC').slice(0, -1)}^2`)
    .replaceAll(/[㎣㎤㎥㎦]/g, (cube) => `${cube.normalize('NFKC').slice(0, -1)}^3`)
    .replaceAll(SUPERSCRIPTS, superscript)
    .normalize('NFKC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('−', '-')
    .trim()
}

function superscript(run: string): string {
  return `^${[...run].map((c) => SUPERSCRIPT_SIGNS[c] ?? c.normalize('NFKC')).join('')}`
}
