import type { JudgedClaim, JudgedCondition, Plan } from '../../../src/campus/index.js'
import type { Currency } from '../../../src/quantity/index.js'
import {
  conditionReason,
  type Language,
  twinFigureInWords,
  whenOf,
} from '../../../src/words/index.js'
import { Figure } from '../../content/figure.js'
import { claimsPageText } from '../claims.text.js'
import { axisOf, type ClaimAxis } from './claim-axis.js'
import { pathOf } from './claim-path.js'

const marks = { holds: '+', differs: '−', unknown: '?' } as const

/** Every reading of a claim: what answers it, how far off, and where that stands beside what is claimed. */
export function Readings({
  claim,
  plan,
  lang,
  currency,
}: {
  claim: JudgedClaim
  plan: Plan
  lang: Language
  currency: Currency
}) {
  const axis = axisOf(claim)
  return (
    <ul className="readings">
      {Object.entries(claim.conditions).map(([key, reading]) => {
        const when = whenOf(reading, lang)
        const path = pathOf(reading, plan)
        return (
          <li key={key} className={reading.verdict}>
            <span className="sign" title={claimsPageText[lang].signs[reading.verdict]}>
              <span aria-hidden="true">{marks[reading.verdict]}</span>
              <span className="unseen">{claimsPageText[lang].signs[reading.verdict]}</span>
            </span>
            <div>
              {when !== '' && <p>{when}</p>}
              {path !== undefined && reading.figure && (
                <Figure path={path}>
                  {twinFigureInWords(reading.figure, claim, reading, lang, currency)}
                </Figure>
              )}
              <p className="faint">{conditionReason(claim, reading, lang, currency)}</p>
            </div>
            {axis && <Dot axis={axis} reading={reading} />}
          </li>
        )
      })}
    </ul>
  )
}

const size = { width: 200, height: 28 }

function Dot({ axis: { claimed, place }, reading }: { axis: ClaimAxis; reading: JudgedCondition }) {
  const { figure } = reading
  const x = (share: number) => share * size.width
  const middle = size.height / 2
  const width = Math.max(3, x(claimed.to) - x(claimed.from))
  return (
    <svg
      className="claim-plot"
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      aria-hidden="true"
    >
      <line className="grid" x1={0} x2={size.width} y1={middle} y2={middle} />
      <rect
        className="fill-1 claimed"
        x={claimed.to > claimed.from ? x(claimed.from) : x(claimed.from) - width / 2}
        width={width}
        y={3}
        height={size.height - 6}
      />
      {figure?.p10 !== undefined && figure.p90 !== undefined && (
        <line
          className="whisker"
          x1={x(place(figure.p10))}
          x2={x(place(figure.p90))}
          y1={middle}
          y2={middle}
        />
      )}
      {figure && (
        <circle
          className={reading.verdict === 'holds' ? 'fill-3' : 'fill-2'}
          cx={x(place(figure.value))}
          cy={middle}
          r={5}
        />
      )}
    </svg>
  )
}
