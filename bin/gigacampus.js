#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = new URL('../dist/cli/main.js', import.meta.url)

if (existsSync(fileURLToPath(main))) {
  const { run } = await import(main.href)
  try {
    process.exitCode = await run(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`gigacampus: this is a bug, please report it\n${error?.stack ?? error}\n`)
    process.exitCode = 70
  }
} else {
  process.stderr.write('gigacampus: not built yet: npm run build\n')
  process.exitCode = 2
}
