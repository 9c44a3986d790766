import { type Line, readLine } from './record.js'
import { Report } from './report.js'
import { Row } from './row.js'

/** Records of a power-flow file of PSS/E, by section, fields by name. */
export interface Raw {
  readonly version: number
  /** VA and Hz. */
  readonly base: number
  readonly frequency: number
  readonly buses: readonly Row[]
  readonly loads: readonly Row[]
  readonly shunts: readonly Row[]
  readonly generators: readonly Row[]
  readonly branches: readonly Row[]
  /** Two windings: the record, impedances, first and second winding. */
  readonly transformers: readonly (readonly [Row, Row, Row, Row])[]
}

/** Largest file, characters; most lines in it. */
export const textMax = 10_000_000
export const recordsMax = 100_000

const names = (text: string) => text.split(' ')
const busOld = names('I NAME BASKV IDE GL BL AREA ZONE VM VA OWNER')
const bus = names('I NAME BASKV IDE AREA ZONE OWNER VM VA')
const load = names('I ID STATUS AREA ZONE PL QL IP IQ YP YQ OWNER SCALE INTRPT DGENP DGENQ DGENM')
const shunt = names('I ID STATUS GL BL')
const generator = names('I ID PG QG QT QB VS IREG MBASE ZR ZX RT XT GTAP STAT RMPCT PT PB')
const generator35 = names('I ID PG QG QT QB VS IREG NREG MBASE ZR ZX RT XT GTAP STAT RMPCT PT PB')
const branch = names('I J CKT R X B RATEA RATEB RATEC GI BI GJ BJ ST')
const rates = names('RATE1 RATE2 RATE3 RATE4 RATE5 RATE6 RATE7 RATE8 RATE9 RATE10 RATE11 RATE12')
const branch34 = [...names('I J CKT R X B NAME'), ...rates, ...names('GI BI GJ BJ ST')]
const transformer = names('I J K CKT CW CZ CM MAG1 MAG2 NMETR NAME STAT')
const impedance = names('R X SBASE')
const winding = names('WINDV NOMV ANG RATA RATB RATC COD CONT RMA RMI VMA VMI NTP TAB')
const winding34 = [
  ...names('WINDV NOMV ANG'),
  ...rates,
  ...names('COD CONT NODE RMA RMI VMA VMI NTP TAB'),
]

/**
 * Sections in their order. Source: PSS/E Program Operation Manual as read by PowerSystems.jl
 * (src/parsers/pm_io/pti.jl, BSD-3-Clause) for version 33; 29 and 30 have shunts in the bus record.
 */
function sectionsOf(version: number): readonly string[] {
  const tail = ['IMPEDANCE CORRECTION', 'MULTI-TERMINAL DC', 'MULTI-SECTION LINE', 'ZONE']
  const last = ['INTER-AREA TRANSFER', 'OWNER', 'FACTS DEVICE']
  const lines = ['AREA', 'TWO-TERMINAL DC', 'VSC DC LINE']
  if (version < 31) {
    const first = ['BUS', 'LOAD', 'GENERATOR', 'BRANCH', 'TRANSFORMER', ...lines]
    return [...first, 'SWITCHED SHUNT', ...tail, ...last]
  }
  const switches = version >= 34 ? ['SYSTEM SWITCHING DEVICE'] : []
  const first = ['BUS', 'LOAD', 'FIXED SHUNT', 'GENERATOR', 'BRANCH', ...switches, 'TRANSFORMER']
  const newer = ['SWITCHED SHUNT', 'GNE DEVICE', 'INDUCTION MACHINE', 'SUBSTATION']
  const wide = version >= 34 ? ['SYSTEM-WIDE'] : []
  return [...wide, ...first, ...lines, ...tail, ...last, ...newer]
}

/** Sections without an effect on voltages and machines: nothing is lost by leaving them out. */
const bookkeeping = new Set(['SYSTEM-WIDE', 'AREA', 'ZONE', 'OWNER', 'INTER-AREA TRANSFER'])

/**
 * Reads a power-flow file (.raw) of versions 29 to 35. What is wrong is told in the report; sections
 * that have no place here are counted there.
 */
export function readRaw(text: string, report = new Report()): Raw | undefined {
  const lines = linesOf(text, 'raw', report)
  if (lines === undefined) return undefined
  const head = lines[0]
  const isNumbered = (at: number) => /^[\d.]+$/.test(head?.fields[at]?.text ?? '')
  if (!head || head.fields.length < 2 || !isNumbered(1)) {
    report.tell('psse.header', 'error', { file: 'raw', line: head?.line ?? 1 })
    return undefined
  }
  const header = new Row(head, names('IC SBASE REV XFRRAT NXFRAT BASFRQ'), 'header', report)
  const said = /PSS(?:\(R\))?\/?E-? ?(\d\d)/i.exec(head.remark)?.[1]
  const version = Math.trunc(header.number('REV', said === undefined ? 30 : Number(said)))
  const base = header.number('SBASE', 100)
  const frequency = header.number('BASFRQ', 60) || 60
  if (!(version >= 29 && version <= 35)) {
    report.tell('psse.version', 'error', header.place('REV'), { version: String(version) })
    return undefined
  }
  for (const [name, value] of [
    ['SBASE', base],
    ['BASFRQ', frequency],
  ] as const) {
    if (value > 0) continue
    report.tell('psse.rating', 'error', header.place(name), { what: name, value })
    return undefined
  }
  const raw = {
    version,
    base: base * 1e6,
    frequency,
    ...{ buses: [] as Row[], loads: [] as Row[], shunts: [] as Row[] },
    ...{ generators: [] as Row[], branches: [] as Row[] },
    transformers: [] as [Row, Row, Row, Row][],
  }
  readSections(lines, raw, report)
  return raw
}

type Reading = { -readonly [K in keyof Raw]: Raw[K] extends readonly (infer T)[] ? T[] : Raw[K] }

function readSections(lines: readonly Line[], raw: Reading, report: Report): void {
  const order = sectionsOf(raw.version)
  const simple: Readonly<Record<string, readonly [Row[], readonly string[], string]>> = {
    BUS: [raw.buses, raw.version < 31 ? busOld : bus, 'bus'],
    LOAD: [raw.loads, load, 'load'],
    'FIXED SHUNT': [raw.shunts, shunt, 'fixed shunt'],
    GENERATOR: [raw.generators, raw.version >= 35 ? generator35 : generator, 'generator'],
    BRANCH: [raw.branches, raw.version >= 34 ? branch34 : branch, 'branch'],
  }
  // two lines of text follow the header, whatever stands in them
  let at = 3
  const sections = startingAt(lines, order)
  let next: string | undefined = sections[0]
  while (next !== undefined && at < lines.length) {
    const section: string = next
    const into = simple[section]
    let from: number | undefined
    let count = 0
    while (at < lines.length && !endsSection(lines[at]!, into !== undefined)) {
      const line = lines[at]!
      if (line.fields.length === 1 && /^q$/i.test(line.fields[0]!.text)) return
      if (line.openQuote !== undefined) {
        report.tell('psse.quote', 'error', { file: 'raw', line: line.line, column: line.openQuote })
      }
      if (into) into[0].push(new Row(line, into[1], into[2], report))
      else if (section === 'TRANSFORMER') {
        at = readTransformer(lines, at, raw, report)
        continue
      } else {
        from ??= line.line
        count++
      }
      at++
    }
    if (count > 0 && !bookkeeping.has(section)) {
      report.ignore('section', section, 'raw', from!, count)
    }
    next = begunBy(lines[at]?.remark ?? '') ?? sections[sections.indexOf(section) + 1]
    at++
  }
}

/** The section that a line says it begins, `END OF LOAD DATA, BEGIN FIXED SHUNT DATA`. */
function begunBy(remark: string): string | undefined {
  const name = /BEGIN ([A-Z][A-Z -]{2,40}?) DATA/i.exec(remark)?.[1]?.toUpperCase()
  if (name === undefined) return undefined
  if (/FIXED.*SHUNT/.test(name)) return 'FIXED SHUNT'
  if (/^NON-TRANSFORMER/.test(name)) return 'BRANCH'
  return name
}

/** Sections in the order of the version; a file of 34 may lack the system-wide data. */
function startingAt(lines: readonly Line[], order: readonly string[]): readonly string[] {
  if (order[0] !== 'SYSTEM-WIDE') return order
  const first = lines[3]
  const isBus =
    first !== undefined && /^\d+$/.test(first.fields[0]?.text ?? '') && !endsSection(first, true)
  return isBus ? order.slice(1) : order
}

function endsSection({ fields }: Line, isKnown: boolean): boolean {
  return fields[0]?.text === '0' && (isKnown || fields.length === 1)
}

/** @returns where the next record begins */
function readTransformer(lines: readonly Line[], at: number, raw: Reading, report: Report): number {
  const line = lines[at]!
  const head = new Row(line, transformer, 'transformer', report)
  const isThree = head.number('K', 0) !== 0
  const length = isThree ? 5 : 4
  const parts = lines.slice(at, at + length)
  if (parts.length < length) {
    report.tell('psse.unfinished', 'error', head, { record: 'transformer' })
    return lines.length
  }
  if (isThree) report.element('three-winding-transformer', 'raw', line.line)
  else {
    const row = (i: number, fields: readonly string[]) =>
      new Row(parts[i]!, fields, 'transformer', report)
    const first = raw.version >= 34 ? winding34 : winding
    raw.transformers.push([head, row(1, impedance), row(2, first), row(3, names('WINDV NOMV'))])
  }
  return at + length
}

/**
 * Lines of a file, cut at most once each; comments (`@!`, and blank lines after the header) are left
 * out. Undefined, and told, where there are too many.
 */
export function linesOf(text: string, file: 'raw' | 'dyr', report: Report): Line[] | undefined {
  if (text.length > textMax) {
    report.tell('psse.too-big', 'error', { file, line: 0 }, { count: text.length, limit: textMax })
    return undefined
  }
  const texts = text.replace(/^\ufeff/, '').split('\n')
  if (texts.length > recordsMax * 4) {
    report.tell('psse.too-many', 'error', { file, line: recordsMax * 4 }, { limit: recordsMax * 4 })
    return undefined
  }
  const out: Line[] = []
  for (const [i, one] of texts.entries()) {
    if (/^\s*@!/.test(one)) continue
    // the two title lines of a raw file may be blank
    const isTitle = file === 'raw' && (out.length === 1 || out.length === 2)
    if (isTitle) out.push({ line: i + 1, fields: [], ended: false, remark: one })
    else if (one.trim() !== '') out.push(readLine(one, i + 1))
  }
  return out
}
