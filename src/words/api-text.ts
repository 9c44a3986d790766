import { apiTextEn } from './api-text-en.js'
import { apiTextKo } from './api-text-ko.js'
import type { Both, Language } from './language.js'

/** Requests that the server answers. */
export type OperationName =
  | 'plan'
  | 'check'
  | 'claims'
  | 'catalog'
  | 'record'
  | 'schemas'
  | 'schema'
  | 'start'
  | 'health'
  | 'openapi'
  | 'docs'

/** What can be sent along. */
export type RequestField =
  | 'scenario'
  | 'files'
  | 'set'
  | 'setPath'
  | 'setValue'
  | 'setQuery'
  | 'lang'
  | 'exact'
  | 'series'
  | 'asOf'
  | 'query'
  | 'id'
  | 'name'

/** Texts of the server's description of itself. */
export interface ApiText {
  readonly title: string
  readonly intro: string
  readonly operations: Readonly<
    Record<
      OperationName,
      { readonly summary: string; readonly description: string; readonly answer: string }
    >
  >
  readonly fields: Readonly<Record<RequestField, string>>
  readonly faults: string
  readonly errors: string
  readonly yamlBody: string
  /** Labels of the page. */
  readonly page: {
    readonly parameters: string
    readonly body: string
    readonly answers: string
    readonly example: string
    readonly field: string
    readonly type: string
    readonly meaning: string
    readonly required: string
    readonly status: string
    readonly shape: string
    readonly contents: string
    readonly errorCodes: string
    readonly errorsIntro: string
    readonly code: string
    readonly text: string
    readonly document: string
    readonly otherLanguage: string
    readonly app: string
    /** In place of the planner, where it has not been built. */
    readonly notBuilt: {
      readonly heading: string
      readonly remedy: string
      readonly docs: string
    }
  }
}

const texts: Both<ApiText> = { en: apiTextEn, ko: apiTextKo }

/** Texts of `/api/openapi.json` and `/api/docs`. */
export function apiText(lang: Language): ApiText {
  return texts[lang]
}
