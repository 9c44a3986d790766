import type { Fraction, PerSquareMetre, Ratio, SquareMetres } from '../../quantity/index.js'

/**
 * A law of yield: the fraction of dies without a killer defect, when a die has m = A·D in the mean.
 * "Seeds" stands for two laws in print; here each has a name of its own.
 */
export type YieldLaw =
  | { readonly law: 'poisson' }
  | { readonly law: 'murphy' }
  | { readonly law: 'seeds-root' }
  | { readonly law: 'seeds-reciprocal' }
  | { readonly law: 'negative-binomial'; readonly clustering: Ratio }
  | { readonly law: 'bose-einstein'; readonly layers: Ratio }

/** Fraction of dies without a killer defect by the law chosen. Errors: none; m >= 0. */
export function yieldBy(law: YieldLaw, defects: Ratio): Fraction {
  switch (law.law) {
    case 'poisson':
      return poissonYield(defects)
    case 'murphy':
      return murphyYield(defects)
    case 'seeds-root':
      return seedsRootYield(defects)
    case 'seeds-reciprocal':
      return seedsReciprocalYield(defects)
    case 'negative-binomial':
      return negativeBinomialYield(defects, law.clustering)
    case 'bose-einstein':
      return boseEinsteinYield(defects, law.layers)
  }
}

/**
 * Fraction of dies without a killer defect, negative binomial: Y = (1 + A·D/α)^−α.
 * Source: Stapper 1983; typical clustering 2-10 for logic.
 * @param area       die area A, m², > 0
 * @param density    defects per area D, 1/m², >= 0
 * @param clustering α > 0; large values approach Poisson
 */
export function dieYield(area: SquareMetres, density: PerSquareMetre, clustering: Ratio): Fraction {
  return negativeBinomialYield(area * density, clustering)
}

/** Y = e^−m: defects fall independently and evenly. */
export function poissonYield(defects: Ratio): Fraction {
  return Math.exp(-defects)
}

/** Y = ((1 − e^−m)/m)²: density spread over wafers as a triangle. Source: Murphy 1964. */
export function murphyYield(defects: Ratio): Fraction {
  return defects === 0 ? 1 : (-Math.expm1(-defects) / defects) ** 2
}

/** Y = e^−√m, called Seeds in many cost tools. Steep at small m: no limit of Poisson. */
export function seedsRootYield(defects: Ratio): Fraction {
  return Math.exp(-Math.sqrt(defects))
}

/** Y = 1/(1 + m), density spread exponentially. Source: Seeds 1967; also Price 1970. */
export function seedsReciprocalYield(defects: Ratio): Fraction {
  return 1 / (1 + defects)
}

/** Y = (1 + m/α)^−α, density spread as a gamma of shape α. Source: Stapper 1983. */
export function negativeBinomialYield(defects: Ratio, clustering: Ratio): Fraction {
  return Math.exp(-clustering * Math.log1p(defects / clustering))
}

/**
 * Y = (1 + m)^−n, m the defects of one critical layer and n such layers. With n = 1 it is Seeds
 * reciprocal. Source: Price 1970.
 */
export function boseEinsteinYield(defectsPerLayer: Ratio, layers: Ratio): Fraction {
  return Math.exp(-layers * Math.log1p(defectsPerLayer))
}
