import { createMemo, type Memo } from '../../src/numeric/index.js'
import type { Bases } from './bases.js'
import { examinePlan, examineReport, examineText } from './examine.js'
import { brokenCase, type Case, mildCase } from './mutate.js'

/** A case that went wrong, and how. */
export interface Failure {
  readonly case: Case
  readonly faults: readonly string[]
}

/** What a run came to. */
export interface Tally {
  loaded: number
  refused: number
  planned: number
  reported: number
}

/** One case of the long run: one in twenty is planned, one in ten of those reported. */
const plannedEvery = 20
const reportedEvery = 10

/** Which case stands at an index of a long run. */
export function caseAt(bases: Bases, seed: number, index: number): Case {
  return index % plannedEvery === 0 ? mildCase(bases, seed, index) : brokenCase(bases, seed, index)
}

/** Examines cases one after another; remembers stages between plans, as the page does. */
export class Examiner {
  readonly tally: Tally = { loaded: 0, refused: 0, planned: 0, reported: 0 }
  private readonly memo: Memo = createMemo()

  /** The case at an index of a long run. */
  async long(bases: Bases, seed: number, index: number): Promise<Failure | undefined> {
    const isPlanned = index % plannedEvery === 0
    const isReported = isPlanned && (index / plannedEvery) % reportedEvery === 0
    return this.examine(caseAt(bases, seed, index), isPlanned, isReported)
  }

  /** Any case: read, and where asked and possible planned and reported. */
  async examine(one: Case, isPlanned: boolean, isReported: boolean): Promise<Failure | undefined> {
    const { loaded, faults: ofText } = await examineText(one.text)
    const faults = [...ofText]
    this.tally[loaded ? 'loaded' : 'refused'] += 1
    if (loaded && isPlanned) {
      const { planned, faults: ofPlan } = examinePlan(loaded, one.text, this.memo)
      faults.push(...ofPlan)
      this.tally.planned += 1
      if (planned && isReported) {
        faults.push(...examineReport(planned, one.text))
        this.tally.reported += 1
      }
    }
    return faults.length === 0
      ? undefined
      : { case: one, faults: [...new Set(faults)].slice(0, 20) }
  }
}
