import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { modelOrders } from '../model/dynamics/psse/models.js'
import type { Override } from '../scenario/index.js'
import { helpText, type Language, psseModelsText } from '../words/index.js'
import { visible } from './output.js'
import { parseSet, SetError } from './set.js'

interface Common {
  readonly lang: Language
  readonly json?: boolean
  readonly set: readonly Override[]
  readonly series?: string
  readonly explainDefaults?: boolean
  readonly cases?: string
  readonly markdown?: boolean
  readonly exact?: boolean
  readonly asOf?: string
  readonly claim?: string
  readonly for?: string
  readonly reading?: string
  readonly setB?: readonly Override[]
  readonly all?: boolean
  readonly port?: string
  readonly host?: string
  readonly workers?: string
  readonly tripLine?: string
  readonly fault?: string
  readonly tripMachine?: string
  readonly at?: string
  readonly duration?: string
  readonly loads?: 'power' | 'current' | 'impedance'
  readonly site?: string
  readonly date?: string
  readonly hold?: string | true
  readonly size?: boolean
  readonly loss?: boolean
  readonly record?: string
  readonly step?: string
  readonly sites?: string
  readonly power?: string
  readonly dips?: string
  readonly within?: string
  readonly depth?: string
  readonly lasts?: string
  readonly counter?: string
  readonly window?: string
  readonly dipsFile?: string
  readonly lossLimit?: string
}

/** Language of the user's environment. */
function languageOf(env: NodeJS.ProcessEnv): Language {
  return /^ko/i.test(env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '') ? 'ko' : 'en'
}

/** Version of the package, as it says itself. */
function packageVersion(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

/** Language asked for by `--lang ko` or `--lang=ko`, needed before the texts of the help are made. */
function askedLanguage(argv: readonly string[]): Language | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[at] ?? ''
  const asked = word.includes('=') ? word.slice(word.indexOf('=') + 1) : argv[at + 1]
  return at >= 0 && (asked === 'ko' || asked === 'en') ? asked : undefined
}

/**
 * Runs the command line.
 * @param argv arguments after the program's name
 * @returns exit code: 0 fine, 1 a plan with errors, 2 nothing could be planned
 */
export async function run(argv: readonly string[]): Promise<number> {
  quietPipe(process.stdout)
  quietPipe(process.stderr)
  let code = 0
  const fallback = languageOf(process.env)
  const lang = askedLanguage(argv) ?? fallback
  const program = buildProgram(lang, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof SetError) {
      process.stderr.write(`gigacampus: ${visible(error.message)}\n${helpText(lang).afterError}\n`)
      return 2
    }
    throw error
  }
  return code
}

function buildProgram(lang: Language, report: (code: number) => void): Command {
  const help = helpText(lang)
  const program = new Command('gigacampus')
    .description(help.program)
    .version(packageVersion())
    .exitOverride()
    .showHelpAfterError(help.afterError)
    .addHelpText('after', `\n${help.examples}`)
  const common = (command: Command) =>
    command.addOption(
      new Option('--lang <language>', help.lang).choices(['en', 'ko']).default(lang),
    )
  const scenario = (command: Command) =>
    common(command).option('--set <path=value>', help.set, parseSet, []).option('--json', help.json)

  scenario(program.command('plan'))
    .argument('<file>', help.file)
    .option('--series <folder>', help.series)
    .option('--explain-defaults', help.explainDefaults)
    .option('--exact', help.exact)
    .description(help.plan)
    .addHelpText('after', `\n${help.planExamples}`)
    .action(async (file: string, options: Common) => {
      const { planCommand } = await import('./plan.js')
      report(await planCommand(file, options))
    })
  scenario(program.command('check'))
    .argument('<file>', help.file)
    .description(help.check)
    .action(async (file: string, options: Common) => {
      const { checkCommand } = await import('./check.js')
      report(await checkCommand(file, options))
    })
  scenario(program.command('claims'))
    .argument('[files...]', help.claimFiles)
    .option('--as-of <date>', help.asOf)
    .option('--markdown', help.markdown)
    .description(help.claims)
    .action(async (files: string[], options: Common) => {
      const { claimsCommand } = await import('./claims.js')
      report(await claimsCommand(files, options))
    })
  scenario(program.command('solve'))
    .argument('<file>', help.file)
    .requiredOption('--claim <id>', help.solveClaim)
    .requiredOption('--for <path>', help.solveFor)
    .option('--reading <name>', help.solveReading)
    .description(help.solve)
    .action(async (file: string, { claim = '', for: path = '', ...options }: Common) => {
      const { solveCommand } = await import('./solve.js')
      report(await solveCommand(file, { ...options, claim, for: path }))
    })
  scenario(program.command('swings'))
    .argument('<file>', help.file)
    .option('--site <key>', help.swingsSite)
    .option('--date <date>', help.swingsDate)
    .option('--hold [runs]', help.hold)
    .option('--size', help.size)
    .option('--loss', help.loss)
    .option('--workers <number>', help.holdWorkers)
    .option('--record <folder>', help.record)
    .option('--step <s>', help.recordStep)
    .description(help.swings)
    .addHelpText('after', `\n${help.swingsExamples}`)
    .action(async (file: string, options: Common) => {
      const { swingsCommand } = await import('./swings.js')
      report(await swingsCommand(file, options))
    })
  common(program.command('cascade'))
    .option('--sites <number>', help.cascadeSites)
    .option('--power <power>', help.cascadePower)
    .option('--dips <number>', help.cascadeDips)
    .option('--within <time>', help.cascadeWithin)
    .option('--depth <share>', help.cascadeDepth)
    .option('--lasts <time>', help.cascadeLasts)
    .option('--counter <number>', help.cascadeCounter)
    .option('--window <time>', help.cascadeWindow)
    .option('--dips-file <file>', help.dipsFile)
    .option('--loss-limit <power>', help.lossLimit)
    .option('--json', help.json)
    .description(help.cascade)
    .addHelpText('after', `\n${help.cascadeExamples}`)
    .action(async (options: Common) => {
      const { cascadeCommand } = await import('./cascade.js')
      report(await cascadeCommand(options))
    })
  common(program.command('catalog'))
    .argument('[words...]', help.words)
    .option('--json', help.json)
    .description(help.catalog)
    .action(async (words: string[], options: Common) => {
      const { catalogCommand } = await import('./catalog.js')
      report(catalogCommand(words, options.lang, options.json === true))
    })
  common(program.command('validate'))
    .argument('[room]', help.room)
    .option('--cases <file>', help.cases)
    .option('--json', help.json)
    .option('--markdown', help.markdown)
    .description(help.validate)
    .action(async (room: string | undefined, options: Common) => {
      const { validateCommand } = await import('./validate.js')
      report(await validateCommand(room, options))
    })
  common(program.command('psse'))
    .argument('<raw>', help.psseRaw)
    .argument('<dyr>', help.psseDyr)
    .option('--trip-line <a-b>', help.tripLine)
    .option('--fault <bus:s>', help.fault)
    .option('--trip-machine <id>', help.tripMachine)
    .option('--at <s>', help.at)
    .option('--duration <s>', help.duration)
    .addOption(new Option('--loads <kind>', help.loads).choices(['power', 'current', 'impedance']))
    .option('--series <folder>', help.psseSeries)
    .option('--json', help.json)
    .description(help.psse)
    .addHelpText('after', `\n${psseModels(lang)}\n\n${help.psseExamples}`)
    .action(async (raw: string, dyr: string, options: Common) => {
      const { psseCommand } = await import('./psse.js')
      report(await psseCommand(raw, dyr, options))
    })
  scenario(program.command('explain'))
    .argument('<path>', help.explainPath)
    .argument('<file>', help.file)
    .option('--all', help.all)
    .description(help.explain)
    .addHelpText('after', `\n${help.explainExamples}`)
    .action(async (path: string, file: string, options: Common) => {
      const { explainCommand } = await import('./explain.js')
      report(await explainCommand(path, file, options))
    })
  scenario(program.command('compare'))
    .argument('<a>', help.compareA)
    .argument('[b]', help.compareB)
    .option('--set-b <path=value>', help.setB, parseSet, [])
    .option('--all', help.all)
    .description(help.compare)
    .addHelpText('after', `\n${help.compareExamples}`)
    .action(async (a: string, b: string | undefined, options: Common) => {
      const { compareCommand } = await import('./compare.js')
      report(await compareCommand(a, b ?? a, options))
    })
  common(program.command('serve'))
    .argument('[file]', help.serveFile)
    .option('--port <number>', help.port, '8080')
    .option('--host <name>', help.host, '127.0.0.1')
    .option('--workers <number>', help.workers)
    .description(help.serve)
    .addHelpText('after', `\n${help.serveExamples}`)
    .action(async (file: string | undefined, options: Common) => {
      const { serveCommand } = await import('./serve.js')
      const { port = '', host = '', workers, lang } = options
      report(await serveCommand(file, { port, host, workers, lang, version: packageVersion() }))
    })
  common(program.command('init'))
    .argument('[file]', help.initFile, 'campus.yaml')
    .description(help.init)
    .action(async (file: string, options: Common) => {
      const { initCommand } = await import('./init.js')
      report(await initCommand(file, options.lang))
    })
  return program
}

/** The models of PSS/E that are read, for the help. */
function psseModels(lang: Language): string {
  const namesOf = (kind: string) =>
    Object.keys(modelOrders)
      .filter((name) => modelOrders[name]!.kind === kind)
      .join(', ')
  return psseModelsText(lang).read(namesOf('machine'), namesOf('exciter'), namesOf('governor'))
}

/** A reader that went away (`| head`) ends the run without a word, a full disk with one line. */
function quietPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    if (stream !== process.stderr) process.stderr.write(`gigacampus: ${error.message}\n`)
    process.exit(2)
  })
}
