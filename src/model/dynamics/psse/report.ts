import type { Diagnostic, Severity } from '../../../scenario/index.js'
import type { Unread } from './unread.js'

/** What an import had to leave out. */
export interface Ignored {
  readonly kind: 'section' | 'model' | 'element' | 'field'
  /** Name of PSS/E of a section or a model, or one of `ignoredElements`. */
  readonly what: string
  readonly count: number
  /** Where the first of them stands. */
  readonly file: 'raw' | 'dyr'
  readonly line: number
}

/** Elements and fields that are left out, and counted. */
export const ignoredElements = [
  'isolated-bus',
  'load-out-of-service',
  'shunt-out-of-service',
  'machine-out-of-service',
  'branch-out-of-service',
  'transformer-out-of-service',
  'three-winding-transformer',
  'remote-regulation',
  'impedance-correction',
  'distributed-generation',
  'second-shaft',
  'supervisory-control',
  'fuel-rates',
] as const

export type IgnoredElement = (typeof ignoredElements)[number]

/** Most findings that are told one by one. */
const findingsMax = 200

/** Gathers what is found and what is left out while two files are read. */
export class Report {
  readonly findings: Diagnostic[] = []
  /** Machines, `bus-id`, of which a record was refused: it is no news that they lack it. */
  readonly refused = new Set<string>()
  /** Models without a place here, with the machine that each is of; the dynamic data file alone. */
  readonly unread: Unread[] = []
  readonly #ignored = new Map<string, { -readonly [K in keyof Ignored]: Ignored[K] }>()
  #errors = 0

  /** Whether something was found that makes the case senseless. */
  get failed(): boolean {
    return this.#errors > 0
  }

  get full(): boolean {
    return this.findings.length >= findingsMax
  }

  tell(
    code: string,
    severity: Severity,
    place: { readonly file: 'raw' | 'dyr'; readonly line: number; readonly column?: number },
    values: Diagnostic['values'] = {},
  ): void {
    if (severity === 'error') this.#errors++
    if (this.full) return
    const { file, line, column = 1 } = place
    this.findings.push({ code, severity, path: '', file, line, column, values })
  }

  ignore(kind: Ignored['kind'], what: string, file: 'raw' | 'dyr', line: number, count = 1): void {
    const key = `${kind} ${what}`
    const known = this.#ignored.get(key)
    if (known) known.count += count
    else this.#ignored.set(key, { kind, what, count, file, line })
  }

  element(what: IgnoredElement, file: 'raw' | 'dyr', line: number): void {
    this.ignore('element', what, file, line)
  }

  get ignored(): readonly Ignored[] {
    return [...this.#ignored.values()]
  }
}
