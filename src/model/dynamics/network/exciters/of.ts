import type { ExciterEquations } from '../equations.js'
import type { Exciter } from '../exciter.js'
import { ac8b } from './ac8b.js'
import { esac1a } from './esac1a.js'
import { exst1 } from './exst1.js'
import { sexs } from './sexs.js'
import type { ExciterStart } from './start.js'

/** Equations of an exciter that gives the field a machine has at the start. */
export function exciterEquations(exciter: Exciter, start: ExciterStart): ExciterEquations {
  switch (exciter.model) {
    case 'SEXS':
      return sexs(exciter, start)
    case 'EXST1':
      return exst1(exciter, start)
    case 'ESAC1A':
      return esac1a(exciter, start)
    case 'AC8B':
      return ac8b(exciter, start)
  }
}
