import type { Count, Fraction, Ratio, Usd } from '../../quantity/index.js'
import type { InvestmentCredit, ProductionCredit } from './credits.js'
import type { SculptedDebt } from './debt.js'
import type { DepreciationClass } from './depreciation.js'
import type { InternalRate } from './internal-rate.js'
import type { OperatingCosts, OperatingRows } from './operating.js'
import type { EquipmentReserve } from './reserves.js'

/** A project with one owner, who uses all losses and credits against other income at once. */
export interface Project {
  /** whole, >= 1 */
  readonly years: Count
  readonly inflation: Fraction
  /** above inflation */
  readonly discountRateReal: Fraction
  /** what is built, before financing */
  readonly capital: Usd
  /** interest and fees during construction, a lump; default 0 */
  readonly constructionFinancing?: Usd
  /** by year, year 1 first: units sold, and what was paid for them */
  readonly sold: readonly number[]
  readonly sales: readonly Usd[]
  /** received in the last year; default 0 */
  readonly salvage?: Usd
  readonly operating: OperatingCosts
  readonly debt: SculptedDebt
  readonly reserves: {
    /** months of debt service and of operating expenses held; default 0 */
    readonly debtServiceMonths?: number
    readonly operatingMonths?: number
    /** interest a year on what is held; default 0 */
    readonly interest?: Fraction
    readonly equipment?: readonly EquipmentReserve[]
  }
  readonly depreciation: {
    /** of capital and construction financing; what is left is not written off */
    readonly shares: Readonly<Partial<Record<DepreciationClass, Fraction>>>
    /** written off in year 1 before the schedule; default 0 */
    readonly bonusFederal?: Fraction
    readonly bonusState?: Fraction
    /** classes the bonus is for; default the MACRS classes */
    readonly bonusClasses?: readonly DepreciationClass[]
  }
  readonly tax: { readonly federal: Fraction; readonly state: Fraction }
  readonly investmentCredit?: InvestmentCredit
  readonly productionCredit?: ProductionCredit
}

/** Money by year, year 0 (the closing) first. */
export type Row = readonly Usd[]

export interface ProForma {
  readonly rows: {
    readonly revenue: Row
    readonly operating: OperatingRows
    /** revenue less operating expenses */
    readonly ebitda: Row
    /** CAFDS, in the years of the loan: EBITDA less what goes to equipment reserves */
    readonly cashForDebtService: Row
    /** present value of each payment, which sum to the debt */
    readonly debtSizing: Row
    readonly debtService: Row
    readonly debtInterest: Row
    readonly debtPrincipal: Row
    readonly debtBalance: Row
    /** CAFDS over debt service; 0 without debt service */
    readonly debtServiceCoverage: readonly Ratio[]
    readonly reserveDebtService: Row
    readonly reserveOperating: Row
    readonly reserveEquipment: Row
    readonly reserveTotal: Row
    readonly reserveInterest: Row
    /** paid into equipment reserves */
    readonly equipmentFunding: Row
    readonly depreciationFederal: Row
    readonly depreciationState: Row
    readonly investmentCredit: Row
    readonly productionCredit: Row
    /** as cash: negative is paid, positive is what losses save */
    readonly taxState: Row
    readonly taxFederal: Row
    /** all cash before tax, and with the equity paid in as the owner sees it */
    readonly cashPretax: Row
    readonly returnPretax: Row
    readonly returnAftertax: Row
    /** returnAftertax less sales */
    readonly annualCost: Row
  }
  /** sources equal uses: costInstalled = debt + equity */
  readonly costInstalled: Usd
  readonly costFinancing: Usd
  readonly debtFee: Usd
  readonly debt: Usd
  readonly equity: Usd
  readonly debtFraction: Fraction
  /** capital and construction financing: what depreciation and credit are shares of */
  readonly basis: Usd
  /** Σ CAFDS, and its value at the loan's interest */
  readonly cashForDebtService: Usd
  readonly cashForDebtServiceValue: Usd
  /** lowest coverage of a year with debt service; null without any */
  readonly debtServiceCoverageMin: Ratio | null
  readonly discountRateNominal: Fraction
  /** state, and federal on what the state leaves */
  readonly taxRateEffective: Fraction
  /** after tax */
  readonly internalRate: InternalRate
  /** after tax, at the nominal discount rate */
  readonly netPresentValue: Usd
  /** weighted average cost of capital, the owner's return as the cost of equity; null without a return */
  readonly costOfCapital: Fraction | null
  /** present values at the nominal rate: of sales, of all costs, and of units sold (real: at the real rate) */
  readonly salesValue: Usd
  readonly costValue: Usd
  readonly soldValueNominal: number
  readonly soldValueReal: number
  /** level price and level cost of a unit, nominal and in money of year 0; null when nothing is sold */
  readonly levelPrice: Levelised | null
  readonly levelCost: Levelised | null
}

export interface Levelised {
  readonly nominal: Usd
  readonly real: Usd
}
