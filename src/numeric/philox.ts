/**
 * Philox4x32-10: ten rounds that turn a 128-bit counter and a 64-bit key into 128 random bits.
 * Stateless, so any worker can compute any number of the stream without the ones before it.
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11, 2011.
 *
 * The four output words make two numbers in the open interval (0, 1): words 0-1 the first, words
 * 2-3 the second. Each has 52 bits and sits in the middle of its cell, (n + 1/2) / 2^52, so neither
 * 0 nor 1 occurs and u is as likely as 1 - u.
 *
 * @param c0   counter words, c0 the least significant (32-bit, signed or unsigned)
 * @param k0   key words
 * @param lane which of the two numbers to return, 0 or 1
 * @param pair when given, receives both numbers at `at` and `at + 1`
 */
export function philox4x32(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  lane: number,
  pair: Float64Array | null,
  at: number,
): number {
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(c0, 0xd251, 0x1f53)
    const high1 = multiplyHigh(c2, 0xcd9e, 0x8d57)
    const low0 = Math.imul(c0, 0xd2511f53)
    const low1 = Math.imul(c2, 0xcd9e8d57)
    c0 = high1 ^ c1 ^ k0
    c1 = low1
    c2 = high0 ^ c3 ^ k1
    c3 = low0
    k0 = (k0 + 0x9e3779b9) | 0
    k1 = (k1 + 0xbb67ae85) | 0
  }
  if (pair === null) return lane === 0 ? openUnit(c0, c1) : openUnit(c2, c3)
  const first = openUnit(c0, c1)
  const second = openUnit(c2, c3)
  pair[at] = first
  pair[at + 1] = second
  return lane === 0 ? first : second
}

/** Upper 32 bits of x times the constant (high · 2^16 + low), by schoolbook halves. */
function multiplyHigh(x: number, high: number, low: number): number {
  const xLow = x & 0xffff
  const xHigh = x >>> 16
  const carry = (Math.imul(xHigh, low) + (Math.imul(xLow, low) >>> 16)) | 0
  const middle = (Math.imul(xLow, high) + (carry & 0xffff)) | 0
  return (Math.imul(xHigh, high) + (carry >>> 16) + (middle >>> 16)) | 0
}

/** 52 bits of two words as (n + 1/2) / 2^52; n + 1/2 is exact in a double. */
function openUnit(high: number, low: number): number {
  return ((high >>> 0) * 0x100000 + (low >>> 12) + 0.5) * 2 ** -52
}
