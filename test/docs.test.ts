import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Ended, folderWith, run } from './command.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Markdown files below a folder, without what is built or installed. */
function markdown(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      return /^(\.git|node_modules|dist|coverage)$/.test(entry.name) ? [] : markdown(path)
    }
    return entry.name.endsWith('.md') ? [path] : []
  })
}

const all = markdown(root)
const textOf = new Map(all.map((file) => [file, readFileSync(file, 'utf8')]))
const name = (file: string) => relative(root, file)
const forUsers = all.filter((file) => /^(README(\.ko)?\.md|docs\/.*)$/.test(name(file)))

/** The command as a user has it and as a developer has it are one. */
const asBuilt = (command: string) =>
  command.trim().replaceAll('npx gigacampus ', 'node bin/gigacampus.js ')

/** Blocks of a language in a text, in order. */
function blocks(text: string, language: string): string[] {
  const pattern = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g')
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

/** Commands that a reader would type, without their comments. */
function commandsIn(text: string): string[] {
  return blocks(text, 'sh')
    .flatMap((block) => block.replaceAll('\\\n', ' ').split('\n'))
    .map((line) => line.replace(/\s#.*$/, '').trim())
    .filter((line) => /^(npx gigacampus|node bin\/gigacampus\.js|node -p) /.test(line))
    .map(asBuilt)
}

/** Blocks that show what a command prints. */
function examplesIn(text: string): { command: string; shown: string[] }[] {
  return [...text.matchAll(/<!-- run: (.*?)(?:\n[^>]*?)? ?-->\n```console\n([\s\S]*?)```/g)].map(
    ([, command = '', shown = '']) => ({ command: asBuilt(command), shown: shown.split('\n') }),
  )
}

/** Anchors of a Markdown file as GitHub makes them, and those written as HTML. */
function anchorsOf(file: string): Set<string> {
  const text = (textOf.get(file) ?? '').replace(/```[\s\S]*?```/g, '')
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)"/g)].map(([, id = '']) => id))
  const seen = new Map<string, number>()
  for (const [, title = ''] of text.matchAll(/^#{1,6} +(.*)$/gm)) {
    const slug = title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-')
    const before = seen.get(slug) ?? 0
    anchors.add(before === 0 ? slug : `${slug}-${before}`)
    seen.set(slug, before + 1)
  }
  return anchors
}

/** Targets of a text's links that stay in this repository. */
function linksIn(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
  const inline = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
  const references = [...prose.matchAll(/^\[[^\]]+\]: (\S+)$/gm)]
  return [...inline, ...references]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
}

const withCommands = forUsers.filter((file) => /```(sh|console)/.test(textOf.get(file) ?? ''))

/** Run already, and compared line by line, by validation.test.ts; the longest of all. */
const elsewhere = 'node bin/gigacampus.js validate'

/** ms; a command may take long where the machine has other work. */
const timeout = 120_000

describe('the documents', () => {
  const ended = new Map<string, Ended>()

  beforeAll(async () => {
    const folder = await folderWith()
    for (const entry of ['bin', 'scenarios', 'validation', 'node_modules']) {
      symlinkSync(join(root, entry), join(folder, entry))
    }
    const texts = forUsers.map((file) => textOf.get(file) ?? '')
    const commands = new Set(
      texts.flatMap((text) => [...commandsIn(text), ...examplesIn(text).map((e) => e.command)]),
    )
    commands.delete(elsewhere)
    // a file that others read is written first
    const isFirst = (command: string) => / init | > /.test(command)
    const waiting = [...commands].filter((command) => !isFirst(command))
    for (const command of commands) {
      if (isFirst(command))
        ended.set(command, await run('sh', ['-c', command], { cwd: folder, timeout }))
    }
    const work = async () => {
      for (let command = waiting.shift(); command !== undefined; command = waiting.shift()) {
        ended.set(command, await run('sh', ['-c', command], { cwd: folder, timeout }))
      }
    }
    await Promise.all([work(), work()])
  }, 900_000)

  it('are there, with commands and with what they print', () => {
    expect(forUsers.length).toBeGreaterThan(20)
    expect(ended.size).toBeGreaterThan(15)
    for (const file of ['README.md', 'README.ko.md']) {
      expect(commandsIn(textOf.get(join(root, file)) ?? '').length, file).toBeGreaterThan(5)
    }
  })

  it.each(withCommands.map(name))('%s has only commands that run', (file) => {
    for (const command of commandsIn(textOf.get(join(root, file)) ?? '')) {
      if (command === elsewhere) continue
      const { status, stderr } = ended.get(command) ?? { status: null, stderr: 'not run' }
      expect(status, `${command}\n${stderr}`).toBe(0)
    }
  })

  it.each(withCommands.map(name))('%s shows what is printed, with … for every gap', (file) => {
    const text = textOf.get(join(root, file)) ?? ''
    const examples = examplesIn(text)
    expect(examples, 'a console block without the comment that names its command').toHaveLength(
      blocks(text, 'console').length,
    )
    const typed = commandsIn(text)
    for (const { command, shown } of examples) {
      const [first = '', ...rest] = shown
      const isTyped = first.startsWith('$ ')
      const seen = isTyped ? [asBuilt(first.slice(2))] : typed
      expect(seen, 'the reader does not see the command').toContain(command)
      const printed = (ended.get(command)?.stdout ?? '').split('\n').filter((row) => row !== '')
      let at = 0
      let isGap = true // the first lines need no …
      for (const row of (isTyped ? rest : shown).filter((line) => line !== '')) {
        if (row.trim() === '…') {
          isGap = true
          continue
        }
        const found = isGap ? printed.indexOf(row, at) : printed[at] === row ? at : -1
        expect(found, `${command}\nnot printed, or not here: ${row}\nnpm run docs`).not.toBe(-1)
        at = found + 1
        isGap = false
      }
    }
  })

  it.each(['README.md', 'README.ko.md'])('%s has a program that runs', async (file) => {
    const [source = ''] = blocks(textOf.get(join(root, file)) ?? '', 'js')
    const folder = await folderWith()
    symlinkSync(join(root, 'scenarios'), join(folder, 'scenarios'))
    const program = join(folder, 'example.mjs')
    writeFileSync(program, source.replace("'gigacampus'", `'${join(root, 'dist/index.js')}'`))
    const { stdout, stderr } = await run(process.execPath, [program], { cwd: folder, timeout })
    expect(stdout, stderr).toMatch(/^\d{4}-\d{2}-\d{2} \d+\n$/)
  })

  it.each(all.map(name))('links of %s lead somewhere', (file) => {
    const path = join(root, file)
    for (const link of linksIn(textOf.get(path) ?? '')) {
      const [target = '', anchor] = link.split('#')
      const to = target === '' ? path : resolve(dirname(path), decodeURIComponent(target))
      expect(existsSync(to), link).toBe(true)
      if (anchor === undefined) continue
      const page = statSync(to).isDirectory() ? join(to, 'README.md') : to
      expect([...anchorsOf(page)], link).toContain(decodeURIComponent(anchor))
    }
  })
})
