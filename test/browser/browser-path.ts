import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'

/** A browser that the machine has; undefined: none. */
export const installedBrowser = (): string | undefined =>
  ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
    existsSync(path),
  )

/** The browser that comes inside a package, unpacked when it is first asked for. */
export const unpackedBrowser = (): Promise<string> => chromium.executablePath()
