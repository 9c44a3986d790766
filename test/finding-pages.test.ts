import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findingMeanings } from '../src/words/findings/meanings.js'
import * as words from '../src/words/index.js'

const folder = new URL('../docs/findings/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const script = new URL('../scripts/build-findings.mjs', import.meta.url).href
const { findingPages } = (await import(script)) as {
  findingPages: (from: typeof words) => Map<string, string>
}
const pages = findingPages(words)

describe('the pages of findings', () => {
  it('are up to date: npm run docs', () => {
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort())
    for (const [file, text] of pages) expect(read(file) === text, file).toBe(true)
  })

  it.each(words.findingCodes)('%s has its line, its entry, severity and source', (code) => {
    const [room, what] = code.split('.')
    const line = read('README.md')
      .split('\n')
      .find((one) => one.startsWith(`| [${code}](${room}.md#${what}) |`))
    expect(line).toMatch(/\| (error|warning|note)( or (warning|note))* \|/)
    const entry = read(`${room}.md`)
      .split('<a id="')
      .find((one) => one.startsWith(`${what}"`))
    expect(entry).toContain(`## ${code}\n`)
    expect(entry).toContain(words.explainFinding(code, 'en')!.title)
    expect(entry).toContain(words.explainFinding(code, 'ko')!.title)
    expect(entry).toMatch(/Noticed in \[.*\.ts\]/)
    expect(entry).toMatch(/\nMessage: [\s\S]*\n메시지: /)
    expect(entry).not.toMatch(/undefined|NaN|null|\[object/)
  })

  it('explain at least the forty codes seen most, in both languages', () => {
    expect(Object.keys(findingMeanings).length).toBeGreaterThanOrEqual(40)
    for (const [code, { en, ko }] of Object.entries(findingMeanings)) {
      expect(words.findingCodes).toContain(code)
      expect(en).toMatch(/^[A-Zg].*[.]$/)
      expect(ko).toMatch(/[가-힣].*[.]$/)
      expect(en).not.toMatch(/[가-힣]/)
    }
  })

  it('say nothing of a code that is none', () => {
    expect(words.explainFinding('x.y', 'en')).toBeUndefined()
    expect(words.explainFinding('constructor', 'ko')).toBeUndefined()
    expect(words.roomOfFindings('toString', 'ko')).toBeUndefined()
  })
})
