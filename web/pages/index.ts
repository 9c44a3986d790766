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
  build: {
    key: 'b',
    title: { en: 'Build', ko: '건설' },
    has: ({ plan }) => Object.keys(plan.activities).length > 0,
    wants: 'build',
    load: () => import('./build.js'),
  },
  power: {
    key: 'p',
    title: { en: 'Power', ko: '전력' },
    has: ({ plan }) => Object.keys(plan.sites).length > 0,
    wants: 'sites',
    load: () => import('./power.js'),
  },
  swings: {
    key: 'w',
    title: { en: 'Swings', ko: '부하 변동' },
    has: ({ plan }) => Object.values(plan.sites).some((site) => site.swings !== null),
    wants: 'work.training',
    load: () => import('./swings.js'),
  },
  cooling: {
    key: 'h',
    title: { en: 'Cooling', ko: '냉각' },
    has: ({ plan }) => Object.values(plan.sites).some((site) => site.cooling !== null),
    wants: 'sites',
    load: () => import('./cooling.js'),
  },
  network: {
    key: 'n',
    title: { en: 'Network', ko: '네트워크' },
    has: ({ plan }) => Object.keys(plan.networks).length + Object.keys(plan.lines).length > 0,
    wants: 'fabric',
    load: () => import('./network.js'),
  },
  training: {
    key: 't',
    title: { en: 'Training', ko: '학습' },
    has: ({ plan }) => Object.keys(plan.training).length > 0,
    wants: 'work.training',
    load: () => import('./training.js'),
  },
  serving: {
    key: 's',
    title: { en: 'Serving', ko: '서비스' },
    has: ({ plan }) => Object.keys(plan.serving).length + Object.keys(plan.comparisons).length > 0,
    wants: 'work.serving',
    load: () => import('./serving.js'),
  },
  rationing: {
    key: 'r',
    title: { en: 'Rationing', ko: '배분' },
    has: ({ plan }) => Object.keys(plan.tiers).length > 0,
    wants: 'work.tiers',
    load: () => import('./rationing.js'),
  },
  chips: {
    key: 'i',
    title: { en: 'Chips', ko: '칩' },
    has: ({ plan }) => Object.keys(plan.chips).length > 0,
    wants: 'silicon',
    load: () => import('./chips.js'),
  },
  money: {
    key: 'm',
    title: { en: 'Money', ko: '비용' },
    has: ({ plan }) => plan.money !== null,
    wants: 'finance',
    load: () => import('./money.js'),
  },
  claims: {
    key: 'l',
    title: { en: 'Claims', ko: '주장' },
    has: () => true,
    wants: 'claims',
    load: () => import('./claims.js'),
  },
  trust: {
    key: 'u',
    title: { en: 'Trust', ko: '신뢰도' },
    has: () => true,
    wants: '',
    load: () => import('./trust.js'),
  },
  compare: {
    key: 'c',
    title: { en: 'Compare', ko: '비교' },
    has: () => true,
    wants: '',
    load: () => import('./compare.js'),
  },
  report: {
    key: 'd',
    title: { en: 'Report', ko: '보고서' },
    has: () => true,
    wants: '',
    load: () => import('./report.js'),
  },
}

/** The page of a name that an address gave; undefined: there is none. */
export const pageOf = (id: string): Page | undefined =>
  Object.hasOwn(pages, id) ? pages[id] : undefined

/** The page that opens when none is named. */
export const firstPage = 'overview'
