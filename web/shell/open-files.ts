import { limits } from '../../src/scenario/index.js'
import { notify } from '../state/actions.js'
import { edit, open } from '../state/planning.js'
import { getState } from '../state/store.js'
import { shellText } from '../words/shell-text.js'

/** Weather and traces are larger than scenarios, and bounded as well, bytes. */
const fileMost = 4 * 1024 * 1024

/**
 * Opens what a person dropped or chose: a YAML file becomes the scenario, all others lie beside it
 * under their names.
 */
export async function openFiles(files: readonly File[]): Promise<void> {
  const { lang, active, variants } = getState()
  const text = shellText[lang]
  const beside: Record<string, string> = {}
  let scenario: { name: string; text: string } | undefined
  for (const file of files) {
    const isScenario = /\.ya?ml$/i.test(file.name)
    const isUsed = isScenario || /\.(csv|epw|txt)$/i.test(file.name)
    const content = isUsed ? await textOf(file, isScenario ? limits.bytes : fileMost) : undefined
    if (content === undefined) return notify(text.notText(file.name))
    if (isScenario) scenario = { name: file.name, text: content }
    else beside[file.name] = content
  }
  const source = variants[active]?.question.source
  const kept = { ...source?.files, ...beside }
  if (scenario) open(active, null, { text: scenario.text, files: kept })
  else if (source) edit(active, { ...source, files: kept })
  notify(text.dropped(scenario?.name ?? Object.keys(beside).join(', ')))
}

/** A file as UTF-8; undefined where it is none or larger than `most` bytes. */
async function textOf(file: File, most: number): Promise<string | undefined> {
  if (file.size > most) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return undefined
  }
}
