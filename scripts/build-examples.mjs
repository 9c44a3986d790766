// Writes what commands print into the documents: every console block below a comment like
//
//   <!-- run: node bin/gigacampus.js plan scenarios/colossus.yaml
//   show: Phases +4
//   show: Power .. adequacy -->
//
// `show: WORDS` is the next line that begins with them, `+4` and four more, `.. WORDS` up to the next
// line that begins so, `show: all` everything; … stands for what is left out between. Blocks without
// `show` are left alone. The command stands above what it prints, unless a block of shell has it.
// Run after a build: npm run docs.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const example = /(<!-- run: (.*?)\n((?:show: .*\n?)+?) ?-->\n```console\n)[\s\S]*?```/g
const folder = mkdtempSync(join(tmpdir(), 'gigacampus-'))
for (const entry of ['bin', 'scenarios', 'validation', 'node_modules'])
  symlinkSync(join(root, entry), join(folder, entry))

const printed = new Map()

/** Lines that a command prints, with the files that other commands of its document wrote. */
function linesOf(command) {
  const built = command.replaceAll('npx gigacampus ', 'node bin/gigacampus.js ')
  if (!printed.has(built)) {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', built], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' },
    })
    // 1: a verdict that fails, printed like any other
    if (status !== 0 && status !== 1) throw new Error(`${command}\n${stderr}`)
    printed.set(built, stdout.split('\n'))
  }
  return printed.get(built)
}

/** Where a line begins with these words, at or after a place. */
function find(lines, words, from, command) {
  const at = lines.findIndex((line, i) => i >= from && line.trimStart().startsWith(words))
  if (at < 0) throw new Error(`not printed: ${words}\n${command}`)
  return at
}

/** First and last line of what a rule chooses. */
function chosen(rule, lines, next, command) {
  if (rule === 'show: all') return [0, lines.length - 1]
  const [, words, more, last] = /^show: (.*?)(?: \+(\d+)| \.\. (.*))?$/.exec(rule) ?? []
  const first = find(lines, words, next, command)
  const end = last === undefined ? first + Number(more ?? 0) : find(lines, last, first + 1, command)
  return [first, end]
}

function shown(command, rules) {
  const lines = linesOf(command)
  const out = []
  let next = 0
  const gap = (from, to) => lines.slice(from, to).some((line) => line !== '')
  for (const rule of rules) {
    const [first, end] = chosen(rule, lines, next, command)
    if (gap(next, first)) out.push('  …')
    else if (first > next && next > 0) out.push('')
    out.push(...lines.slice(first, end + 1))
    next = end + 1
  }
  if (gap(next, lines.length)) out.push('  …')
  return out.join('\n').replace(/^\n+|\n+$/g, '')
}

const documents = ['README.md', 'README.ko.md'].concat(
  readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
)
try {
  for (const file of documents) {
    const text = readFileSync(join(root, file), 'utf8')
    if (!example.test(text)) continue
    const writing = /^npx gigacampus .* > ([\w.-]+)$/gm
    for (const [command, written] of text.matchAll(writing))
      if (text.includes(`'./${written}'`)) linesOf(command)
    const fresh = text.replace(example, (_, head, command, rules) => {
      const lines = rules.trim().split('\n')
      const isTyped = text.includes(`\n${command}\n`)
      const typed = isTyped ? '' : `$ ${command}\n`
      return `${head}${typed}${shown(
        command,
        lines.map((rule) => rule.trim()),
      )}\n\`\`\``
    })
    if (fresh !== text) writeFileSync(join(root, file), fresh)
  }
} finally {
  rmSync(folder, { recursive: true })
}
