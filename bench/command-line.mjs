import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { medianOf, row } from './measure.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Median time of a process, ms, by the clock: what a user waits. */
function median(command, args, runs = 5) {
  const times = []
  for (let i = 0; i < runs; i++) {
    const started = performance.now()
    const { status } = spawnSync(command, args, { cwd: root, stdio: 'ignore' })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
    times.push(performance.now() - started)
  }
  return medianOf(times)
}

/** Peak resident memory of a run, MB, as the process itself reports it at its end. */
function peakMemory(args) {
  const preload = new URL('report-memory.mjs', import.meta.url).href
  const { stderr } = spawnSync(process.execPath, ['--import', preload, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return Number(String(stderr).trim().split('\n').at(-1)) / 1024
}

/** The command as a user starts it: process start, load, plan and report. */
export function benchCommandLine() {
  const args = ['bin/gigacampus.js', 'plan', 'scenarios/colossus.yaml']
  const validate = median(process.execPath, ['bin/gigacampus.js', 'validate', '--json'], 3)
  const rows = [
    row(
      'cli',
      'node bin/gigacampus.js plan',
      median(process.execPath, args),
      'ms',
      'whole process; aim 1000',
    ),
    row('cli', 'memory of the same', peakMemory(args), 'MB', 'peak resident; aim 300'),
    row('study', 'validate in full', validate / 1000, 's', 'whole process, all tables; aim 60'),
  ]
  if (existsSync(`${root}/node_modules`)) {
    const npx = median('npx', ['--no-install', 'gigacampus', ...args.slice(1)])
    rows.push(row('cli', 'npx gigacampus plan', npx, 'ms', 'through npm; aim 2000'))
  }
  return rows
}
