import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { swingsSchema } from '../src/report/swings/schema.js'
import { loadScenario } from '../src/scenario/index.js'
import { spectrumOf } from '../web/twin/swings.js'
import { type Opened, openFor, sizeOf } from '../web/twin/swings-study.js'
import { gigacampus } from './command.js'

const file = fileURLToPath(new URL('../scenarios/korea.yaml', import.meta.url))

describe('swings as the page works them out', () => {
  const silent = () => undefined
  let opened: Opened
  let told: NonNullable<ReturnType<typeof swingsSchema.parse>['sites'][string]>
  beforeAll(async () => {
    const loaded = await loadScenario(await readFile(file, 'utf8'))
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
    opened = openFor('', loaded, silent)
    const args = ['swings', file, '--size', '--site', 'haenam', '--date', '1', '--json']
    const { stdout } = await gigacampus(args, { timeout: 120_000 })
    told = swingsSchema.parse(JSON.parse(stdout)).sites.haenam!
  }, 120_000)

  it('are held by the measures of the command', () => {
    const page = sizeOf(opened, { site: 'haenam', moment: 0, loss: false }, silent)!
    const { cheapest, front, tried, narrow, binding, alone } = page.sizing
    expect(told.sizing).toMatchObject({ cheapest, front, tried, narrow, binding, alone })
    expect(told.sizing!.prices).toEqual(page.prices)
    expect(front.length).toBeGreaterThan(1)
  }, 120_000)

  it('have the frequencies of the command, and the same on shafts', () => {
    const asked = { site: 'haenam', moment: 0, window: 'steady', dials: {} } as const
    const { spectrum } = spectrumOf(opened.planned.faced.haenam!, asked)!
    const { resonance, torsion } = spectrum!
    const worst = torsion.reduce((most, one) => (one.torque > most.torque ? one : most))
    expect(told.spectrum).toMatchObject({ resonance, torsion: worst })
    expect(worst.torque).toBeGreaterThan(0.01)
  })
})
