/** Mean width of a letter over the size of its type: Latin, and Korean or other wide ones. */
const latin = 0.6
const wide = 1

const isWide = (letter: string) => (letter.codePointAt(0) ?? 0) >= 0x1100

/**
 * About how wide a text stands in a drawing, for layout before it is drawn.
 * @param size of the type, CSS pixels
 */
export function textWidth(text: string, size = 13): number {
  let ems = 0
  for (const letter of text) ems += isWide(letter) ? wide : latin
  return ems * size
}

/** The text, cut off with an ellipsis where it is wider than the room for it. */
export function fitted(text: string, room: number, size = 13): string {
  if (textWidth(text, size) <= room) return text
  const letters = [...text]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Pieces in lines no wider than the room; a piece wider than that has a line of its own. */
export function inLines<T extends { readonly text: string }>(
  pieces: readonly T[],
  room: number,
  size: number,
  gap: number,
): (readonly (T & { readonly x: number })[])[] {
  const lines: (T & { readonly x: number })[][] = []
  let x = 0
  for (const piece of pieces) {
    const width = textWidth(piece.text, size)
    const line = lines.at(-1)
    if (line === undefined || x + width > room) {
      lines.push([{ ...piece, x: 0 }])
      x = width + gap
    } else {
      line.push({ ...piece, x })
      x += width + gap
    }
  }
  return lines
}
