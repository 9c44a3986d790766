import type { Count, Fraction, Usd } from '../../quantity/index.js'
import { productionCreditRow } from './credits.js'
import { sculptDebt } from './debt.js'
import { addDepreciation, type DepreciationClass, depreciationClasses } from './depreciation.js'
import { internalRate } from './internal-rate.js'
import { netPresentValue } from './net-present-value.js'
import { operatingRows } from './operating.js'
import type { Levelised, ProForma, Project } from './project.js'
import { equipmentReserve, reserveAhead, reserveChanges } from './reserves.js'

/**
 * Annual pro-forma of a project with one owner: revenue, operating expenses, sculpted debt,
 * reserves, depreciation, credits, taxes, and what remains.
 *   after tax_t = EBITDA + reserve interest - DS - ΔR - equipment bought + PTC + ITC + taxes
 * Source: NREL System Advisor Model, single owner (ssc, cmod_singleowner); reproduces its
 * published test cases.
 * @throws RangeError when a number is not finite or out of its range, or a row has the wrong length
 */
export function proForma(project: Project): ProForma {
  check(project)
  const { years, inflation, capital, constructionFinancing = 0, reserves, tax } = project
  const discountRateNominal = (1 + inflation) * (1 + project.discountRateReal) - 1
  const byYear = (of: (t: Count) => Usd): Usd[] =>
    Array.from({ length: years + 1 }, (_, t) => of(t))
  const sold = [0, ...project.sold]
  const sales = [0, ...project.sales]

  const revenue = byYear((t) => sales[t]! + (t === years ? (project.salvage ?? 0) : 0))
  const operating = operatingRows(project.operating, capital, sold, inflation)
  const ebitda = byYear((t) => revenue[t]! - operating.total[t]!)

  const equipment = (reserves.equipment ?? []).map((item) => ({
    ...equipmentReserve(item, inflation, years),
    depreciation: item.depreciation ?? 'macrs-5',
  }))
  const sumOfEquipment = (of: 'balance' | 'funding' | 'spending') =>
    byYear((t) => equipment.reduce((sum, rows) => sum + rows[of][t]!, 0))
  const equipmentFunding = sumOfEquipment('funding')
  const reserveEquipment = sumOfEquipment('balance')
  const reserveOperating = reserveAhead(operating.total, reserves.operatingMonths ?? 0)

  const { tenor, upfrontFee = 0 } = project.debt
  const cash = byYear((t) => (t >= 1 && t <= tenor ? ebitda[t]! - equipmentFunding[t]! : 0))
  // Gearing is held against the cost before the debt is known: the fee on all of the capital, no
  // debt service reserve.
  const costExpected = capital + upfrontFee * capital + constructionFinancing + reserveOperating[0]!
  const debt = sculptDebt(cash, project.debt, costExpected)
  const reserveDebtService = reserveAhead(debt.service, reserves.debtServiceMonths ?? 0)

  const debtFee = upfrontFee * debt.size
  const costFinancing =
    debtFee + constructionFinancing + reserveDebtService[0]! + reserveOperating[0]!
  const costInstalled = capital + costFinancing
  const equity = costInstalled - debt.size

  const reserveTotal = byYear(
    (t) => reserveDebtService[t]! + reserveOperating[t]! + reserveEquipment[t]!,
  )
  const reserveInterest = byYear((t) =>
    t === 0 ? 0 : (reserves.interest ?? 0) * reserveTotal[t - 1]!,
  )
  const paidIn = reserveChanges(reserveTotal)
  const spending = sumOfEquipment('spending')
  const cashPretax = byYear((t) =>
    t === 0 ? 0 : ebitda[t]! + reserveInterest[t]! - debt.service[t]! - paidIn[t]! - spending[t]!,
  )
  const returnPretax = byYear((t) => (t === 0 ? -equity : cashPretax[t]!))

  const basis = capital + constructionFinancing
  const credit = creditOf(project, basis)
  const investmentCredit = byYear((t) => (t === 1 ? credit : 0))
  const productionCredit = productionCreditRow(project.productionCredit, sold)
  const depreciation = (bonus: Fraction) => {
    const row = byYear(() => 0)
    const { shares, bonusClasses = ['macrs-5', 'macrs-15'] } = project.depreciation
    for (const kind of depreciationClasses) {
      const share = (shares[kind] ?? 0) * basis
      const after = share - reductionOf(project, share, kind)
      addDepreciation(row, kind, after, 1, bonusClasses.includes(kind) ? bonus : 0)
    }
    for (const item of equipment) {
      for (const [t, bought] of item.spending.entries()) {
        if (bought !== 0) addDepreciation(row, item.depreciation, bought, t)
      }
    }
    return row
  }
  const depreciationFederal = depreciation(project.depreciation.bonusFederal ?? 0)
  const depreciationState = depreciation(project.depreciation.bonusState ?? 0)

  const taxable = byYear((t) => ebitda[t]! + reserveInterest[t]! - debt.interest[t]!)
  const taxState = byYear((t) => tax.state * (depreciationState[t]! - taxable[t]!))
  const taxFederal = byYear(
    (t) => tax.federal * (depreciationFederal[t]! - taxable[t]! - taxState[t]!),
  )
  const returnAftertax = byYear(
    (t) =>
      returnPretax[t]! +
      investmentCredit[t]! +
      productionCredit[t]! +
      taxState[t]! +
      taxFederal[t]!,
  )
  const annualCost = byYear((t) => returnAftertax[t]! - sales[t]!)

  const debtServiceCoverage = byYear((t) =>
    debt.service[t] === 0 ? 0 : cash[t]! / debt.service[t]!,
  )
  const covered = debtServiceCoverage.filter((_, t) => debt.service[t] !== 0)
  const rate = internalRate(returnAftertax)
  const debtFraction = debt.size / costInstalled
  const taxRateEffective = tax.state + (1 - tax.state) * tax.federal
  const costOfDebt = project.debt.interest * (1 - taxRateEffective)

  const salesValue = netPresentValue(sales, discountRateNominal)
  const costValue = -netPresentValue(annualCost, discountRateNominal)
  const soldValueNominal = netPresentValue(sold, discountRateNominal)
  const soldValueReal = netPresentValue(sold, project.discountRateReal)
  const levelised = (value: Usd): Levelised | null =>
    soldValueNominal > 0 ? { nominal: value / soldValueNominal, real: value / soldValueReal } : null

  return {
    rows: {
      revenue,
      operating,
      ebitda,
      cashForDebtService: cash,
      debtSizing: debt.sizing,
      debtService: debt.service,
      debtInterest: debt.interest,
      debtPrincipal: debt.principal,
      debtBalance: debt.balance,
      debtServiceCoverage,
      reserveDebtService,
      reserveOperating,
      reserveEquipment,
      reserveTotal,
      reserveInterest,
      equipmentFunding,
      depreciationFederal,
      depreciationState,
      investmentCredit,
      productionCredit,
      taxState,
      taxFederal,
      cashPretax,
      returnPretax,
      returnAftertax,
      annualCost,
    },
    costInstalled,
    costFinancing,
    debtFee,
    debt: debt.size,
    equity,
    debtFraction,
    basis,
    cashForDebtService: cash.reduce((sum, value) => sum + value, 0),
    cashForDebtServiceValue: debt.cashValue,
    debtServiceCoverageMin: covered.length > 0 ? Math.min(...covered) : null,
    discountRateNominal,
    taxRateEffective,
    internalRate: rate,
    netPresentValue: netPresentValue(returnAftertax, discountRateNominal),
    costOfCapital:
      rate.rate === null ? null : (1 - debtFraction) * rate.rate + debtFraction * costOfDebt,
    salesValue,
    costValue,
    soldValueNominal,
    soldValueReal,
    levelPrice: levelised(salesValue),
    levelCost: levelised(costValue),
  }
}

/** ITC = rate · Σ share · basis, over the classes that count. */
function creditOf({ investmentCredit, depreciation }: Project, basis: Usd): Usd {
  if (!investmentCredit) return 0
  const { rate, classes = ['macrs-5'] } = investmentCredit
  return classes.reduce((sum, kind) => sum + rate * (depreciation.shares[kind] ?? 0) * basis, 0)
}

/** What the credit takes off the basis of a class. */
function reductionOf({ investmentCredit }: Project, share: Usd, kind: DepreciationClass): Usd {
  if (!investmentCredit) return 0
  const { rate, classes = ['macrs-5'], basisReduction = 0.5 } = investmentCredit
  return classes.includes(kind) ? basisReduction * rate * share : 0
}

function check(project: Project): void {
  const { years, sold, sales, depreciation } = project
  const { purchases } = project.operating
  if (!(Number.isInteger(years) && years >= 1)) throw new RangeError(`A life of ${years} years.`)
  for (const [name, row] of Object.entries({ sold, sales, purchases })) {
    if (row && row.length !== years) {
      throw new RangeError(`${name} has ${row.length} years, the project ${years}.`)
    }
  }
  for (const name of ['inflation', 'discountRateReal'] as const) {
    if (!(project[name] > -1)) throw new RangeError(`${name} is ${project[name]}, not above -1.`)
  }
  if (!(project.capital > 0)) throw new RangeError(`The capital is ${project.capital}.`)
  const shares = Object.values(depreciation.shares).reduce((sum, share) => sum + share, 0)
  if (!(shares <= 1 + 1e-12)) {
    throw new RangeError(`Depreciation is of ${shares} times the basis.`)
  }
  mustBeFinite(project, 'project')
}

function mustBeFinite(value: unknown, path: string): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${path} is ${value}.`)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) mustBeFinite(part, `${path}.${key}`)
  }
}
