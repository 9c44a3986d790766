/** What a model of PSS/E that has no place here is of; `other`: nobody here knows. */
export type UnreadKind = 'machine' | 'exciter' | 'governor' | 'stabiliser' | 'other'

/** A model of a machine that was left out, and what stands in its place. */
export interface Unread {
  /** `bus-id`. */
  readonly machine: string
  readonly model: string
  readonly kind: UnreadKind
}

/**
 * Beginnings of names in the model library of PSS/E, in the order in which they are tried: stabilisers
 * first, since IEEEST begins as no exciter does but ST2CUT as one.
 */
const beginnings: readonly (readonly [Exclude<UnreadKind, 'other'>, RegExp])[] = [
  ['stabiliser', /^(PSS\d|IEEEST|IEE2ST|ST2CUT|STAB|PTIST|BEPSST|OSTB|DSSVM)/],
  ['machine', /^(GEN|CGEN|CIM|WT\d|REGC|FRECHG)/],
  ['governor', /^(HYG|WEHG|WSHYG|WSIEG|WESGOV|WPIDHY|PIDGOV|TGOV|IEEEG|IEESGO|GAST|GGOV|DEGOV)/],
  ['governor', /^(CRCMGV|URGS3T|URCSCT|TURCZT|BBGOV|TWDM|UHRSG|H6E|ISOGOV)/],
  ['exciter', /^(EX|ES[ADSU]|IEEE?T|IEEEX|AC\d|DC\d|ST\d|SEXS|SCRX|REXS|BBSEX|IVOEX)/],
  ['exciter', /^(URST|CELIN|EMAC|URHIDT|BUDCZT|OEX)/],
]

/** What a model is of, by its name. */
export function unreadKind(model: string): UnreadKind {
  return beginnings.find(([, names]) => names.test(model))?.[0] ?? 'other'
}
