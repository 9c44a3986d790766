import { UnreadableCase } from '../unreadable.js'

/** Largest table of samples, rows times columns; most columns. */
const samplesMax = 10_000_000
const columnsMax = 1000

/** Measured curves on one clock. */
export interface Samples {
  /** s, ascending. */
  readonly time: Float64Array
  readonly columns: readonly { readonly name: string; readonly values: Float64Array }[]
}

/**
 * A CSV of numbers whose first time column (`t_s`, `t`, `time`) ascends. One pass, no quotes.
 * @param file for messages
 * @throws UnreadableCase naming the column, the row (the first after the header is 1) and why
 */
export function readSamples(text: string, file: string): Samples {
  const [head = '', ...lines] = linesOf(text.replace(/^\ufeff/, ''), file)
  const header = head.split(',').map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
  const count = lines.length
  if (header.length > columnsMax || count * header.length > samplesMax) {
    throw new UnreadableCase(file, 'outside-range')
  }
  if (count === 0) throw new UnreadableCase(file, 'no-value')
  const at = header.findIndex((name) => /^(t|time|zeit)(_?(s|sec))?$/i.test(name))
  if (at < 0) throw new UnreadableCase(`${file} t_s`, 'no-value')
  const values = header.map(() => new Float64Array(count))
  for (const [row, line] of lines.entries()) {
    const cells = line.split(',')
    if (cells.length !== header.length) {
      throw new UnreadableCase(`${file} row ${row + 1}`, 'unreadable')
    }
    for (const [i, cell] of cells.entries()) {
      const value = cell.trim() === '' ? Number.NaN : Number(cell)
      // a blank is no sample, but a time must be one
      if (!Number.isFinite(value) && (i === at || cell.trim() !== '')) {
        throw new UnreadableCase(`${file} ${header[i]} row ${row + 1}`, 'not-a-number')
      }
      values[i]![row] = value
    }
  }
  const time = values[at]!
  for (let k = 1; k < count; k++) {
    if (!(time[k]! >= time[k - 1]!)) {
      throw new UnreadableCase(`${file} ${header[at]} row ${k + 1}`, 'outside-range')
    }
  }
  const columns = header.map((name, i) => ({ name, values: values[i]! })).filter((_, i) => i !== at)
  return { time, columns }
}

/** Lines that hold something; counted before they are cut, so that a flood is refused first. */
function linesOf(text: string, file: string): readonly string[] {
  let count = 0
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) count++
  if (count > samplesMax) throw new UnreadableCase(file, 'outside-range')
  return text.split(/\r?\n/).filter((line) => line.trim() !== '')
}
