import { useEffect, useState } from 'react'

/** CSS pixels beyond the window within which a chart is kept up to date. */
const ahead = '400px'

/** Whether an element is in the window or nearly so, or is about to be printed. */
export function useNear(element: HTMLElement | null): boolean {
  const [isNear, setNear] = useState(true)
  useEffect(() => {
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => entry && setNear(entry.isIntersecting), {
      rootMargin: ahead,
    })
    const print = () => setNear(true)
    observer.observe(element)
    addEventListener('beforeprint', print)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', print)
    }
  }, [element])
  return isNear
}
