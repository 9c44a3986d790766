import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { swingsSchema } from '../src/report/swings/schema.js'
import { loadScenario } from '../src/scenario/index.js'
import { openFor, sizeOf } from '../web/twin/swings-study.js'
import { gigacampus } from './command.js'

describe('measures that the page sizes', () => {
  it('are those of the command', async () => {
    const file = fileURLToPath(new URL('../scenarios/korea.yaml', import.meta.url))
    const loaded = await loadScenario(await readFile(file, 'utf8'))
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
    const silent = () => undefined
    const asked = { site: 'haenam', moment: 0, loss: false }
    const page = sizeOf(openFor('', loaded, silent), asked, silent)!
    const args = ['swings', file, '--size', '--site', 'haenam', '--date', '1', '--json']
    const { stdout } = await gigacampus(args, { timeout: 120_000 })
    const told = swingsSchema.parse(JSON.parse(stdout)).sites.haenam!.sizing!
    const { cheapest, front, tried, narrow, binding, alone } = page.sizing
    expect(told).toMatchObject({ cheapest, front, tried, narrow, binding, alone })
    expect(told.prices).toEqual(page.prices)
    expect(told.front.length).toBeGreaterThan(1)
  }, 120_000)
})
