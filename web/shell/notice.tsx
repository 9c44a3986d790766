import { useApp } from '../state/store.js'

/** A sentence that passes by. */
export function Notice() {
  const notice = useApp((state) => state.notice)
  return (
    <div className="notice" role="status" aria-live="polite">
      {notice && <p>{notice}</p>}
    </div>
  )
}
