import type { Count, Watts } from '../../quantity/index.js'
import type { Stretch } from './layout.js'
import type { DispatchProblem, DispatchResult } from './problem.js'
import type { Budget, Terms } from './terms.js'

/** What months and permits carry from stretch to stretch. */
export interface Account {
  terms(
    stretch: Stretch,
    months: Count,
  ): Required<Pick<Terms, 'peakSoFar' | 'billedSoFar' | 'later' | 'budgets'>>
  add(result: DispatchResult, from: Count, to: Count): void
}

const yearOfMonths = 12

/** Keeps the peaks of months and the use of caps while a horizon rolls. */
export function createAccount(problem: DispatchProblem): Account {
  const peaks = problem.demandCharges.map(() => new Float64Array(problem.months))
  const used = problem.caps.map(() => new Float64Array(problem.months))
  const hoursOf = new Float64Array(problem.months)
  for (const m of problem.month) hoursOf[m] = hoursOf[m]! + 1

  return {
    terms(stretch, months) {
      const first = problem.month[stretch.from]!
      const range = Array.from({ length: months }, (_, m) => first + m)
      return {
        peakSoFar: peaks.map((peak) => range.map((m) => peak[m] ?? 0)),
        billedSoFar: problem.demandCharges.map((_, c) => range.map((m) => ratcheted(c, m))),
        later: problem.demandCharges.map((_, c) => range.map((m) => laterPrice(c, m))),
        budgets: problem.caps.map((_, cap) => budget(cap, stretch)),
      }
    },
    add(result, from, to) {
      problem.demandCharges.forEach((charge, c) => {
        const peak = peaks[c]!
        for (let t = from; t < to; t++) {
          if (charge.hours && charge.hours[t] !== 1) continue
          const m = problem.month[t]!
          if (result.grid[t]! > peak[m]!) peak[m] = result.grid[t]!
        }
      })
      problem.caps.forEach((cap, i) => {
        problem.generators.forEach((_, k) => {
          for (let t = from; t < to; t++) {
            const m = problem.month[t]!
            const amount =
              cap.perEnergy[k]! * result.output[k]![t]! +
              cap.perUnitSecond[k]! * result.online[k]![t]!
            used[i]![m] = used[i]![m]! + amount * problem.step
          }
        })
      })
    },
  }

  /** Billed in month m whatever happens in it, from months before the stretch. */
  function ratcheted(c: Count, m: Count): Watts {
    const { ratchet } = problem.demandCharges[c]!
    if (!ratchet) return 0
    let most = 0
    for (let back = 1; back < (ratchet.window ?? yearOfMonths) && back <= m; back++) {
      if (ratchet.months && ratchet.months[m - back] !== 1) continue
      most = Math.max(most, ratchet.share * peaks[c]![m - back]!)
    }
    return most
  }

  /** Prices of later months that a higher peak of month m would raise, if none of them goes higher. */
  function laterPrice(c: Count, m: Count): number {
    const { ratchet, price } = problem.demandCharges[c]!
    if (!ratchet || (ratchet.months && ratchet.months[m] !== 1)) return 0
    let sum = 0
    for (let on = 1; on < (ratchet.window ?? yearOfMonths) && m + on < problem.months; on++) {
      sum += ratchet.share * (price[m + on] ?? 0)
    }
    return sum
  }

  /** What is left of a cap for this stretch, spread evenly over the rest of its twelve months. */
  function budget(cap: Count, stretch: Stretch): Budget {
    const year = Math.floor(problem.month[stretch.from]! / yearOfMonths) * yearOfMonths
    let spent = 0
    let left = -hoursBefore(stretch.from, year)
    for (let m = year; m < Math.min(problem.months, year + yearOfMonths); m++) {
      spent += used[cap]![m]!
      left += hoursOf[m]!
    }
    const limit = problem.caps[cap]!.limit[Math.min(problem.months, year + yearOfMonths) - 1]!
    const share = Math.min(1, (stretch.to - stretch.from) / left)
    return { cap, stretch, amount: (limit - spent) * share }
  }

  function hoursBefore(hour: Count, year: Count): Count {
    let count = 0
    for (let t = hour - 1; t >= 0 && problem.month[t]! >= year; t--) count++
    return count
  }
}
