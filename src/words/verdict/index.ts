import type { Plan } from '../../campus/index.js'
import type { Language } from '../language.js'
import { englishNothing, englishVerdict } from './english.js'
import { verdictFacts } from './facts.js'
import { koreanNothing, koreanVerdict } from './korean.js'

export { verdictFacts } from './facts.js'

/**
 * The answer in exactly two sentences: how many accelerators work by when, and what holds them up
 * and mends it.
 */
export function verdict(plan: Plan, lang: Language): string {
  const facts = verdictFacts(plan)
  if (!facts) return lang === 'ko' ? koreanNothing : englishNothing
  return lang === 'ko' ? koreanVerdict(facts) : englishVerdict(facts)
}
