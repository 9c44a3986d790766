import { namedLimit } from '../catalog/index.js'
import {
  type CascadeReport,
  cascadeJson,
  cascadeReport,
  isPassed,
  type LossLimit,
} from '../report/index.js'
import { type CascadeQuestion, cascadeStudy } from '../study/index.js'
import { cascadeText, type Language, renderFinding, severityWord } from '../words/index.js'
import { type CascadeOptions, cascadeQuestion, powerOf } from './cascade-options.js'
import { DipsFileError, readDips } from './dips-file.js'
import { readTextFile } from './files.js'
import { columnsOf, paintFor, visible } from './output.js'
import { OptionError } from './swings-options.js'

/** Options of `cascade`. */
export interface CascadeCommand extends CascadeOptions {
  readonly json?: boolean | undefined
  readonly lang: Language
  readonly dipsFile?: string | undefined
  readonly lossLimit?: string | undefined
}

/** Row of the catalogue that is told where no limit is asked for. */
const lossRow = 'ercot-loss'
/** Largest file of dips. */
const fileLimit = 65_536

/**
 * `gigacampus cascade`: 0 all load comes back by itself, 1 some stays away or passes the limit that was
 * asked for, 2 not asked rightly.
 */
export async function cascadeCommand(options: CascadeCommand): Promise<number> {
  const { lang, dipsFile } = options
  const words = cascadeText(lang)
  let report: CascadeReport
  try {
    const file = dipsFile === undefined ? null : visible(dipsFile)
    const { asked, question } = cascadeQuestion(options, await dipsOf(options), words, lang)
    const limit = limitOf(options)
    report = { question, told: cascadeStudy(question), limit, file, asked }
  } catch (error) {
    if (error instanceof DipsFileError) process.stderr.write(`${error.message}\n`)
    else if (error instanceof OptionError) process.stderr.write(`gigacampus: ${error.message}\n`)
    else throw error
    return 2
  }
  const style = { lang, columns: columnsOf(process.stdout), paint: paintFor(process.stdout) }
  process.stdout.write(
    options.json ? `${JSON.stringify(cascadeJson(report))}\n` : cascadeReport(report, style),
  )
  return report.told.stays > 0 || isPassed(report) ? 1 : 0
}

/** Dips of the file that was named; undefined without one. @throws DipsFileError */
async function dipsOf({
  dipsFile,
  lang,
}: CascadeCommand): Promise<CascadeQuestion['dips'] | undefined> {
  if (dipsFile === undefined) return undefined
  const file = await readTextFile(dipsFile, fileLimit)
  if (file.ok) return readDips(file.text, visible(dipsFile), cascadeText(lang).file, lang)
  // its hints are of scenarios
  const finding = { code: file.code, severity: 'error', values: file.values, path: '' } as const
  const { message } = renderFinding(finding, lang)
  throw new DipsFileError(
    `${visible(dipsFile)}: ${severityWord('error', lang)}: ${visible(message)}`,
  )
}

function limitOf({ lossLimit, lang }: CascadeCommand): LossLimit | null {
  const row = namedLimit(lossRow) ?? null
  const words = cascadeText(lang)
  if (lossLimit === undefined) {
    return row?.high === undefined ? null : { bound: row.high, decides: false, row }
  }
  const bound = powerOf('--loss-limit', lossLimit, words, lang)
  return { bound, decides: true, row: row?.high === bound ? row : null }
}
