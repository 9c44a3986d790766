/** A small campus that loads and plans: one hall, grid and one engine type, mobile chillers. */
export const smallScenario = `campus: small
start: 2025-01-01
end: 2025-12-31
sites:
  here:
    at: memphis-tn
    halls: {count: 2, kind: retrofit, capacity: 1_024 accelerators}
    power:
      grid: {2025-01-01: 1 MW, 2025-09-01: 6 MW}
      sources:
        engines: {type: recip-2500, units: {2025-03-01: 2}, rented: yes}
      reserve: none
    cooling:
      liquid: {plant: chiller-mobile-air-500t, rented: yes, supply: 25 °C}
      air: {plant: crah}
phases:
  first: {site: here, accelerator: h100, count: 2_048, system: smc-hgx-h100-liquid, arrive: 512/week from 2025-03-01}
build:
  template: retrofit
finance:
  owner: me
  parties:
    me: {role: owner, funds: 100 M$}
`

/** The same text with one part replaced; throws where the part is not there. */
export function changed(part: string | RegExp, by: string, text = smallScenario): string {
  const out = text.replace(part, by)
  if (out === text) throw new Error(`nothing to replace: ${part}`)
  return out
}
