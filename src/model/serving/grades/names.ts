/**
 * Spellings of the measured tables and the ids of the same thing in the catalogue. Spelling only.
 * A version that shares the shape of another is written as that one: DeepSeek V3.1 and R1-0528 as V3
 * and R1, Kimi K2.5 as K2 (its text model), Llama 3.3 and 3.2 70B as 3.1 70B.
 */
const models: readonly (readonly [RegExp, string])[] = [
  [/llama-?3\.1-8b/, 'llama31-8b'],
  [/llama-?3\.[123](\/3\.2)?-70b/, 'llama31-70b'],
  [/llama-?3\.1-405b/, 'llama31-405b'],
  [/llama-?2-7b/, 'llama2-7b'],
  [/llama-?2-13b/, 'llama2-13b'],
  [/llama-?2-70b/, 'llama2-70b'],
  [/llama-?4-maverick/, 'llama4-maverick'],
  [/mixtral-8x7b/, 'mixtral-8x7b'],
  [/mixtral-8x22b/, 'mixtral-8x22b'],
  [/deepseek-v4-pro/, 'deepseek-v4-pro'],
  [/deepseek-r1/, 'deepseek-r1'],
  [/deepseek-v3/, 'deepseek-v3'],
  [/kimi-k2/, 'kimi-k2'],
  [/qwen3\.5-397b/, 'qwen35-397b-a17b'],
  [/qwen3\.5-27b/, 'qwen35-27b'],
  [/qwen3-235b/, 'qwen3-235b-a22b'],
  [/qwen3-30b/, 'qwen3-30b-a3b'],
  [/qwen3-32b/, 'qwen3-32b'],
  [/qwen3-coder-480b/, 'qwen3-coder-480b-a35b'],
  [/qwen2\.5-72b/, 'qwen25-72b'],
  [/gpt-oss-120b/, 'gpt-oss-120b'],
  [/gpt-oss-20b/, 'gpt-oss-20b'],
  [/minimax-m2/, 'minimax-m2'],
  [/glm-5/, 'glm-5'],
  [/bloom-176b/, 'bloom-176b'],
  [/nemotron3-nano/, 'nemotron3-nano-30b-a3b'],
]

const accelerators: readonly (readonly [RegExp, string])[] = [
  [/a100.*80/, 'a100-sxm-80'],
  [/gh200/, 'gh200'],
  [/h200.?nvl/, 'h200-nvl'],
  [/h100.?pcie/, 'h100-pcie'],
  [/h100.?nvl/, 'h100-nvl'],
  [/h100/, 'h100-sxm'],
  [/h200/, 'h200-sxm'],
  [/h800/, 'h800'],
  [/h20\b/, 'h20'],
  [/gb300/, 'gb300'],
  [/gb200/, 'gb200'],
  [/b300/, 'b300-sxm'],
  [/b200/, 'b200-sxm'],
  [/mi300x/, 'mi300x'],
  [/mi325x/, 'mi325x'],
  [/mi355x/, 'mi355x'],
  [/tpu.?v7/, 'tpu-v7x'],
  [/tpu.?v6e/, 'tpu-v6e'],
  [/tpu.?v5p/, 'tpu-v5p'],
  [/tpu.?v5e/, 'tpu-v5e'],
  [/wse-?3/, 'wse3'],
  [/groq lpu v1/, 'groq-lpu1'],
  [/l40s/, 'l40s'],
  [/rtx pro 6000/, 'rtx-pro-6000'],
]

/** Id in the catalogue of a model as a table spells it; the text itself where none is known. */
export function modelId(text: string): string {
  return find(models, text)
}

/** Id in the catalogue of an accelerator as a table spells it. */
export function acceleratorId(text: string): string {
  return find(accelerators, text)
}

function find(list: readonly (readonly [RegExp, string])[], text: string): string {
  const plain = text.toLowerCase()
  return list.find(([spelling]) => spelling.test(plain))?.[1] ?? plain
}
