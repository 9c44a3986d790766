/**
 * Some browsers on machines without a locale name a language that their own Intl refuses, `en-US@posix`. A
 * library asks for it as it loads: what it asks is answered with what Intl knows.
 */
export function nameKnownLanguage(): void {
  try {
    new Intl.NumberFormat(navigator.language)
  } catch {
    Object.defineProperty(navigator, 'language', { value: 'en-US', configurable: true })
  }
}
