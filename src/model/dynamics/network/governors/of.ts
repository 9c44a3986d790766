import type { Ratio } from '../../../../quantity/index.js'
import type { Degov, Degov1 } from '../../governor/degov.js'
import type { Governor } from '../../governor/governor.js'
import type { GovernorEquations } from '../equations.js'
import { degov } from './degov.js'
import { gast } from './gast.js'
import { ggov1 } from './ggov1.js'
import { ieeeg1, tgov1 } from './steam.js'

/** Equations of a governor in equilibrium at `power`, pu of the machine. */
export function governorEquations(
  governor: Governor | Degov | Degov1,
  power: Ratio,
): GovernorEquations {
  switch (governor.model) {
    case 'none':
      return { times: [], start: [], power: () => power, rates: () => {} }
    case 'TGOV1':
      return tgov1(governor, power)
    case 'GAST':
      return gast(governor, power)
    case 'IEEEG1':
      return ieeeg1(governor, power)
    case 'GGOV1':
      return ggov1(governor, power)
    case 'DEGOV':
    case 'DEGOV1':
      return degov(governor, power)
  }
}
