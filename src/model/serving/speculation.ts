import type { Count, Fraction, Tokens } from '../../quantity/index.js'
import type { Speculation } from '../../scenario/index.js'

/**
 * Tokens that one step yields in the mean: the accepted guesses and the model's own next token,
 * (1 − a^(s+1)) / (1 − a). Source: Leviathan et al. 2023 (2211.17192), equation 1.
 */
export function tokensPerStep({ length, acceptance }: Omit<Speculation, 'cost'>): Tokens {
  if (acceptance >= 1) return length + 1
  return (1 - acceptance ** (length + 1)) / (1 - acceptance)
}

/** Acceptance at which a step yields so many tokens in the mean; bisection on `tokensPerStep`. */
export function acceptanceFor(tokens: Tokens, length: Count): Fraction {
  let low = 0
  let high = 1
  for (let i = 0; i < 60; i++) {
    const acceptance = (low + high) / 2
    if (tokensPerStep({ length, acceptance }) < tokens) low = acceptance
    else high = acceptance
  }
  return (low + high) / 2
}
