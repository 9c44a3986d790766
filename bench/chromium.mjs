// The built command as a server, and a headless Chromium to open it in.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import chromiumPackage from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

const binary = fileURLToPath(new URL('../bin/gigacampus.js', import.meta.url))

/** Chromium on this machine, else the one that comes inside a package. */
export async function launch() {
  const own = ['/usr/bin/google-chrome', '/usr/bin/chromium'].find((path) => existsSync(path))
  const executablePath = own ?? (await chromiumPackage.executablePath())
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu'],
  })
}

/** Starts the server on a free port. */
export function serve() {
  const child = spawn(process.execPath, [binary, 'serve', '--port', '0'])
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.stdout.on('data', (text) => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text))?.[0]
      if (url) resolve({ url, end: () => child.kill('SIGTERM') })
    })
  })
}
