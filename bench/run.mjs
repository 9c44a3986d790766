// Speed of the twin, as the README's users meet it. `npm run bench`, `-- --json` for scripts.
// Prints medians of repeated runs; says what each figure is compared with. See README.md.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { benchBrowser } from './browser.mjs'
import { benchCommandLine } from './command-line.mjs'
import { yardstick } from './measure.mjs'
import { benchPlan } from './plan.mjs'
import { benchRooms } from './rooms.mjs'
import { benchScenarios } from './scenarios.mjs'
import { benchServer } from './server.mjs'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const text = await readFile(new URL('../scenarios/colossus.yaml', import.meta.url), 'utf8')
const rows = [
  yardstick(),
  ...(await benchPlan(text)),
  ...(await benchScenarios()),
  ...(await benchRooms()),
  ...benchCommandLine(),
  ...(await benchServer(text)),
  ...(await benchBrowser()),
]

if (values.json) {
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
} else {
  const width = Math.max(...rows.map((row) => row.name.length))
  for (const { room, name, value, unit, note } of rows) {
    const figure = Number(value.toPrecision(3)).toString().padStart(8)
    process.stdout.write(
      `${room.padEnd(8)}  ${name.padEnd(width)}  ${figure} ${unit.padEnd(4)}  ${note}\n`,
    )
  }
}
