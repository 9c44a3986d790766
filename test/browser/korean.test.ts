import { expect, it } from 'vitest'
import { browserForAll, planned } from './browser.js'

const { open } = browserForAll()

it('shows Hangul on a machine that has no Korean font', async () => {
  const { page } = await open('#/overview?a=korea&lang=ko')
  await planned(page)
  await page.evaluate(() => document.fonts.ready)
  const pictures = await page.evaluate(() => {
    const family = getComputedStyle(document.body).fontFamily
    const draw = (letter: string) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 })
      const context = canvas.getContext('2d')!
      context.font = `28px ${family}`
      context.fillText(letter, 4, 32)
      return canvas.toDataURL()
    }
    // a machine without the letters draws the same box for all of them
    return [...'가력개요뷁'].map(draw)
  })
  expect(new Set(pictures).size).toBe(5)
})

it('breaks Korean between words, and writes money and dates as Koreans do', async () => {
  const { page } = await open('#/overview?a=korea&lang=ko')
  await planned(page)
  expect(
    await page
      .locator('.lead')
      .first()
      .evaluate((e) => getComputedStyle(e).wordBreak),
  ).toBe('keep-all')
  const text = (await page.locator('main').textContent()) ?? ''
  expect(text).toMatch(/\d조 ?[\d,]*억?원/)
  expect(text).toMatch(/20\d\d년 \d{1,2}월 \d{1,2}일/)
})
