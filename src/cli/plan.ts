import { planCampus, type SeriesTable } from '../campus/index.js'
import { type Series, writeCsv } from '../numeric/index.js'
import { defaultsReport, linearSolver, type ReadScenario, terminalReport } from '../report/index.js'
import type { Override } from '../scenario/index.js'
import type { Language } from '../words/index.js'
import { columnsOf, diagnosticLines, type FileRefusal, fileError, paintFor } from './output.js'
import { progressOn } from './progress.js'
import { refuseScenario } from './refuse.js'
import { loadScenarioFile } from './scenario-file.js'
import { writeFolder } from './series-folder.js'

/** Options of `plan`. */
export interface PlanCommand {
  readonly json?: boolean | undefined
  readonly lang: Language
  readonly set: readonly Override[]
  readonly series?: string | undefined
  readonly explainDefaults?: boolean | undefined
  readonly exact?: boolean | undefined
}

/** `gigacampus plan FILE`: 0 fine, 1 a plan with errors, 2 no plan. */
export async function planCommand(file: string, options: PlanCommand): Promise<number> {
  return printPlan(await loadScenarioFile(file, options.set), options)
}

/** Plans and prints what was read, or why it cannot be planned; the same exit codes. */
export async function printPlan(
  { loaded, diagnostics, place }: ReadScenario,
  options: PlanCommand,
): Promise<number> {
  const { lang } = options
  if (!loaded) return refuseScenario(diagnostics, options)
  if (options.explainDefaults) {
    const style = { lang, columns: columnsOf(process.stdout), paint: paintFor(process.stdout) }
    write(defaultsReport(loaded, style))
    return 0
  }
  const progress = progressOn(process.stderr, lang, options.json === true)
  const kernels = options.exact ? { lp: await linearSolver() } : {}
  const { plan, series } = planCampus(loaded, { onStage: progress.stage, kernels })
  progress.done()
  if (options.series !== undefined) {
    const refused = await writeSeries(options.series, series, plan.start)
    if (refused) return fileError(refused, lang)
  }
  if (options.json) {
    write(`${JSON.stringify(plan)}\n`)
  } else {
    write(
      terminalReport(plan, {
        lang,
        columns: columnsOf(process.stdout),
        paint: paintFor(process.stdout),
        line: (path) => place(path).line,
      }),
    )
    const paint = paintFor(process.stderr)
    for (const d of diagnostics) process.stderr.write(`${diagnosticLines(d, lang, paint)}\n`)
  }
  return plan.findings.some((finding) => finding.severity === 'error') ? 1 : 0
}

/** Writes one CSV for each series into `folder`; nothing where any of them is there already. */
async function writeSeries(
  folder: string,
  series: SeriesTable,
  start: string,
): Promise<FileRefusal | undefined> {
  const files = Object.entries(series).map(
    ([name, one]) => [`${name}.csv`, () => seriesCsv(name, one, start)] as const,
  )
  return writeFolder(folder, files)
}

/** Local standard time and value, one row a step. */
function seriesCsv(name: string, { unit, start, step, values }: Series, day: string): string {
  const origin = Date.parse(`${day}T00:00:00Z`) + start * 1000
  const rows = Array.from(values, (value, i) => [
    new Date(origin + i * step * 1000).toISOString().slice(0, 16),
    String(value),
  ])
  return writeCsv(['time', unit === '' ? name : `${name} (${unit})`], rows)
}

function write(text: string): void {
  process.stdout.write(text)
}
