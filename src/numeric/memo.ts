import { share } from './share.js'

/** One remembered computation: what it was given and what it returned. */
interface Cell {
  readonly inputs: unknown
  readonly output: unknown
}

/**
 * Remembers the last inputs and output of each keyed computation.
 *
 * The caller owns it (one for a browser tab, one for a variant under comparison); the module
 * keeps no state. Results are shared structurally with their predecessors, so a computation
 * whose result did not change does not wake the ones that read it.
 */
export interface Memo {
  /**
   * Runs `compute`, or returns the earlier output when `inputs` are deeply equal to the last ones.
   * @param key    name of the computation, unique within the memo
   * @param inputs plain data; compared deeply, by identity where shared
   */
  run<I, O>(key: string, inputs: I, compute: (inputs: I) => O): O
  /** Shares `value` with the last value interned under `key`. */
  intern<T>(key: string, value: T): T
  /** The inputs of each computation that has run: what a result was made from. */
  inputsOf(key: string): unknown
  /** Keys computed anew since the last call, in order: what an edit woke. */
  drain(): string[]
}

/** An empty memo. */
export function createMemo(): Memo {
  const cells = new Map<string, Cell>()
  let woken: string[] = []
  return {
    run(key, inputs, compute) {
      const cell = cells.get(key)
      const shared = cell ? share(cell.inputs, inputs) : inputs
      if (cell && Object.is(shared, cell.inputs)) return cell.output as ReturnType<typeof compute>
      woken.push(key)
      const fresh = compute(shared)
      const output = cell ? share(cell.output, fresh) : fresh
      cells.set(key, { inputs: shared, output })
      return output
    },
    intern(key, value) {
      const cell = cells.get(key)
      const shared = cell ? share(cell.output, value) : value
      cells.set(key, { inputs: undefined, output: shared })
      return shared
    },
    inputsOf: (key) => cells.get(key)?.inputs,
    drain() {
      const keys = woken
      woken = []
      return keys
    },
  }
}
