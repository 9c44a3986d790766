import { catalogDetail, catalogList, catalogMatches } from '../report/index.js'
import type { Language } from '../words/index.js'
import { columnsOf, paintFor, visible } from './output.js'

/** `gigacampus catalog [words]`: records that match, or one record in full. */
export function catalogCommand(words: readonly string[], lang: Language, json: boolean): number {
  const { one, found } = catalogMatches(words)
  if (json) {
    process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
    return found.length > 0 ? 0 : 1
  }
  const style = { lang, columns: columnsOf(process.stdout), paint: paintFor(process.stdout) }
  process.stdout.write(
    one ? catalogDetail(one, style) : catalogList(found, words.map(visible), style),
  )
  return found.length > 0 ? 0 : 1
}
