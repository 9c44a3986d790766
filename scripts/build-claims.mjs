// Writes the verdicts on all shipped claims into docs/claims.md. Run after a build: npm run docs.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const file = new URL('docs/claims.md', root)
const command = new URL('bin/gigacampus.js', root).pathname
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [command, 'claims', '--markdown', '--lang', 'en'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
if (status !== 0) {
  process.stderr.write(stderr)
  process.exit(1)
}
const text = readFileSync(file, 'utf8')
const tables = /(<!-- claims -->)[\s\S]*(<!-- \/claims -->)/
writeFileSync(
  file,
  text.replace(tables, (_, open, close) => `${open}\n\n${stdout}\n${close}`),
)
