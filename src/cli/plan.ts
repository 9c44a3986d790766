import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { planCampus, type SeriesTable } from '../campus/index.js'
import { toCsv } from '../numeric/index.js'
import { terminalReport } from '../report/index.js'
import type { Override } from '../scenario/index.js'
import type { Language } from '../words/index.js'
import { columnsOf, diagnosticJson, diagnosticLines, paintFor, placedFinding } from './output.js'
import { progressOn } from './progress.js'
import { loadScenarioFile } from './scenario-file.js'

/** Options of `plan`. */
export interface PlanCommand {
  readonly json?: boolean | undefined
  readonly lang: Language
  readonly set: readonly Override[]
  readonly series?: string | undefined
}

/** `gigacampus plan FILE`: 0 fine, 1 a plan with errors, 2 no plan. */
export async function planCommand(file: string, options: PlanCommand): Promise<number> {
  const { lang } = options
  const { loaded, diagnostics, place } = await loadScenarioFile(file, options.set)
  if (!loaded) {
    if (options.json) {
      write(
        `${JSON.stringify(
          diagnostics.map((d) => diagnosticJson(d, lang)),
          null,
          2,
        )}\n`,
      )
    } else {
      const paint = paintFor(process.stderr)
      for (const d of diagnostics) process.stderr.write(`${diagnosticLines(d, lang, paint)}\n`)
    }
    return 2
  }
  const progress = progressOn(process.stderr, lang, options.json === true)
  const { plan, series } = planCampus(loaded, { onStage: progress.stage })
  progress.done()
  if (options.series !== undefined) {
    const refused = await writeSeries(options.series, series)
    if (refused !== undefined) {
      const values = { path: refused }
      const d = {
        code: 'file.exists',
        severity: 'error',
        path: '',
        line: 0,
        column: 0,
        values,
      } as const
      process.stderr.write(
        `${diagnosticLines({ ...d, file: refused }, lang, paintFor(process.stderr))}\n`,
      )
      return 2
    }
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
  const errors = plan.findings.map((f) => placedFinding(f, file, place))
  return errors.some((f) => f.severity === 'error') ? 1 : 0
}

/** Writes one CSV for each series; returns the path of one that is already there. */
async function writeSeries(folder: string, series: SeriesTable): Promise<string | undefined> {
  await mkdir(folder, { recursive: true })
  for (const [name, one] of Object.entries(series)) {
    const path = join(folder, `${name}.csv`)
    try {
      await writeFile(path, toCsv({ [name]: one }), { flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return path
      throw error
    }
  }
  return undefined
}

function write(text: string): void {
  process.stdout.write(text)
}
