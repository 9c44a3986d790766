import type { PlannedMoney } from '../../../src/campus/index.js'
import { type Language, monthInWords, partyName } from '../../../src/words/index.js'
import { epochOf } from '../../content/calendar.js'

/** Name of a party of the account. */
export const nameOf = (money: PlannedMoney, key: string, lang: Language): string =>
  partyName(key, money.parties[key]?.name ?? key, lang)

/** `2025-06` as a reader has it: `June 2025`, `2025년 6월`; '' for none. */
export const monthText = (month: string | null, lang: Language): string =>
  month === null || month === '' ? '' : monthInWords(epochOf(`${month}-01`), lang)
