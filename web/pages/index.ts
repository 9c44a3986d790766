import type { Page } from './page.js'

/** All pages in the order of the menu: a new page is one file, and one line here. */
export const pages: Readonly<Record<string, Page>> = {
  overview: {
    key: 'o',
    title: { en: 'Overview', ko: '개요' },
    has: () => true,
    wants: '',
    load: () => import('./overview.js'),
  },
}

/** The page that opens when none is named. */
export const firstPage = 'overview'
