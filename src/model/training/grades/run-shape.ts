import { shapeOf, type TransformerShape } from '../../../physics/index.js'
import { type Case, figure, type Library } from '../../grade.js'
import { countOf, countsOf, isSkip, type Skip, skip, textOf } from './rows.js'
import { gptShape } from './step-case.js'

const billion = 1e9
/** Megatron's default, padded. */
const vocabularyDefault = 51_200
/** Key-value heads of the Llama family, for a model the catalogue does not hold. */
const keyValueHeads = 8

/** Catalogue ids under which a model may stand: "Llama 3.1 405B" is `llama31-405b`. */
function idsOf(name: string): string[] {
  const plain = name.toLowerCase().replace(/\s+/g, '-')
  const version = plain.replace(/^llama-3(\.1)?-/, 'llama31-')
  return [plain, version, version.replaceAll('.', '')]
}

/** Shape of a row's model: the catalogue's record, else from its columns. */
export function shapeFor(row: Case, library: Library): TransformerShape | Skip {
  const name = textOf(row, 'model')
  const family = textOf(row, 'family')
  if (family !== 'gpt') {
    for (const id of idsOf(name)) {
      const record = library.model(id)
      const shape = record && shapeOf(record)
      if (shape) return shape
    }
  }
  if (family === 'moe') return skip('unknown-model', name)
  const n = countsOf(row, ['layers', 'hidden', 'heads', 'seq'])
  if (isSkip(n)) return n
  const vocabulary = countOf(row, 'vocab', vocabularyDefault)
  if (typeof vocabulary !== 'number') return vocabulary
  if (family === 'gpt') return gptShape(n.layers, n.hidden, n.heads, vocabulary, n.seq)
  const total = figure(row, 'params_b')
  if (total === undefined || total <= 0) return skip('no-value', 'params_b')
  return solvedShape(n.layers, n.hidden, n.heads, vocabulary, total * billion)
}

/** Grouped attention, and a feed-forward of the width that the total leaves. */
function solvedShape(
  layers: number,
  hidden: number,
  heads: number,
  vocabulary: number,
  total: number,
): TransformerShape {
  const headWidth = hidden / heads
  const groups = Math.min(keyValueHeads, heads)
  const attention = 2 * hidden * (heads + groups) * headWidth
  const rest = (total - 2 * vocabulary * hidden) / layers - attention
  const width = Math.max(1, rest / (2 * hidden))
  return {
    hidden,
    vocabulary,
    tiedEmbeddings: false,
    learnedPositions: 0,
    vectorsPerLayer: 0,
    attention: [{ kind: 'grouped', layers, heads, keyValueHeads: groups, headWidth }],
    feedForward: [{ kind: 'dense', layers, width, matrices: 2 }],
  }
}
