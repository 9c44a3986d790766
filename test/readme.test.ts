import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const program = join(root, 'bin/gigacampus.js')

/** Blocks of a language in the README, in order. */
function blocks(language: string): string[] {
  const pattern = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g')
  return [...readme.matchAll(pattern)].map((match) => match[1] ?? '')
}

describe('the README', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'readme-'))
    symlinkSync(join(root, 'scenarios'), join(folder, 'scenarios'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('shows what the command really prints, but for the gaps it marks with …', () => {
    const [, command = '', shown = ''] =
      /<!-- run: node (.*?) -->\n```console\n([\s\S]*?)```/.exec(readme) ?? []
    const printed = execFileSync(process.execPath, command.split(' '), { cwd: root })
    const lines = printed.toString().split('\n')
    let at = 0
    for (const line of shown.split('\n').filter((row) => row.trim() !== '…' && row !== '')) {
      const found = lines.indexOf(line, at)
      expect(found, `not printed, or not in this order: ${line}`).toBeGreaterThanOrEqual(0)
      at = found + 1
    }
  })

  it('has only commands that run', () => {
    const commands = blocks('sh')
      .join('\n')
      .split('\n')
      .map((line) => line.replace(/#.*$/, '').trim())
      .filter((line) => line.startsWith('npx gigacampus '))
    expect(commands.length).toBeGreaterThan(5)
    for (const command of commands) {
      const own = command.replace('npx gigacampus', `"${process.execPath}" "${program}"`)
      const { status, stderr } = spawnSync('sh', ['-c', own], { cwd: folder })
      expect(status, `${command}\n${stderr}`).toBe(0)
    }
  })

  it('has a program that runs', () => {
    const source = (blocks('js')[0] ?? '').replace(
      "'gigacampus'",
      `'${join(root, 'dist/index.js')}'`,
    )
    const file = join(folder, 'example.mjs')
    writeFileSync(file, source)
    const printed = execFileSync(process.execPath, [file], { cwd: folder }).toString()
    expect(printed).toMatch(/^\d{4}-\d{2}-\d{2} \d+\n$/)
  })
})
