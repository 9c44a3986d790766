import { expect, test } from 'vitest'
import { evidence } from './evidence.js'
import { accelerator } from './views.js'

test('measured multiplications are below the printed peak, and the catalogue carries them', async () => {
  const { measuredMatmul } = await evidence()
  expect(measuredMatmul).toHaveLength(13)
  for (const { rateMeasured, rateTheory, efficiency } of measuredMatmul) {
    expect(rateMeasured!).toBeLessThan(rateTheory!)
    expect(efficiency!).toBeCloseTo(rateMeasured! / rateTheory!, 3)
  }
  const h100 = measuredMatmul.find((row) => row.accelerator === 'h100-sxm' && row.dtype === 'bf16')!
  expect(accelerator('h100-sxm')!.bf16RateMeasured).toBe(h100.rateMeasured)
})

test('the build-out of a campus is dated, in watts and dollars', async () => {
  const { timelines } = await evidence()
  const colossus = timelines.filter(({ name }) => name.startsWith('xAI Colossus 1'))
  expect(colossus.find(({ date }) => date === '2024-09-02')).toMatchObject({
    powerFacility: 174e6,
    h100Equivalents: 100000,
    capexTotal: 5.29e9,
  })
})

test('40 disagreements on accelerators and 32 on plant name both sources and the choice', async () => {
  const { acceleratorDisagreements, equipmentDisagreements } = await evidence()
  expect(acceleratorDisagreements).toHaveLength(40)
  expect(equipmentDisagreements).toHaveLength(32)
  for (const row of [...acceleratorDisagreements, ...equipmentDisagreements])
    expect(row.chosen && row.sourceA).toBeTruthy()
})

test('evidence is loaded once', async () => {
  expect(await evidence()).toBe(await evidence())
})
