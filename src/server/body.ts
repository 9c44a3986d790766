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
 * Reads a body of at most `limit` bytes; one that says or turns out to be larger is not kept.
 * Never rejects: of a client that goes away half-way through nobody wants to know.
 */
export async function readBody(request: Request, limit: number, lang: Language): Promise<BodyText> {
  const said = Number(request.headers.get('content-length') ?? 0)
  // `body` is not even looked at here: node lets what nobody looks at run through
  if (said > limit) return no(oversize('body', limit, lang))
  try {
    const { body } = request
    const bytes = body ? await readUpTo(limit, body.getReader()) : new Uint8Array()
    if (!bytes) return no(oversize('body', limit, lang))
    return bytes.length === 0 ? no({ code: 'empty-body' }) : decode(bytes)
  } catch {
    return no({ code: 'bad-request' })
  }
}

const no = (refusal: Refusal): BodyText => ({ ok: false, refusal })

/** All bytes, or undefined as soon as there are more than `limit`. */
async function readUpTo(
  limit: number,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    size += value.byteLength
    if (size > limit) {
      void discard(reader)
      return undefined
    }
    chunks.push(value)
  }
}

/** Lets the rest run through, so that the client hears the answer; the server bounds its time. */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // gone: all the better
  }
}

function decode(bytes: Uint8Array): BodyText {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return no({ code: 'not-utf8' })
  }
}
