import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/campus/index.js'
import type { Replica } from '../../../src/model/serving/index.js'
import { cutText, servedReplicas } from './replicas.js'

const replica = (tensor: number, expert: number) => ({ tensor, expert }) as Replica

describe('servedReplicas', () => {
  it('tells phases together that serve alike, but not two services', () => {
    const serving = {
      chat: { phases: { one: replica(8, 1), two: replica(8, 1), three: replica(4, 1), no: null } },
      api: { phases: { one: replica(8, 1) } },
    }
    const found = servedReplicas({ serving } as unknown as Plan)
    expect(found.map(({ service, phases }) => [service, phases])).toEqual([
      ['chat', ['one', 'two']],
      ['chat', ['three']],
      ['api', ['one']],
    ])
  })
})

describe('cutText', () => {
  it('names degrees above one', () => {
    expect(cutText(replica(4, 64))).toBe('TP4\u00a0EP64')
    expect(cutText(replica(1, 1))).toBe('–')
  })
})
