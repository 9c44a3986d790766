import { type Planned, planCampus } from '../../campus/index.js'
import { type Kernels, type Memo, share } from '../../numeric/index.js'
import type { LoadedScenario } from '../../scenario/index.js'

type Scenario = Pick<LoadedScenario, 'scenario' | 'spread'>

interface Cell {
  readonly inputs: unknown
  readonly output: unknown
}

/** One plan from which many that differ a little are made. */
export interface Trunk {
  readonly planned: Planned
  /**
   * The plan of a changed scenario. Every stage is compared with the trunk, not with the branch
   * before, so that a stage runs only where this change reaches it; stages that are not `wanted`
   * keep the trunk's result.
   */
  readonly branch: (changed: Scenario, wanted?: ReadonlySet<string>) => Branch
}

/** A plan and the stages that ran anew for it, in order. */
export interface Branch extends Planned {
  readonly woken: readonly string[]
}

/** Plans a scenario and keeps what every stage returned. */
export function trunkOf(
  loaded: Scenario,
  kernels: Kernels = {},
  onStage?: (name: string) => void,
): Trunk {
  const cells = new Map<string, Cell>()
  const memo: Memo = {
    run(key, inputs, compute) {
      const output = compute(inputs)
      cells.set(key, { inputs, output })
      return output
    },
    intern(key, value) {
      cells.set(key, { inputs: undefined, output: value })
      return value
    },
    inputsOf: (key) => cells.get(key)?.inputs,
    drain: () => [],
  }
  const planned = planCampus(loaded, { memo, kernels, onStage })
  return {
    planned,
    branch(changed, wanted) {
      const woken: string[] = []
      const own = branchMemo(cells, woken, wanted)
      return { ...planCampus(changed, { memo: own, kernels }), woken }
    },
  }
}

/** What the plan's document is put together from is no stage: it is made anew with any of them. */
const isPart = (key: string) => key.startsWith('part.')

function branchMemo(
  cells: ReadonlyMap<string, Cell>,
  woken: string[],
  wanted: ReadonlySet<string> | undefined,
): Memo {
  return {
    run(key, inputs, compute) {
      const cell = cells.get(key)
      if (cell) {
        type Output = ReturnType<typeof compute>
        const isKept = !isPart(key) && wanted?.has(key.split('.')[0] ?? '') === false
        if (isKept) return cell.output as Output
        const shared = share(cell.inputs, inputs)
        if (Object.is(shared, cell.inputs)) return cell.output as Output
        if (!isPart(key)) woken.push(key)
        return share(cell.output, compute(shared))
      }
      if (!isPart(key)) woken.push(key)
      return compute(inputs)
    },
    intern: (key, value) => share(cells.get(key)?.output, value),
    inputsOf: (key) => cells.get(key)?.inputs,
    drain: () => [...woken],
  }
}
