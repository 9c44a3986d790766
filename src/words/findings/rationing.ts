import { type RoomWords, words } from '../finding.js'

/** Who is served. */
export const rationingWords: RoomWords = {
  'rationing.not-admitted': words({
    title: { en: 'Tier never served in full', ko: '끝내 다 받지 못하는 이용자층' },
    values: { tier: 'text', share: 'fraction', shed: 'tokens' },
    message: {
      en: ({ tier, share, shed }) =>
        `tier ${tier} is never served in full: ${share} of what it asks, ${shed} are turned away`,
      ko: ({ tier, share, shed }) =>
        `${tier} 이용자층의 수요를 끝내 다 받지 못합니다. 처리율 ${share}, 거절 ${shed}`,
    },
    hint: {
      en: ({ tier }) =>
        `raise its rank or price (work.tiers.${tier}), or give its service a larger share`,
      ko: ({ tier }) => `work.tiers.${tier}의 rank나 price를 올리거나 서비스의 share를 늘리십시오`,
    },
  }),
}
