import { type ComponentType, memo, useEffect, useState } from 'react'

type Load<P extends object> = () => Promise<{ readonly default: ComponentType<P> }>

/** What has been fetched, by what fetches it. */
const known = new WeakMap<object, ComponentType<never>>()

/**
 * A component that is fetched when it is first asked for; undefined until it is there. It is drawn anew
 * when what it is given is another. Suspense would hold back what is there already for a third of a
 * second.
 * @param load the same function on each call; where it fails, the component throws when it is drawn
 */
export function useComponent<P extends object>(
  load: Load<P> | undefined,
): ComponentType<P> | undefined {
  const [, drawAnew] = useState(0)
  useEffect(() => {
    if (!load || known.has(load)) return
    let isWanted = true
    const end = (component: ComponentType<P>) => {
      known.set(load, component as ComponentType<never>)
      if (isWanted) drawAnew((count) => count + 1)
    }
    load().then(
      (module) => end(memo(module.default) as unknown as ComponentType<P>),
      (error: unknown) =>
        end(() => {
          throw error
        }),
    )
    return () => {
      isWanted = false
    }
  }, [load])
  return load && (known.get(load) as ComponentType<P> | undefined)
}
