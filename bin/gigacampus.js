#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = new URL('../dist/cli/main.js', import.meta.url)

if (existsSync(fileURLToPath(main))) {
  const { run } = await import(main.href)
  process.exitCode = await run(process.argv.slice(2))
} else {
  process.stderr.write('gigacampus: not built yet: npm run build\n')
  process.exitCode = 2
}
