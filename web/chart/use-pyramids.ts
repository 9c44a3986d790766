import { useEffect, useRef, useState } from 'react'
import { type Pyramid, pyramidOf, pyramidSteps, type Samples } from './decimate.js'

/** Built at once where they are small, else piece by piece between frames. */
export function usePyramids(traces: readonly Samples[]): readonly Pyramid[] | undefined {
  const values = traces.map((trace) => trace.values)
  const known = useRef<{ values: readonly Float64Array[]; pyramids: readonly Pyramid[] }>(undefined)
  const [, built] = useState(0)
  const isKnown = same(known.current?.values, values)
  if (!isKnown && values.every(({ length }) => length <= small)) {
    known.current = { values, pyramids: values.map(pyramidOf) }
  }
  const isDone = same(known.current?.values, values)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists are new at each turn, what is in them is not
  useEffect(() => {
    if (isDone) return
    let isWanted = true
    void inPieces(values, () => isWanted).then((pyramids) => {
      if (!pyramids) return
      known.current = { values, pyramids }
      built((n) => n + 1)
    })
    return () => {
      isWanted = false
    }
  }, [isDone, ...values])
  return isDone ? known.current?.pyramids : undefined
}

const small = 1 << 17
const same = (one: readonly unknown[] | undefined, other: readonly unknown[]) =>
  one !== undefined && one.length === other.length && one.every((value, i) => value === other[i])

async function inPieces(
  all: readonly Float64Array[],
  isWanted: () => boolean,
): Promise<readonly Pyramid[] | null> {
  const out: Pyramid[] = []
  for (const values of all) {
    const steps = pyramidSteps(values)
    for (;;) {
      const step = steps.next()
      if (step.done) {
        out.push(step.value)
        break
      }
      await new Promise((resolve) => setTimeout(resolve))
      if (!isWanted()) return null
    }
  }
  return out
}
