import { accelerator } from '../catalog/index.js'

/** What people call an accelerator: `H100`, not `H100 SXM5 80GB`; one of the author's own by its id. */
export function acceleratorName(id: string): string {
  const name = accelerator(id)?.name
  if (name === undefined) return id
  return name
    .replace(/\s*\(.*$/, '')
    .replace(/\s+(SXM\d?|PCIe|OAM|NVL|\d+ ?GB)\b.*$/i, '')
    .trim()
}
