import { type Field, type Line, numberOf } from './record.js'
import type { Report } from './report.js'

/** Fields of a record by name; one that is blank or not written has its default. */
export class Row {
  readonly line: number
  readonly file: 'raw' | 'dyr'
  /** What it is a record of, for messages. */
  readonly record: string
  readonly #fields: Map<string, Field>
  readonly #report: Report

  constructor(
    line: Line,
    names: readonly string[],
    record: string,
    report: Report,
    file: 'raw' | 'dyr' = 'raw',
  ) {
    this.line = line.line
    this.file = file
    this.record = record
    this.#report = report
    this.#fields = new Map(
      names.flatMap((name, i) => {
        const field = line.fields[i]
        return field === undefined || field.text === '' ? [] : [[name, field] as const]
      }),
    )
  }

  text(name: string, otherwise: string): string {
    return this.#fields.get(name)?.text ?? otherwise
  }

  /** The number in a field; NaN, told once, where it is none or has no default and is not written. */
  number(name: string, otherwise?: number): number {
    const field = this.#fields.get(name)
    if (field === undefined) {
      if (otherwise !== undefined) return otherwise
      this.#report.tell('psse.no-field', 'error', this, { field: name, record: this.record })
      return Number.NaN
    }
    const value = numberOf(field.text)
    if (value !== undefined) return value
    this.#report.tell('psse.not-a-number', 'error', this.place(name), {
      field: name,
      record: this.record,
      found: field.text.slice(0, 40),
    })
    return Number.NaN
  }

  place(name: string): { file: 'raw' | 'dyr'; line: number; column: number } {
    return { file: this.file, line: this.line, column: this.#fields.get(name)?.column ?? 1 }
  }
}
