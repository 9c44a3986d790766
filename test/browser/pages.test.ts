import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { browserForAll, expectNoOverflow, planned, settled } from './browser.js'

const folder = new URL('../../scenarios/', import.meta.url)
const scenarios = readdirSync(folder).map((file) => file.replace('.yaml', ''))
const { open } = browserForAll()

describe.each(scenarios)('%s', (scenario) => {
  it('shows every page in both languages without a fault in the console', async () => {
    const { page, faults } = await open(`#/overview?a=${scenario}&lang=en`)
    await planned(page)
    for (const lang of ['en', 'ko'] as const) {
      if (lang === 'ko') await page.getByRole('button', { name: '한국어' }).click()
      const links = page.locator('nav a')
      const count = await links.count()
      expect(count).toBeGreaterThanOrEqual(13)
      for (let i = 0; i < count; i++) {
        await links.nth(i).click()
        await settled(page)
        const title = await links.nth(i).textContent()
        const where = `${scenario} ${title} (${lang})`
        expect(await page.locator('main h1').textContent(), where).toBe(title)
        expect(await page.locator('main [role="alert"]').count(), where).toBe(0)
        const body = (await page.locator('main').textContent()) ?? ''
        expect(body.length, where).toBeGreaterThan(20)
        expect(body, where).not.toMatch(/\bNaN\b|Infinity|undefined|\[object/)
        await expectNoOverflow(page, where)
      }
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang)
    }
    expect(faults).toEqual([])
  })

  it('fits a telephone', async () => {
    const { page, faults } = await open(`#/overview?a=${scenario}&lang=ko`, {
      width: 390,
      height: 844,
    })
    await planned(page)
    const links = page.locator('nav a')
    for (let i = 0; i < (await links.count()); i++) {
      await links.nth(i).click()
      await settled(page)
      await expectNoOverflow(page, `${scenario} ${await links.nth(i).textContent()} at 390 px`)
    }
    expect(faults).toEqual([])
  })
})
