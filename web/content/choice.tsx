import { setSetting } from '../state/actions.js'
import { useApp } from '../state/store.js'

/**
 * One of several, remembered in the link.
 * @param usual where the link names none that is there; the first unless told otherwise
 */
export function useChoice(
  name: string,
  options: readonly string[],
  usual: string | undefined = options[0],
): string {
  const chosen = useApp((state) => state.settings[name])
  return chosen !== undefined && options.includes(chosen) ? chosen : (usual ?? '')
}

/** Chooses which site, phase or chip a page shows; nothing where there is one only. */
export function Choice({
  name,
  label,
  options,
  usual,
  write = (option) => option,
}: {
  /** Name of the setting in the link: lower-case letters. */
  name: string
  label: string
  options: readonly string[]
  usual?: string | undefined
  write?: (option: string) => string
}) {
  const chosen = useChoice(name, options, usual)
  if (options.length < 2) return null
  return (
    <label className="choice">
      <span>{label}</span>
      <select value={chosen} onChange={(event) => setSetting(name, event.target.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {write(option)}
          </option>
        ))}
      </select>
    </label>
  )
}
