/** A chiller as EnergyPlus describes it: power = capacity · capacityCurve · eirCurve · partLoadCurve / cop. */
export interface ChillerCurve {
  readonly name: string
  readonly condenser: 'air' | 'water'
  /** heat removed at the reference point (W); absent where the data set sizes it automatically */
  readonly capacity?: number
  /** coefficient of performance at the reference point */
  readonly cop: number
  /** leaving chilled water at the reference point (°C) */
  readonly leavingWater: number
  /** entering condenser fluid at the reference point: air, or water (°C) */
  readonly enteringCondenser: number
  /** c1..c6 of c1 + c2 x + c3 x² + c4 y + c5 y² + c6 x y; x leaving water, y entering condenser (°C) */
  readonly capacityCurve: readonly number[]
  /** energy input ratio, the same biquadratic */
  readonly eirCurve: readonly number[]
  /** c1 + c2 p + c3 p² (+ c4 p³), p the part load */
  readonly partLoadCurve: readonly number[]
  /** where the curves were fitted; outside is extrapolation and must be said */
  readonly range: {
    readonly leavingWater: readonly [min: number, max: number]
    readonly enteringCondenser: readonly [min: number, max: number]
    readonly partLoad: readonly [min: number, max: number]
  }
  /** data set of EnergyPlus (NREL, BSD-3-style licence) */
  readonly dataset: string
}

let curves: Promise<readonly ChillerCurve[]> | undefined

/** 273 measured chillers, air- and water-cooled; loaded once, the same array on every call. */
export function chillerCurves(): Promise<readonly ChillerCurve[]> {
  curves ??= import('./generated/chiller-curves.js').then((module) =>
    module.curves.map(
      ([
        name,
        condenser,
        capacity,
        reference,
        capacityCurve,
        eirCurve,
        partLoadCurve,
        range,
        dataset,
      ]) => ({
        name,
        condenser,
        ...(capacity > 0 && { capacity }),
        cop: reference[0],
        leavingWater: reference[1],
        enteringCondenser: reference[2],
        capacityCurve,
        eirCurve,
        partLoadCurve,
        range: {
          leavingWater: [range[0], range[1]],
          enteringCondenser: [range[2], range[3]],
          partLoad: [range[4], range[5]],
        },
        dataset,
      }),
    ),
  )
  return curves
}
