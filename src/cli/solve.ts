import { judgeClaims, planCampus } from '../campus/index.js'
import { nearestWords } from '../quantity/index.js'
import { wrap } from '../report/index.js'
import type { Override } from '../scenario/index.js'
import { type Solution, solveFor } from '../study/index.js'
import { claimsText, type Language, solutionInWords } from '../words/index.js'
import { columnsOf, diagnosticLines, paintFor, visible } from './output.js'
import { progressOn } from './progress.js'
import { loadScenarioFile } from './scenario-file.js'

/** Options of `solve`. */
export interface SolveCommand {
  readonly claim: string
  readonly for: string
  readonly reading?: string | undefined
  readonly json?: boolean | undefined
  readonly lang: Language
  readonly set: readonly Override[]
}

/** Longest line of the answer. */
const longest = 100

/** `gigacampus solve FILE --claim ID --for PATH`: 0 found or holds, 1 no value does, 2 not asked rightly. */
export async function solveCommand(file: string, options: SolveCommand): Promise<number> {
  const { lang, claim } = options
  const { loaded, diagnostics } = await loadScenarioFile(file, options.set)
  if (!loaded) {
    const paint = paintFor(process.stderr)
    for (const d of diagnostics) process.stderr.write(`${diagnosticLines(d, lang, paint)}\n`)
    return 2
  }
  const known = Object.keys(loaded.scenario.claims)
  if (!known.includes(claim)) {
    const near = nearestWords(claim, known, 3).join(', ')
    process.stderr.write(`gigacampus: ${claimsText(lang).unknownClaim(visible(claim), near)}\n`)
    return 2
  }
  const progress = progressOn(process.stderr, lang, options.json === true)
  const tell = () => progress.stage('schedule')
  const solution = solveFor(loaded, claim, options.for, options.reading, tell)
  progress.done()
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ claim, path: options.for, ...solution })}\n`)
    return codeOf(solution)
  }
  const judged = judgeClaims(loaded, planCampus(loaded).plan)[claim]
  if (!judged) return 2
  const origin = loaded.origin[options.for.replace(/^scenario\./, '')]
  const text = solutionInWords(solution, {
    claim: judged,
    path: options.for,
    written: origin && 'text' in origin ? origin.text : undefined,
    lang,
    currency: loaded.scenario.money.currency,
  })
  const code = codeOf(solution)
  const rows = wrap(code === 2 ? `gigacampus: ${visible(options.for)}: ${text}` : text, lineOf())
  const stream = code === 2 ? process.stderr : process.stdout
  stream.write(`${rows.join('\n')}\n`)
  return code
}

function lineOf(): number {
  return Math.min(columnsOf(process.stdout), longest)
}

function codeOf({ kind }: Solution): number {
  if (kind === 'solved' || kind === 'holds') return 0
  return kind === 'never' ? 1 : 2
}
