import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { type Served, serve } from '../served.js'
import { installedBrowser, unpackedBrowser } from './browser-path.js'

/** Starts a headless Chromium, without the flags that would switch its safety off. */
export async function launch(): Promise<Browser> {
  const executablePath = installedBrowser() ?? (await unpackedBrowser())
  const args = ['--no-sandbox', '--headless=shell', '--disable-gpu']
  return chromium.launch({ executablePath, args })
}

export interface OpenOptions {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly locale?: string
}

/** The served page in a browser. */
export interface Opened {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong in the console or in a script. */
  readonly faults: string[]
}

/** One server and one browser for the tests of a file. */
export function browserForAll(): {
  readonly open: (hash?: string, options?: OpenOptions) => Promise<Opened>
  readonly served: () => Served
} {
  let served: Served
  let browser: Browser
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    ;[served, browser] = await Promise.all([serve(), launch()])
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await served?.end('SIGTERM')
  })
  return {
    served: () => served,
    async open(hash = '', { width = 1280, height = 900, dark = false, locale = 'en-US' } = {}) {
      await Promise.all(contexts.splice(0).map((context) => context.close()))
      const context = await browser.newContext({
        locale,
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        acceptDownloads: true,
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text())
      })
      await page.goto(`${served.url}/${hash}`)
      return { page, context, faults }
    },
  }
}

/** Waits until what is on screen is the answer to what is asked. */
export async function planned(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.status') !== null &&
      document.querySelector('.status .busy') === null &&
      (document.querySelector('main')?.children.length ?? 0) > 1,
  )
  await settled(page)
}

/** Waits until a page's parts have been fetched and drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main .skeleton, main .busy') === null)
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60))),
  )
}

/** Nothing is wider than the window but what scrolls in a box of its own. */
export async function expectNoOverflow(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over, `${where} is ${over} px too wide`).toBeLessThanOrEqual(0)
}
