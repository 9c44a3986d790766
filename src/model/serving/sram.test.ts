import { describe, expect, it } from 'vitest'
import { accelerator, model } from '../../catalog/index.js'
import { servedModel } from './served-model.js'
import { sramMachineOf, sramReplica } from './sram.js'

function replica(id: string, chip: string, format: 'bf16' | 'fp8', concurrency = 1) {
  const machine = sramMachineOf(accelerator(chip)!)
  const served = servedModel(model(id))
  if (typeof machine !== 'object' || typeof served === 'string') throw new Error(chip)
  return sramReplica(served, format, machine, {
    inputTokens: 100,
    outputTokens: 100,
    concurrency,
  })
}
const speed = (id: string, chip: string) => 1 / replica(id, chip, 'bf16').timePerOutputToken

describe('chips that keep the weights in on-chip memory', () => {
  it('serve one user as fast as the makers state, whatever the size of the model', () => {
    expect(speed('llama2-7b', 'groq-lpu1')).toBeCloseTo(750, -1)
    expect(speed('llama2-70b', 'groq-lpu1')).toBeCloseTo(300, -1)
    expect(speed('llama31-8b', 'wse3')).toBeCloseTo(1800, -2)
    expect(speed('llama31-70b', 'wse3')).toBeCloseTo(450, -1)
  })

  it('take as many chips as hold the weights', () => {
    expect(replica('llama2-70b', 'groq-lpu1', 'fp8').accelerators).toBeGreaterThanOrEqual(300)
    expect(replica('llama31-70b', 'wse3', 'bf16').accelerators).toBe(4)
    expect(replica('llama31-405b', 'wse3', 'bf16').accelerators).toBe(19)
  })

  it('give every user full speed up to one a layer, then turns', () => {
    const at = (users: number) => replica('llama31-70b', 'wse3', 'bf16', users)
    expect(at(80).timePerOutputToken).toBeCloseTo(at(1).timePerOutputToken, 12)
    expect(at(160).timePerOutputToken).toBeCloseTo(2 * at(80).timePerOutputToken, 12)
    expect(at(160).tokensPerSecond / at(80).tokensPerSecond).toBeLessThan(1.1)
    expect(at(160).accelerators).toBe(at(80).accelerators)
  })

  it('are not what has memory beside the chip', () => {
    expect(sramMachineOf(accelerator('h100-sxm')!)).toBeUndefined()
    expect(sramMachineOf({ id: 'x', name: 'x', hbmCapacity: 0 })).toBe('sramCapacity')
  })
})
