import type { Finding } from '../../scenario/index.js'
import type { FinanceInput } from './contract.js'

/** Parameters that the unit cost cannot be made with; empty: all is well. */
export function outOfRange({ finance, money }: Pick<FinanceInput, 'finance' | 'money'>): Finding[] {
  const { lifeOfIt, lifeOfPlant, residualOfIt, utilisation } = finance
  const checks: readonly (readonly [path: string, value: number, holds: boolean])[] = [
    ['money.discountRate', money.discountRate, money.discountRate > -1],
    ['finance.lifeOfIt', lifeOfIt, lifeOfIt > 0],
    ['finance.lifeOfPlant', lifeOfPlant, lifeOfPlant > 0],
    ['finance.residualOfIt', residualOfIt, residualOfIt >= 0 && residualOfIt <= 1],
    ['finance.utilisation', utilisation, utilisation > 0 && utilisation <= 1],
  ]
  return checks
    .filter(([, , holds]) => !holds)
    .map(([path, value]) => ({
      code: 'finance.out-of-range',
      severity: 'warning',
      path,
      values: { field: path, value },
    }))
}
