import type { SquareMetres } from '../../quantity/index.js'
import type { ChipProgramme } from '../../scenario/index.js'

/** Below this a die is no accelerator, and counting its grid takes long. */
const smallestDie: SquareMetres = 1e-6

/** Shorter sides are no accelerator's, and there is no end to counting such dies, m. */
const shortestSide = 0.5e-3

/** SEMI's largest standard wafer, 450 mm. */
const largestWafer = 0.45

/** First figure with which the equations have no finite answer, by its path and value. */
export function outOfRange({
  die,
  package: box,
  development,
  partnerMargin,
  volume,
}: ChipProgramme): readonly [string, number] | undefined {
  const checks: readonly (readonly [string, number, boolean])[] = [
    ['die.width', die.width, die.width * die.height >= smallestDie],
    ['die.width', die.width, die.width >= shortestSide],
    ['die.height', die.height, die.height >= shortestSide],
    ['die.waferDiameter', die.waferDiameter, die.waferDiameter <= largestWafer],
    ['die.perPackage', die.perPackage, die.perPackage > 0],
    ['die.defectDensity', die.defectDensity, die.defectDensity >= 0],
    ['die.defectDensityMature', die.defectDensityMature, die.defectDensityMature >= 0],
    ['die.clustering', die.clustering, die.clustering > 0],
    ['die.wafersPerMonth', die.wafersPerMonth, die.wafersPerMonth > 0],
    ['package.perWafer', box.perWafer, box.perWafer > 0],
    ['package.wafersPerMonth', box.wafersPerMonth, box.wafersPerMonth > 0],
    ['package.bondYield', box.bondYield, box.bondYield > 0],
    [
      'package.memoryStacksPerMonth',
      box.memoryStacksPerMonth,
      box.memoryStacks === 0 || box.memoryStacksPerMonth > 0,
    ],
    ['partnerMargin', partnerMargin, partnerMargin < 1],
    [
      'development.respinProbability',
      development.respinProbability,
      development.respinProbability >= 0 && development.respinProbability < 1,
    ],
    ['volume', volume, volume > 0],
  ]
  const wrong = checks.find(([, , holds]) => !holds)
  return wrong && [wrong[0], wrong[1]]
}
