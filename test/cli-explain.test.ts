import { beforeAll, describe, expect, it } from 'vitest'
import { compareSchema, explainSchema } from '../src/report/explain-schema.js'
import { smallScenario } from '../src/scenario/scenario.fixture.js'
import { folderWith, gigacampus } from './command.js'

let cwd: string
beforeAll(async () => {
  cwd = await folderWith({ 'small.yaml': smallScenario, 'faulty.yaml': 'campus: x\nsties: {}\n' })
})
const run = (...args: string[]) => gigacampus(args, { cwd })

describe.concurrent('gigacampus explain', () => {
  it('explains a figure, and says nothing else', async () => {
    const { stdout, stderr, status } = await run(
      'explain',
      'phases.first.itPowerPeak',
      'small.yaml',
    )
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toContain('phase first: peak IT power')
    expect(stdout).toContain('src/campus/README.md#rating')
    expect(stdout).not.toContain('\u001b')
  })

  it('gives programs JSON as the schema has it', async () => {
    const { stdout, status } = await run('explain', 'phases.first.racks', 'small.yaml', '--json')
    expect(status).toBe(0)
    const found = explainSchema.parse(JSON.parse(stdout))
    expect(found).toMatchObject({ path: 'phases.first.racks', stage: 'rating', unit: 'count' })
    expect(found.inputs.length).toBeGreaterThan(10)
  })

  it('shows with --set what woke and what changed', async () => {
    const set = ['--set', 'money.discount-rate=12 %']
    const args = ['explain', 'money.discountRate', 'small.yaml', ...set]
    const { stdout, status } = await run(...args, '--json')
    expect(status).toBe(0)
    const found = explainSchema.parse(JSON.parse(stdout))
    expect(found.origin).toMatchObject({ kind: 'override', text: '12 %' })
    expect(found.woken).toContain('finance')
    expect(found.woken).not.toContain('schedule')
    expect(found.changed?.[0]?.path).toBe('money.acceleratorHour.perHour')
    expect((await run(...args)).stdout).toContain('What --set changed')
  })

  it('lists what is under a path that holds more', async () => {
    const { stdout, status } = await run('explain', 'sites.here.power', 'small.yaml')
    expect(status).toBe(0)
    expect(stdout).toContain('sites.here.power.gridAtStart')
    expect(stdout).toContain('Under sites.here.power in the scenario')
  })

  it('ends with 2 and the nearest paths where there is none such', async () => {
    const { stdout, stderr, status } = await run('explain', 'money.total', 'small.yaml')
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain('money.capitalTotal')
    const korean = await run('explain', 'money.total', 'small.yaml', '--lang', 'ko')
    expect(korean.stderr).toContain('비슷한 경로')
  })

  it('ends with 2 where there is no plan', async () => {
    const { stderr, status } = await run('explain', 'ready.p50', 'faulty.yaml')
    expect(status).toBe(2)
    expect(stderr).toContain('faulty.yaml:2:1: error')
  })
})

describe.concurrent('gigacampus compare', () => {
  it('tells a file from itself with one value changed, the finding first', async () => {
    const change = ['--set-b', 'phases.first.count=1_536']
    const { stdout, stderr, status } = await run('compare', 'small.yaml', ...change)
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout.trim()).toMatch(/^B is ready .*25 % fewer accelerators/)
    expect(stdout).toContain('phases.first.count')
  })

  it('reads standard input once for both', async () => {
    const ended = await gigacampus(['compare', '-', '--set-b', 'end=2026-03-31', '--json'], {
      cwd,
      stdin: smallScenario,
    })
    expect({ stderr: ended.stderr, status: ended.status }).toEqual({ stderr: '', status: 0 })
    const found = compareSchema.parse(JSON.parse(ended.stdout))
    expect(found.inputs.map(({ path, a, b }) => [path, a?.value, b?.value])).toEqual([
      ['end', '2025-12-31', '2026-03-31'],
    ])
  })

  it('says that the same is the same, in Korean too', async () => {
    const { stdout, status } = await run('compare', 'small.yaml', 'small.yaml', '--lang', 'ko')
    expect(status).toBe(0)
    expect(stdout).toContain('모두 같습니다')
  })

  it('ends with 2 where one of them cannot be planned', async () => {
    const { stdout, stderr, status } = await run('compare', 'small.yaml', 'faulty.yaml')
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain('faulty.yaml:2:1: error')
  })
})
