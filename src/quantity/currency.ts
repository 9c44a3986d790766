/** Money keeps the currency it was written in; nothing here converts. */
export const CURRENCIES = ['USD', 'KRW', 'EUR', 'GBP', 'JPY', 'CNY', 'AED'] as const

/** ISO 4217 codes. */
export type Currency = (typeof CURRENCIES)[number]

interface CurrencyNames {
  /** before the figure in English: `$3.4B`; a code is followed by a space */
  sign: string
  /** after the figure in Korean: `34억 달러` */
  korean: string
  /** further spellings that are read */
  also: readonly string[]
  /** amounts below a million are written out, since one unit buys little */
  small: boolean
}

/**
 * `¥` is the yen; the yuan is written `CNY`, `RMB`, `元` or `위안`, since both share the sign.
 */
export const CURRENCY_NAMES: Readonly<Record<Currency, CurrencyNames>> = {
  USD: { sign: '$', korean: '달러', also: ['US$', 'dollar', 'dollars', '불'], small: false },
  KRW: { sign: '₩', korean: '원', also: ['won'], small: true },
  EUR: { sign: '€', korean: '유로', also: ['euro', 'euros'], small: false },
  GBP: { sign: '£', korean: '파운드', also: [], small: false },
  JPY: { sign: '¥', korean: '엔', also: ['yen', '円'], small: true },
  CNY: { sign: 'CNY', korean: '위안', also: ['RMB', 'yuan', '元'], small: false },
  AED: { sign: 'AED', korean: '디르함', also: ['dirham', 'dirhams'], small: false },
}

const BY_WORD: ReadonlyMap<string, Currency> = new Map(
  CURRENCIES.flatMap((code) => {
    const { sign, korean, also } = CURRENCY_NAMES[code]
    return [code, sign, korean, ...also].map((word) => [word, code] as const)
  }),
)

/** The currency a sign, code or word names. */
export function currencyNamed(word: string): Currency | undefined {
  return BY_WORD.get(word)
}

/** Every spelling of every currency. */
export const CURRENCY_WORDS: readonly string[] = [...BY_WORD.keys()]
