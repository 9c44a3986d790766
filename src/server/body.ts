import type { Language } from '../words/index.js'
import { oversize, type Refusal } from './refusal.js'

/** A body as text, or why there is none. */
export type BodyText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: Refusal }

/** Forms in which a scenario can be sent. */
export type BodyForm = 'json' | 'yaml'

const forms: Readonly<Record<string, BodyForm>> = {
  'application/json': 'json',
  'application/yaml': 'yaml',
  'application/x-yaml': 'yaml',
  'text/yaml': 'yaml',
  'text/x-yaml': 'yaml',
}

/**
 * The form of the body by its headers; undefined for any other. What a page elsewhere could send
 * without asking first (no type, a form, plain text) is never one.
 */
export function bodyForm(headers: Headers): BodyForm | undefined {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith('charset='))
  const isText = charset === undefined || /^charset="?utf-?8"?$/.test(charset)
  const encoding = headers.get('content-encoding') ?? 'identity'
  const known = Object.hasOwn(forms, type.trim()) ? forms[type.trim()] : undefined
  return isText && encoding === 'identity' ? known : undefined
}

/**
 * Reads a body of at most `limit` bytes; one that says or turns out to be larger is left unread.
 * @throws what the stream throws where the client goes away
 */
export async function readBody(request: Request, limit: number, lang: Language): Promise<BodyText> {
  const tooLarge: BodyText = { ok: false, refusal: oversize('body', limit, lang) }
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done || !value) break
    size += value.byteLength
    if (size > limit) {
      void reader?.cancel().catch(() => {})
      return tooLarge
    }
    chunks.push(value)
  }
  if (size === 0) return { ok: false, refusal: { code: 'empty-body' } }
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    return { ok: true, text: decoder.decode(Buffer.concat(chunks)) }
  } catch {
    return { ok: false, refusal: { code: 'not-utf8' } }
  }
}
