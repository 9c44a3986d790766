import type { Fraction, PerSquareMetre, SquareMetres } from '../../quantity/index.js'

/**
 * Fraction of dies without a killer defect, negative binomial: Y = (1 + A·D/α)^−α.
 * Source: Stapper 1983; typical clustering 2-10 for logic.
 * @param area       die area A, m², > 0
 * @param density    defects per area D, 1/m², >= 0
 * @param clustering α > 0; large values approach Poisson
 */
export function dieYield(
  area: SquareMetres,
  density: PerSquareMetre,
  clustering: number,
): Fraction {
  return (1 + (area * density) / clustering) ** -clustering
}
