import type { Fraction, Ratio, Usd } from '../../quantity/index.js'
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
  const row = (): Usd[] => new Array<Usd>(years + 1).fill(0)
  const sold = [0, ...project.sold]
  const sales = [0, ...project.sales]
  const revenue = [...sales]
  revenue[years]! += project.salvage ?? 0
  const operating = operatingRows(project.operating, capital, sold, inflation)
  const equipment = (reserves.equipment ?? []).map((item) => ({
    ...equipmentReserve(item, inflation, years),
    depreciation: item.depreciation ?? ('macrs-5' as const),
  }))
  const equipmentFunding = row()
  const reserveEquipment = row()
  const spending = row()
  for (const rows of equipment) {
    for (let t = 1; t <= years; t++) {
      equipmentFunding[t]! += rows.funding[t]!
      reserveEquipment[t]! += rows.balance[t]!
      spending[t]! += rows.spending[t]!
    }
  }
  const reserveOperating = reserveAhead(operating.total, reserves.operatingMonths ?? 0)

  const { tenor, upfrontFee = 0 } = project.debt
  const ebitda = row()
  const cash = row()
  let cashForDebtService = 0
  for (let t = 0; t <= years; t++) {
    ebitda[t] = revenue[t]! - operating.total[t]!
    if (t >= 1 && t <= tenor) cash[t] = ebitda[t]! - equipmentFunding[t]!
    cashForDebtService += cash[t]!
  }
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

  const basis = capital + constructionFinancing
  const investmentCredit = row()
  investmentCredit[1] = creditOf(project, basis)
  const productionCredit = productionCreditRow(project.productionCredit, sold)
  const { bonusFederal = 0, bonusState = 0 } = project.depreciation
  const depreciationFederal = depreciationRow(project, basis, equipment, bonusFederal)
  const depreciationState = depreciationRow(project, basis, equipment, bonusState)

  const reserveTotal = row()
  for (let t = 0; t <= years; t++) {
    reserveTotal[t] = reserveDebtService[t]! + reserveOperating[t]! + reserveEquipment[t]!
  }
  const paidIn = reserveChanges(reserveTotal)
  const reserveInterest = row()
  const cashPretax = row()
  const returnPretax = row()
  const taxState = row()
  const taxFederal = row()
  const returnAftertax = row()
  const annualCost = row()
  const debtServiceCoverage = row()
  let coverageMin: Ratio | null = null
  returnPretax[0] = -equity
  for (let t = 0; t <= years; t++) {
    const service = debt.service[t]!
    if (t > 0) {
      reserveInterest[t] = (reserves.interest ?? 0) * reserveTotal[t - 1]!
      cashPretax[t] = ebitda[t]! + reserveInterest[t]! - service - paidIn[t]! - spending[t]!
      returnPretax[t] = cashPretax[t]!
    }
    const taxable = ebitda[t]! + reserveInterest[t]! - debt.interest[t]!
    taxState[t] = tax.state * (depreciationState[t]! - taxable)
    taxFederal[t] = tax.federal * (depreciationFederal[t]! - taxable - taxState[t]!)
    returnAftertax[t] =
      returnPretax[t]! + investmentCredit[t]! + productionCredit[t]! + taxState[t]! + taxFederal[t]!
    annualCost[t] = returnAftertax[t]! - sales[t]!
    if (service === 0) continue
    const coverage = cash[t]! / service
    debtServiceCoverage[t] = coverage
    if (coverageMin === null || coverage < coverageMin) coverageMin = coverage
  }

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
    cashForDebtService,
    cashForDebtServiceValue: debt.cashValue,
    debtServiceCoverageMin: coverageMin,
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

/** Depreciation by year of what is built and of the equipment replaced. */
function depreciationRow(
  project: Project,
  basis: Usd,
  equipment: readonly { spending: readonly Usd[]; depreciation: DepreciationClass }[],
  bonus: Fraction,
): Usd[] {
  const row = new Array<Usd>(project.years + 1).fill(0)
  const { shares, bonusClasses = ['macrs-5', 'macrs-15'] } = project.depreciation
  for (const kind of depreciationClasses) {
    const share = (shares[kind] ?? 0) * basis
    if (share === 0) continue
    const after = share - reductionOf(project, share, kind)
    addDepreciation(row, kind, after, 1, bonusClasses.includes(kind) ? bonus : 0)
  }
  for (const { spending, depreciation } of equipment) {
    for (let t = 1; t < spending.length; t++) {
      const bought = spending[t]!
      if (bought !== 0) addDepreciation(row, depreciation, bought, t)
    }
  }
  return row
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
  const wrong = notFinite(project)
  if (wrong !== null) throw new RangeError(`project${wrong}.`)
}

/** Where in a value the first number stands that is not finite, and what it is; null: nowhere. */
function notFinite(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : ` is ${value}`
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) {
    for (let k = 0; k < value.length; k++) {
      const wrong = notFinite(value[k])
      if (wrong !== null) return `.${k}${wrong}`
    }
    return null
  }
  for (const key of Object.keys(value)) {
    const wrong = notFinite((value as Record<string, unknown>)[key])
    if (wrong !== null) return `.${key}${wrong}`
  }
  return null
}
