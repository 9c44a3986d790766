import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const runs = 7

function median(command, args) {
  const times = []
  for (let i = 0; i < runs; i++) {
    const started = performance.now()
    const { status } = spawnSync(command, args, { cwd: root, stdio: 'ignore' })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[runs >> 1]
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
  const row = (name, value, unit, note) => ({
    room: 'cli',
    name,
    value,
    unit,
    better: 'lower',
    note,
  })
  const rows = [
    row(
      'node bin/gigacampus.js plan',
      median(process.execPath, args),
      'ms',
      'whole process; aim 1000',
    ),
    row('memory of the same', peakMemory(args), 'MB', 'peak resident; aim 300'),
  ]
  if (existsSync(`${root}/node_modules`)) {
    const npx = median('npx', ['--no-install', 'gigacampus', ...args.slice(1)])
    rows.push(row('npx gigacampus plan', npx, 'ms', 'through npm; aim 2000'))
  }
  return rows
}
