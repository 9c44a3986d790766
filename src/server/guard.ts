import type { Language } from '../words/index.js'
import type { Refusal } from './refusal.js'

/** Content policy of the page and of the documents for people. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const apiPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Headers that every answer has, of the API, of the page and of errors alike. */
export function guardHeaders(isPage: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': isPage ? pagePolicy : apiPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}

const local = ['localhost', '127.0.0.1', '[::1]']
const hostForm = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/

/**
 * Why a request is not for this server. A name that somebody else's domain resolves to (DNS
 * rebinding) is refused, and so is what a page of another origin sends.
 * @param bound   host that the server was told to listen on
 * @param reached address of this machine at which the request came in
 */
export function strangeRequest(
  headers: Headers,
  bound: string,
  reached: string | undefined,
): Refusal | undefined {
  const host = (headers.get('host') ?? '').toLowerCase()
  const name = hostForm.exec(host)?.[1]
  const own = [...local, bracketed(bound), ...(reached ? [bracketed(reached)] : [])]
  if (name === undefined || !own.includes(name)) {
    return { code: 'forbidden-host', values: { host: shown(host) } }
  }
  const origin = headers.get('origin')
  if (origin !== null && origin.toLowerCase() !== `http://${host}`) {
    return { code: 'forbidden-origin', values: { origin: shown(origin) } }
  }
  return undefined
}

/** A host as it stands in a URL: an address of IPv6 in brackets, one of IPv4 inside it bare. */
export function bracketed(host: string): string {
  const plain = host.toLowerCase().replace(/^::ffff:(?=[\d.]+$)/, '')
  return plain.includes(':') ? `[${plain}]` : plain
}

/** A text from outside, short and without control characters. */
function shown(text: string): string {
  return text.replace(/\p{Cc}/gu, '\ufffd').slice(0, 100)
}

/** Language of the answer: `lang` in the query, else the first that `Accept-Language` prefers. */
export function languageOf(url: string, headers: Headers): Language {
  const asked = /[?&]lang=(en|ko)(?:&|#|$)/.exec(url)?.[1]
  if (asked) return asked as Language
  const wanted = (headers.get('accept-language') ?? '')
    .slice(0, 500)
    .toLowerCase()
    .split(',')
    .map((one) => {
      const [tag = '', ...parameters] = one.trim().split(';')
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q)
      return { tag: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, weight }) => (tag === 'ko' || tag === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted[0]?.tag === 'ko' ? 'ko' : 'en'
}
