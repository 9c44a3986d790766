import { type RoomWords, words } from '../finding.js'

/** Who is served. */
export const rationingWords: RoomWords = {
  'rationing.not-admitted': words({
    title: { en: 'Tier never served in full', ko: '끝내 다 받지 못하는 이용자층' },
    values: { tier: 'text', share: 'fraction', accelerators: 'accelerators' },
    message: {
      en: ({ tier, share, accelerators }) =>
        `tier ${tier} is not served in full by the end: ${share} of what it asks; on the tightest day ${accelerators} are missing`,
      ko: ({ tier, share, accelerators }) =>
        `${tier} 이용자층의 수요를 끝까지 다 받지 못합니다. 처리율 ${share}, 가장 빠듯한 날 ${accelerators} 부족`,
    },
    hint: {
      en: ({ tier }) =>
        `cap what a user may take (work.tiers.${tier}.cap), raise its price, or give its service a larger share`,
      ko: ({ tier }) =>
        `work.tiers.${tier}.cap으로 사용량을 제한하거나 price를 올리거나 서비스의 share를 늘리십시오`,
    },
  }),
  'rationing.launch-later': words({
    title: { en: 'Launch that keeps its promise', ko: '약속을 지키는 출시일' },
    values: { tier: 'text', at: 'date', share: 'fraction', accelerators: 'accelerators' },
    message: {
      en: ({ tier, at, accelerators }) =>
        `tier ${tier} is served in full from ${at} on; before, up to ${accelerators} are missing`,
      ko: ({ tier, at, accelerators }) =>
        `${tier} 이용자층은 ${at}부터 다 받을 수 있습니다. 그 전에는 최대 ${accelerators} 부족`,
    },
    hint: {
      en: ({ tier, at }) => `launch it on ${at}: work.tiers.${tier}.from`,
      ko: ({ tier, at }) => `출시일을 ${at}로 정하십시오: work.tiers.${tier}.from`,
    },
  }),
  'rationing.promise-broken': words({
    title: { en: 'First token later than promised', ko: '약속보다 늦는 첫 토큰' },
    values: { tier: 'text', promised: 'duration', reached: 'duration' },
    message: {
      en: ({ tier, promised, reached }) =>
        `tier ${tier} is promised a first token within ${promised}, its service takes ${reached}`,
      ko: ({ tier, promised, reached }) =>
        `${tier} 이용자층에 첫 토큰 ${promised} 이내를 약속했지만 서비스는 ${reached} 걸립니다`,
    },
    hint: {
      en: () => 'lower the concurrency of the service, or give a replica more accelerators',
      ko: () => '서비스의 concurrency를 낮추거나 복제본의 가속기를 늘리십시오',
    },
  }),
  'rationing.residency': words({
    title: { en: 'Data may not leave the country', ko: '국외로 나갈 수 없는 데이터' },
    values: { tier: 'text', residency: 'text' },
    message: {
      en: ({ tier, residency }) =>
        `data of tier ${tier} must stay in ${residency}, and its service does not run there: nobody of it is served`,
      ko: ({ tier, residency }) =>
        `${tier} 이용자층의 데이터는 ${residency} 안에 있어야 하는데 서비스가 그곳에 없어 아무도 받지 못합니다`,
    },
    hint: {
      en: ({ residency }) => `run a service on a site in ${residency}, or drop residency`,
      ko: ({ residency }) => `${residency} 부지에서 서비스를 돌리거나 residency를 빼십시오`,
    },
  }),
  'rationing.below-cost': words({
    title: { en: 'Price below cost', ko: '원가에 못 미치는 가격' },
    values: { tier: 'text', kind: 'text', asked: 'number', breakEven: 'number' },
    message: {
      en: ({ tier }, { values }) =>
        `tier ${tier} pays ${ratio(values.asked, values.breakEven)} of what its tokens cost at this use of the accelerators`,
      ko: ({ tier }, { values }) =>
        `${tier} 이용자층의 가격은 지금 가동률에서 토큰 원가의 ${ratio(values.asked, values.breakEven)}입니다`,
    },
    hint: {
      en: () => 'raise the price, cap the use, or fill the accelerators better',
      ko: () => '가격을 올리거나 사용량을 제한하거나 가동률을 높이십시오',
    },
  }),
}

function ratio(asked: unknown, breakEven: unknown): string {
  const share = Number(asked) / Number(breakEven)
  return Number.isFinite(share) ? `${Math.round(share * 100)} %` : '?'
}
