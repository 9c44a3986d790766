import type { Count, Fraction, Seconds } from '../quantity/index.js'

/** Gate of a hall that an activity opens when it is finished there. */
export type ActivityGate = 'hall' | 'power' | 'cooling' | 'network' | 'commissioned' | 'permit'

/** What holds: start after the finish (FS), start after the start (SS), and so on. */
export interface Link {
  readonly type: 'FS' | 'SS' | 'FF' | 'SF'
  /** Elapsed time; negative is a lead. */
  readonly lag: Seconds
}

/** A piece of work. */
export interface Activity {
  readonly name: string
  readonly nameKo: string
  /** Once for the site, or once in every hall. */
  readonly scope: 'site' | 'hall'
  /** Key in `sites`; absent: every site. */
  readonly site?: string | undefined
  /** Duration: working time where `calendar` is `working`, else elapsed time. */
  readonly takes: Seconds
  readonly calendar: 'working' | 'elapsed'
  /** Predecessors by activity name. */
  readonly after: Readonly<Record<string, Link>>
  /** ISO date before which it does not start. */
  readonly from?: string | undefined
  /** Between one hall and the next, where the scope is `hall`: crews move on. */
  readonly stagger: Seconds
  readonly gate?: ActivityGate | undefined
}

/** A cause that strikes all its activities together (AACE 57R-09). */
export interface Risk {
  readonly name: string
  readonly probability: Fraction
  /** Factor on the durations of the activities it strikes. */
  readonly factor: number
  readonly strikes: readonly string[]
}

/** How crews work. */
export interface WorkCalendar {
  readonly daysPerWeek: Count
  /** Crews a day. */
  readonly shifts: Count
  /** Output of the second and third shift relative to the first. */
  readonly laterShiftOutput: Fraction
}

/** The work that turns a site into halls that run. */
export interface Build {
  /** Name in the catalogue of templates, or `none`. */
  readonly template: string
  readonly calendar: WorkCalendar
  readonly activities: Readonly<Record<string, Activity>>
  readonly risks: Readonly<Record<string, Risk>>
  /** Monte Carlo samples of the dates. */
  readonly samples: Count
}
