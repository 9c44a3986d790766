import { type Case, figure } from '../grade.js'
import { internalRate } from './internal-rate.js'
import { operatingRows } from './operating.js'
import type { ProForma, Project } from './project.js'

/** A case of NREL's System Advisor Model, single owner: values by SAM's names, rows by year. */
export interface SamCase {
  readonly name: string
  readonly input: ReadonlyMap<string, readonly number[]>
  readonly expected: ReadonlyMap<string, readonly number[]>
}

/** Cases of a long table: one row for each value, `kind` input or expected. */
export function samCasesOf(rows: readonly Case[]): readonly SamCase[] {
  const cases = new Map<string, { input: Map<string, number[]>; expected: Map<string, number[]> }>()
  for (const row of rows) {
    const { case: name = '', name: variable = '' } = row
    const value = figure(row, 'value')
    if (value === undefined) continue
    const entry = cases.get(name) ?? { input: new Map(), expected: new Map() }
    cases.set(name, entry)
    const side = row.kind === 'input' ? entry.input : entry.expected
    const values = side.get(variable)
    if (values) values.push(value)
    else side.set(variable, [value])
  }
  return [...cases].map(([name, entry]) => ({ name, ...entry }))
}

/**
 * A case in this room's terms. Sales come from SAM's own rows, because it makes them from hourly
 * power. So does the power four of the cases buy at night, at the price they sell at: its first
 * year is what SAM's first year of operating expenses holds besides the lines with an input.
 */
export function projectOf(sam: SamCase): Project {
  const project = projectWithoutPurchases(sam)
  const known = operatingRows(
    project.operating,
    project.capital,
    [0, ...project.sold],
    project.inflation,
  ).total[1]!
  const rest = sam.expected.get('cf_operating_expenses')![1]! - known
  if (Math.abs(rest) < 1e-12 * known) return project
  const purchases = project.sales.map((value) => (rest * value) / project.sales[0]!)
  return { ...project, operating: { ...project.operating, purchases } }
}

function projectWithoutPurchases({ input, expected }: SamCase): Project {
  const number = (name: string) => input.get(name)?.[0] ?? 0
  const percent = (name: string) => number(name) / 100
  const capacity = number('system_capacity')
  const equipment = [1, 2, 3]
    .map((k) => ({
      cost: number(`equip${k}_reserve_cost`) * capacity * 1000,
      every: number(`equip${k}_reserve_freq`),
    }))
    .filter(({ cost }) => cost > 0)
  return {
    years: number('analysis_period'),
    inflation: percent('inflation_rate'),
    discountRateReal: percent('real_discount_rate'),
    capital: number('total_installed_cost'),
    constructionFinancing: number('construction_financing_cost'),
    sold: expected.get('cf_energy_sales')!.slice(1),
    sales: expected.get('cf_energy_value')!.slice(1),
    operating: {
      fixed: number('om_capacity') * capacity,
      variable: number('om_production') / 1000,
      fuel:
        (number('om_fuel_cost') * number('system_heat_rate') * number('annual_fuel_usage')) / 1000,
      feedstock: number('om_opt_fuel_1_cost') * number('om_opt_fuel_1_usage'),
      insurance: percent('insurance_rate'),
      propertyTax: percent('property_tax_rate'),
      assessed: percent('prop_tax_cost_assessed_percent'),
    },
    debt: {
      coverage: number('dscr'),
      interest: percent('term_int_rate'),
      tenor: number('term_tenor'),
      upfrontFee: percent('cost_debt_fee'),
      ...(number('dscr_limit_debt_fraction') === 1
        ? { gearing: percent('dscr_maximum_debt_fraction') }
        : {}),
    },
    reserves: {
      debtServiceMonths: number('dscr_reserve_months'),
      operatingMonths: number('months_working_reserve'),
      interest: percent('reserves_interest'),
      equipment,
    },
    depreciation: {
      shares: {
        'macrs-5': percent('depr_alloc_macrs_5_percent'),
        'macrs-15': percent('depr_alloc_macrs_15_percent'),
        'sl-15': percent('depr_alloc_sl_15_percent'),
        'sl-20': percent('depr_alloc_sl_20_percent'),
      },
    },
    tax: { federal: percent('federal_tax_rate'), state: percent('state_tax_rate') },
    ...(number('itc_fed_percent') > 0
      ? { investmentCredit: { rate: percent('itc_fed_percent') } }
      : {}),
    ...(number('ptc_fed_amount') > 0
      ? {
          productionCredit: {
            amount: number('ptc_fed_amount'),
            escalation: percent('ptc_fed_escal'),
            term: number('ptc_fed_term'),
            stepsPerUnitOfMoney: 1000,
          },
        }
      : {}),
  }
}

/** What SAM repeats of its input, or what was taken from it as input: not compared. */
export const REPEATED: readonly string[] = [
  'cf_energy_sales',
  'cf_energy_value',
  'cost_prefinancing',
  'flip_actual_year',
  'flip_target_irr',
  'flip_target_year',
  'ppa',
  'ppa_escalation',
  'ppa_price',
  'prop_tax_assessed_value',
]

/** The pro-forma under SAM's names and units: percent, cents, $/W. */
export function samOf(result: ProForma, { input }: SamCase): Record<string, readonly number[]> {
  const { rows } = result
  const { operating } = rows
  const rate = result.internalRate.rate!
  const value = (row: readonly number[]) =>
    row.reduce((sum, amount, t) => sum + amount / (1 + result.discountRateNominal) ** t, 0)
  const flip = input.get('flip_target_year')![0]!
  const oandm = value(operating.fixed) + value(operating.variable)
  return {
    cf_annual_costs: rows.annualCost,
    cf_cash_for_ds: rows.cashForDebtService,
    cf_debt_balance: rows.debtBalance,
    cf_debt_payment_interest: rows.debtInterest,
    cf_debt_payment_principal: rows.debtPrincipal,
    cf_debt_payment_total: rows.debtService,
    cf_debt_size: rows.debtSizing,
    cf_ebitda: rows.ebitda,
    cf_feddepr_total: rows.depreciationFederal,
    cf_fedtax: rows.taxFederal,
    cf_funding_equip1: rows.equipmentFunding,
    cf_insurance_expense: operating.insurance,
    cf_itc_total: rows.investmentCredit,
    cf_om_capacity_expense: operating.fixed,
    cf_om_fuel_expense: operating.fuel,
    cf_om_production_expense: operating.variable,
    cf_operating_expenses: operating.total,
    cf_pretax_cashflow: rows.cashPretax,
    cf_pretax_dscr: rows.debtServiceCoverage,
    cf_project_return_aftertax: rows.returnAftertax,
    cf_project_return_pretax: rows.returnPretax,
    cf_property_tax_expense: operating.propertyTax,
    cf_ptc_fed: rows.productionCredit,
    cf_reserve_debtservice: rows.reserveDebtService,
    cf_reserve_interest: rows.reserveInterest,
    cf_reserve_om: rows.reserveOperating,
    cf_reserve_total: rows.reserveTotal,
    cf_stadepr_total: rows.depreciationState,
    cf_statax: rows.taxState,
    cf_total_revenue: rows.revenue,
    adjusted_installed_cost: [result.costInstalled],
    analysis_period_irr: [100 * rate],
    cash_for_debt_service: [result.cashForDebtService],
    cost_debt_upfront: [result.debtFee],
    cost_financing: [result.costFinancing],
    cost_installed: [result.costInstalled],
    cost_installedperwatt: [result.costInstalled / input.get('system_capacity')![0]! / 1000],
    debt_fraction: [100 * result.debtFraction],
    effective_tax_rate: [100 * result.taxRateEffective],
    flip_actual_irr: [100 * internalRate(rows.returnAftertax.slice(0, flip + 1)).rate!],
    issuance_of_equity: [result.equity],
    itc_fed_percent_total: [rows.investmentCredit[1]!],
    itc_total: [rows.investmentCredit[1]!],
    itc_total_fed: [rows.investmentCredit[1]!],
    lcoe_nom: [100 * result.levelCost!.nominal],
    lcoe_real: [100 * result.levelCost!.real],
    lppa_nom: [100 * result.levelPrice!.nominal],
    lppa_real: [100 * result.levelPrice!.real],
    min_dscr: [result.debtServiceCoverageMin!],
    nominal_discount_rate: [result.discountRateNominal],
    npv_annual_costs: [result.costValue],
    npv_energy_nom: [result.soldValueNominal],
    npv_energy_real: [result.soldValueReal],
    npv_ppa_revenue: [result.salesValue],
    pre_depr_alloc_basis: [result.basis],
    pre_itc_qual_basis: [result.basis],
    present_value_fuel: [value(operating.fuel) + value(operating.feedstock)],
    present_value_insandproptax: [value(operating.insurance) + value(operating.propertyTax)],
    present_value_oandm: [oandm + value(operating.fuel)],
    present_value_oandm_nonfuel: [oandm],
    project_return_aftertax_irr: [100 * rate],
    project_return_aftertax_npv: [result.netPresentValue],
    purchase_of_property: [
      -result.costInstalled + rows.reserveDebtService[0]! + rows.reserveOperating[0]!,
    ],
    pv_cafds: [result.cashForDebtServiceValue],
    size_of_debt: [result.debt],
    size_of_equity: [result.equity],
    wacc: [100 * result.costOfCapital!],
  }
}
