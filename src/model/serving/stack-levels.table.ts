/**
 * What public measurements of a stack showed over the calibration: level of the time per output
 * token, of the time to the first token, and points. Stacks of five points or more; InferenceX
 * exports of 2025-10 to 2026-04, `validation/serving/inferencex_agg_points.csv`.
 */
export const levels: Readonly<Record<string, readonly [number, number, number]>> = {
  'sglang deepseek-r1 b300-sxm fp8': [1.225, 1.694, 8],
  'sglang deepseek-r1 h200-sxm fp8': [0.957, 0.408, 30],
  'sglang qwen3-32b h100-sxm bf16': [0.827, 1.051, 70],
  'sglang qwen35-397b-a17b b200-sxm bf16': [0.98, 0.799, 60],
  'sglang qwen35-397b-a17b b200-sxm fp4': [1.002, 0.865, 12],
  'sglang qwen35-397b-a17b b200-sxm fp8': [1.103, 1.177, 110],
  'sglang qwen35-397b-a17b h200-sxm fp8': [1.3, Math.SQRT1_2, 24],
  'trtllm deepseek-r1 b200-sxm fp4': [0.965, 1.256, 87],
  'trtllm deepseek-r1 b200-sxm fp8': [0.968, 1.066, 57],
  'trtllm deepseek-r1 h200-sxm fp8': [1.124, 1.452, 41],
  'trtllm gpt-oss-120b h200-sxm fp4': [1.141, 0.867, 61],
  'trtllm llama31-70b b200-sxm fp4': [1.003, 0.651, 56],
  'trtllm llama31-70b b200-sxm fp8': [0.901, 0.692, 66],
  'trtllm llama31-8b h100-sxm bf16': [0.923, 1.014, 149],
  'trtllm qwen3-235b-a22b h100-sxm fp8': [0.924, 0.942, 113],
  'trtllm qwen3-32b gb200 bf16': [2.164, 1.284, 15],
  'trtllm qwen3-32b h100-sxm fp8': [1.077, 1.033, 159],
  'vllm gpt-oss-120b b200-sxm fp4': [0.781, 0.848, 80],
  'vllm gpt-oss-120b h200-sxm fp4': [0.992, 1.066, 63],
  'vllm kimi-k2 b200-sxm fp4': [0.908, 1.007, 42],
  'vllm kimi-k2 b200-sxm int4': [1.02, 1.069, 39],
  'vllm kimi-k2 b300-sxm fp4': [0.887, 0.837, 19],
  'vllm llama31-70b b200-sxm fp4': [1.115, 1.032, 51],
  'vllm llama31-70b b200-sxm fp8': [1.007, 0.983, 55],
  'vllm llama31-70b h100-sxm fp8': [1.043, 0.688, 41],
  'vllm llama31-70b h200-sxm fp8': [1.016, 0.754, 54],
  'vllm llama31-8b h200-sxm fp8': [0.607, 0.507, 18],
  'vllm minimax-m2 b200-sxm fp4': [0.943, 1.087, 65],
  'vllm minimax-m2 b200-sxm fp8': [1.068, 1.148, 108],
  'vllm minimax-m2 h100-sxm fp8': [1.067, 0.876, 15],
  'vllm minimax-m2 h200-sxm fp8': [1.07, 1.129, 84],
  'vllm qwen3-32b h100-sxm bf16': [0.989, 0.979, 81],
}
