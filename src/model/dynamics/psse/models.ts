/** A model of PSS/E: what it is of, and its parameters in the order of a dynamic data record. */
export interface ModelOrder {
  readonly kind: 'machine' | 'exciter' | 'governor'
  readonly names: readonly string[]
  /** Time constants: not negative. */
  readonly times: readonly string[]
  /** Lower and upper limits. */
  readonly limits: readonly (readonly [low: string, high: string])[]
  /** What must be above 0. */
  readonly positive: readonly string[]
}

const words = (text: string) => text.split(' ').filter((word) => word !== '')

function order(
  kind: ModelOrder['kind'],
  names: string,
  times: string,
  limits: string,
  positive = '',
): ModelOrder {
  const pairs = words(limits).map((pair) => pair.split('<') as [string, string])
  return {
    kind,
    names: words(names),
    times: words(times),
    limits: pairs,
    positive: words(positive),
  }
}

/**
 * Parameters in the order of PSS/E's records (after bus, model and identifier). Sources: the readers of
 * ANDES (andes/io/psse-dyr.yaml: GENCLS, GENROU, SEXS, TGOV1) and PowerSystems.jl
 * (src/parsers/psse_dynamic_mapping.yaml: GENROU, SEXS, EXST1, ESAC1A, GAST, IEEEG1, GGOV1, TGOV1);
 * DEGOV1: dynamic models of ASEP Panama, annex 15; AC8B and DEGOV: PSS/E model library, in the order of
 * OpenIPSL's parameters.
 */
export const modelOrders: Readonly<Record<string, ModelOrder>> = {
  GENCLS: order('machine', 'H D', '', '', ''),
  GENROU: order(
    'machine',
    'Td0p Td0pp Tq0p Tq0pp H D Xd Xq Xdp Xqp Xpp Xl S10 S12',
    'Td0p Td0pp Tq0p Tq0pp',
    'Xl<Xpp Xpp<Xdp Xpp<Xqp Xdp<Xd Xqp<Xq S10<S12',
    'H Td0p Td0pp Tq0p Tq0pp Xd Xq Xdp Xqp Xpp',
  ),
  SEXS: order('exciter', 'TATB TB K TE EMIN EMAX', 'TB TE', 'EMIN<EMAX', 'K'),
  EXST1: order(
    'exciter',
    'TR VIMAX VIMIN TC TB KA TA VRMAX VRMIN KC KF TF',
    'TR TC TB TA TF',
    'VIMIN<VIMAX VRMIN<VRMAX',
    'KA',
  ),
  ESAC1A: order(
    'exciter',
    'TR TB TC KA TA VAMAX VAMIN TE KF TF KC KD KE E1 SE1 E2 SE2 VRMAX VRMIN',
    'TR TB TC TA TE TF',
    'VAMIN<VAMAX VRMIN<VRMAX',
    'KA TE',
  ),
  AC8B: order(
    'exciter',
    'TR KPR KIR KDR TDR VPIDMAX VPIDMIN KA TA VRMAX VRMIN TE VFEMAX VEMIN KE KC KD E1 SE1 E2 SE2',
    'TR TDR TA TE',
    'VPIDMIN<VPIDMAX VRMIN<VRMAX',
    'KA TE',
  ),
  TGOV1: order('governor', 'R T1 VMAX VMIN T2 T3 Dt', 'T1 T2 T3', 'VMIN<VMAX', 'R'),
  GAST: order('governor', 'R T1 T2 T3 AT KT VMAX VMIN Dt', 'T1 T2 T3', 'VMIN<VMAX', 'R'),
  IEEEG1: order(
    'governor',
    'K T1 T2 T3 UO UC PMAX PMIN T4 K1 K2 T5 K3 K4 T6 K5 K6 T7 K7 K8',
    'T1 T2 T3 T4 T5 T6 T7',
    'UC<UO PMIN<PMAX',
    'K T3',
  ),
  GGOV1: order(
    'governor',
    'Rselect Flag R Tpelec maxerr minerr Kpgov Kigov Kdgov Tdgov Vmax Vmin Tact Kturb Wfnl Tb Tc Teng Tfload Kpload Kiload Ldref Dm Ropen Rclose Kimw aset Ka Ta Trate db Tsa Tsb Rup Rdown',
    'Tpelec Tdgov Tact Tb Tc Teng Tfload Ta Tsa Tsb',
    'minerr<maxerr Vmin<Vmax Rclose<Ropen',
    'Kturb Tact',
  ),
  DEGOV: order(
    'governor',
    'T1 T2 T3 K T4 T5 T6 TD TMAX TMIN',
    'T1 T2 T3 T4 T5 T6 TD',
    'TMIN<TMAX',
    'K',
  ),
  DEGOV1: order(
    'governor',
    'droopOn T1 T2 T3 K T4 T5 T6 TD TMAX TMIN DROOP TE',
    'T1 T2 T3 T4 T5 T6 TD TE',
    'TMIN<TMAX',
    'K',
  ),
}
