import { createMemo, type Kernels, type Memo, type Slices, slices } from '../numeric/index.js'
import type { Scenario, SpreadTable } from '../scenario/index.js'
import type { Results } from './results.js'

/** All that a stage may name in its reads: the scenario, its spreads, and earlier results. */
export interface World {
  readonly scenario: Scenario
  /** Distributions of what dates depend on; only the schedule reads them. */
  readonly spread: SpreadTable
  /** Ranges of how demand answers to prices; only rationing reads them. */
  readonly elasticity: SpreadTable
  readonly results: Results
  /** What the caller lends: solvers that are too heavy to stand in the house. */
  readonly kernels: Kernels
}

/** Named paths into the {@link World}. */
export type Reads = Readonly<Record<string, string>>

/**
 * A stage of the plan: what it reads, and a pure function of nothing else. What it does not
 * declare it does not get, so an undeclared read does not compile; what did not change does not
 * wake it.
 */
export interface Stage<R extends Reads, Out> {
  readonly name: string
  readonly reads: R
  readonly run: (read: Slices<World, R>, site: string, remember: Remember) => Out
  /** First equation only; its figures are marked so. */
  readonly preview: boolean
}

/** Keeps parts of a stage's work for as long as their inputs stay the same. */
export type Remember = <I, O>(key: string, inputs: I, make: (inputs: I) => O) => O

/** Declares a stage. */
export function stage<const R extends Reads, Out>(
  name: string,
  reads: R,
  run: (read: Slices<World, R>, site: string, remember: Remember) => Out,
  preview = false,
): Stage<R, Out> {
  return { name, reads, run, preview }
}

/** Runs stages on one world, with what the memo remembers. */
export class Runner {
  /** Stages that ran or were remembered, in order. */
  readonly ran: { readonly name: string; readonly preview: boolean }[] = []

  constructor(
    private readonly world: World,
    private readonly memo: Memo = createMemo(),
    private readonly onStage: (name: string) => void = () => {},
  ) {}

  /** One stage for the whole campus. */
  run<R extends Reads, Out>(stage: Stage<R, Out>): Out {
    this.note(stage)
    return this.memo.run(stage.name, slices(this.world, stage.reads), (read) =>
      stage.run(read, '', this.within(stage.name)),
    ) as Out
  }

  /** One stage for each site; `$site` in its reads is that site. */
  perSite<R extends Reads, Out>(stage: Stage<R, Out>): Readonly<Record<string, Out>> {
    this.note(stage)
    const out: Record<string, Out> = {}
    for (const site of Object.keys(this.world.scenario.sites)) {
      const read = slices(this.world, stage.reads, site)
      const key = `${stage.name}.${site}`
      out[site] = this.memo.run(key, read, (own) => stage.run(own, site, this.within(key))) as Out
    }
    return out
  }

  /** A part of the plan's document, made anew only when what it is made from has changed. */
  part<I, Out>(name: string, inputs: I, make: () => Out): Out {
    return this.memo.run(`part.${name}`, inputs, make)
  }

  private within(stage: string): Remember {
    return (key, inputs, make) => this.memo.run(`part.${stage}.${key}`, inputs, make)
  }

  private note(stage: { readonly name: string; readonly preview: boolean }): void {
    this.onStage(stage.name)
    this.ran.push({ name: stage.name, preview: stage.preview })
  }
}
