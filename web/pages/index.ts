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
  network: {
    key: 'n',
    title: { en: 'Network', ko: '네트워크' },
    has: ({ plan }) => Object.keys(plan.networks).length + Object.keys(plan.lines).length > 0,
    wants: 'fabric',
    load: () => import('./network.js'),
  },
}

/** The page that opens when none is named. */
export const firstPage = 'overview'
