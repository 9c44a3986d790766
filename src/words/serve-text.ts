import type { Both, Language } from './language.js'

/** What `serve` says on a terminal. */
export interface ServeText {
  /** The address, last of all. */
  readonly address: (url: string) => string
  /** Why the server does not listen: what node:net says, by its code. */
  readonly refused: (code: string, host: string, port: string) => string
  /** A number that the option does not take. */
  readonly badNumber: (option: string, given: string, range: string) => string
}

const texts: Both<ServeText> = {
  en: {
    address: (url) => `gigacampus serves ${url} (API: ${url}api/docs; Ctrl-C ends it)`,
    refused(code, host, port) {
      if (code === 'EADDRINUSE') {
        return `port ${port} of ${host} is in use already: choose another with --port, or any free one with --port 0`
      }
      if (code === 'EACCES') {
        return `port ${port} is not for this user: choose one above 1023 with --port`
      }
      if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN') {
        return `${host} is no address of this machine: choose one with --host, or leave --host out`
      }
      return `cannot listen on port ${port} of ${host} (${code})`
    },
    badNumber: (option, given, range) => `${option} wants ${range}, got "${given}"`,
  },
  ko: {
    address: (url) => `gigacampus가 ${url} 에서 기다립니다 (API: ${url}api/docs, 끝내기: Ctrl-C)`,
    refused(code, host, port) {
      if (code === 'EADDRINUSE') {
        return `${host}의 ${port}번 포트를 이미 다른 프로그램이 쓰고 있습니다. --port로 다른 포트를, --port 0으로 빈 포트를 고르십시오`
      }
      if (code === 'EACCES') {
        return `${port}번 포트를 쓸 권한이 없습니다. --port로 1023보다 큰 포트를 고르십시오`
      }
      if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN') {
        return `${host} 주소는 이 컴퓨터에 없습니다. --host로 다른 주소를 쓰거나 --host를 빼십시오`
      }
      return `${host}의 ${port}번 포트에서 연결을 받을 수 없습니다(${code})`
    },
    badNumber: (option, given, range) =>
      `${option} 값은 ${range}이어야 합니다. 받은 값: "${given}"`,
  },
}

/** Texts of `gigacampus serve`. */
export function serveText(lang: Language): ServeText {
  return texts[lang]
}
