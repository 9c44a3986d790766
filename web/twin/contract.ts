import type { JudgedClaim, Plan, View } from '../../src/campus/index.js'
import type { SwingDials, SwingRun, SwingSpectrum } from '../../src/model/dynamics/index.js'
import type { Series } from '../../src/numeric/index.js'
import type { Currency, Dimension } from '../../src/quantity/index.js'
import type { Diagnostic, Override } from '../../src/scenario/index.js'
import type {
  Band,
  CaseGrade,
  Comparison,
  Explained,
  Headline,
  HoldStudy,
  Sizing,
  Solution,
  SwingPrices,
  Unknown,
} from '../../src/study/index.js'

/** A scenario as somebody wrote it, and the files that lie beside it. */
export interface Source {
  readonly text: string
  /** Weather and traces by the path that the scenario names. */
  readonly files: Readonly<Record<string, string>>
}

/** What is planned: a source, and what a hand on a slider says until it lets go. */
export interface Question {
  readonly source: Source
  readonly set: readonly Override[]
}

/** Two scenarios can be open at once. */
export type VariantKey = 'a' | 'b'

/** A series without its values; they are asked for by name. */
export interface SeriesHead {
  readonly unit: string
  /** s, from the scenario's start */
  readonly start: number
  readonly step: number
  readonly length: number
}

/** The twin's answer to a question. */
export interface Answer {
  readonly ok: true
  /** Number of the plan: series and claims are asked for by it. */
  readonly number: number
  readonly plan: Plan
  readonly series: Readonly<Record<string, SeriesHead>>
  /** Warnings and notes on the text. */
  readonly diagnostics: readonly Diagnostic[]
  readonly currency: Currency
  /** Time it took to read and plan, s. */
  readonly seconds: number
  /** Stages that ran anew. */
  readonly woken: readonly string[]
}

/** An answer as it is sent: the sections of the plan that are others than in the plan before. */
export interface SentAnswer extends Omit<Answer, 'plan'> {
  /** Number of the plan that these sections change; null: they are all. */
  readonly on: number | null
  readonly plan: Partial<Plan>
}

/** Why there is no answer: faults of the text with their places. */
export interface Refusal {
  readonly ok: false
  readonly diagnostics: readonly Diagnostic[]
}

/** A moment of a site under dials. */
export interface SwingsAsked {
  readonly site: string
  /** Index of the moment in the plan. */
  readonly moment: number
  readonly window: NonNullable<View['window']>
  readonly dials: SwingDials
}

/** What stands at a moment before anybody turns a dial. */
export interface Standing {
  /** Power floor of the racks, share of nameplate. */
  readonly floor: number
  /** Batteries in all, W, and the slowest lag of their inverters, s. */
  readonly storage: number
  readonly lag: number
  /** Nameplate of the racks that swing, W. */
  readonly nameplate: number
  /** Of the mains, Hz. */
  readonly mains: number
}

/** A run for an oscilloscope. */
export interface SwingsRun {
  /** Null where nothing can be simulated. */
  readonly run: SwingRun | null
  readonly standing: Standing
}

/** What a planning worker does; each variant has a worker with its own memory of stages. */
export interface Planner {
  plan(wanted: {
    readonly number: number
    readonly question: Question
    /** Number of the plan that the page has; null: none. */
    readonly held: number | null
  }): Promise<SentAnswer | Refusal>
  /** Copies of series of the plan of that number; those that it has not are left out. */
  series(wanted: {
    readonly number: number
    readonly names: readonly string[]
  }): Promise<Readonly<Record<string, Series>> | undefined>
  /** Claims of the plan of that number, judged; undefined, as for series: it is no longer there. */
  claims(wanted: {
    readonly number: number
  }): Promise<Readonly<Record<string, JudgedClaim>> | undefined>
  /** A moment of the plan of that number run under dials, at a step in s. */
  swing(
    wanted: SwingsAsked & { readonly number: number; readonly step: number },
  ): Promise<SwingsRun | undefined>
  /** The same moment in the domain of frequency; null where nothing can be simulated. */
  spectrum(
    wanted: SwingsAsked & { readonly number: number },
  ): Promise<{ readonly spectrum: SwingSpectrum | null } | undefined>
}

/** A figure explained, with what its text needs. */
export interface ExplainedFigure {
  readonly explained: Explained
  /** Measured cases that tell of it. */
  readonly cases: readonly CaseGrade[]
  readonly currency: Currency
}

/** Two scenarios side by side. */
export interface Compared {
  readonly comparison: Comparison
  readonly headline: Headline
  readonly currency: Currency
}

/** What would have to be true for a claim, with what its text needs. */
export interface Solved {
  readonly solution: Solution
  /** Of the value that was sought. */
  readonly dimension: Dimension | undefined
  readonly currency: Currency
}

/** How sure a verdict is, with the bands that it was tried over. */
export interface Held {
  /** Null where nothing can be simulated. */
  readonly study: HoldStudy | null
  readonly bands: Readonly<Record<Unknown, Band>>
}

/** Measures that hold a swing, and what they are priced with. */
export interface Sized {
  readonly sizing: Sizing
  readonly prices: SwingPrices
  readonly accelerators: number
  readonly currency: Currency
}

/** What the studying worker does: questions that take many plans. */
export interface Student {
  explain(wanted: {
    readonly question: Question
    readonly path: string
    /** Weigh every input, however many plans that takes. */
    readonly all: boolean
  }): Promise<ExplainedFigure | Refusal>
  compare(wanted: { readonly a: Question; readonly b: Question }): Promise<Compared | Refusal>
  solve(wanted: {
    readonly question: Question
    readonly claim: string
    /** Key of the reading that shall hold. */
    readonly reading: string
    /** Number of the scenario that may change. */
    readonly path: string
  }): Promise<Solved | Refusal>
  /** Whether a moment under dials holds while what nobody publishes is drawn so many times. */
  hold(
    wanted: SwingsAsked & { readonly question: Question; readonly draws: number },
  ): Promise<Held | Refusal>
  /** Which measures hold a moment in its steady window, at which cost. */
  size(
    wanted: Pick<SwingsAsked, 'site' | 'moment'> & {
      readonly question: Question
      /** It must hold after the loss of its largest unit too. */
      readonly loss: boolean
    },
  ): Promise<Sized | Refusal>
}

/** What a worker says while it works. */
export interface Progress {
  /** Name of the stage or study that runs. */
  readonly stage: string
  readonly done?: number
  readonly all?: number
}
