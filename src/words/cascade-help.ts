import type { Both } from './language.js'

/** What `gigacampus cascade --help` says. */
export interface CascadeHelp {
  readonly cascade: string
  readonly cascadeSites: string
  readonly cascadePower: string
  readonly cascadeDips: string
  readonly cascadeWithin: string
  readonly cascadeDepth: string
  readonly cascadeLasts: string
  readonly cascadeCounter: string
  readonly cascadeWindow: string
  readonly dipsFile: string
  readonly lossLimit: string
  readonly cascadeExamples: string
}

export const cascadeHelp: Both<CascadeHelp> = {
  en: {
    cascade: 'sites on one line through a row of dips: what stays away when their UPS count them',
    cascadeSites: 'sites on the line (60)',
    cascadePower: 'power of all of them together ("1500 MW")',
    cascadeDips: 'dips, evenly spaced (6)',
    cascadeWithin: 'time from the first dip to the last ("82 s")',
    cascadeDepth: 'voltage that a dip leaves, share of nominal (0.5)',
    cascadeLasts: 'how long each dip lasts ("0.1 s")',
    cascadeCounter: 'dips at which a supply stays on its backup (3)',
    cascadeWindow: 'time within which they count ("60 s")',
    dipsFile: 'dips as a CSV instead: columns t_s, voltage_pu, duration_s',
    lossLimit: 'loss that the grid bears at once; without it ERCOT\'s is told beside ("2600 MW")',
    cascadeExamples: `Examples:
  gigacampus cascade                  Virginia, 10 July 2024
  gigacampus cascade --counter 7      had the supplies counted to seven
  gigacampus cascade --sites 12 --power "900 MW" --loss-limit "600 MW"
  gigacampus cascade --dips-file dips.csv --window "30 s" --json

Each default is named in the report with its source.
Exit code: 0 fine, 1 load stays away or exceeds the limit, 2 not asked rightly.`,
  },
  ko: {
    cascade:
      '동일 선로의 부지들이 순시전압강하를 거듭 겪을 때, 횟수를 세는 UPS 탓에 복귀하지 않는 부하',
    cascadeSites: '선로에 연결된 부지 수(60)',
    cascadePower: '모든 부지의 부하 합계("1500 MW")',
    cascadeDips: '순시전압강하 횟수, 같은 간격(6)',
    cascadeWithin: '첫 강하부터 마지막 강하까지의 시간("82 s")',
    cascadeDepth: '잔류 전압, 공칭 전압 대비(0.5)',
    cascadeLasts: '강하 한 번의 지속 시간("0.1 s")',
    cascadeCounter: 'UPS가 수동 복귀 때까지 축전지 운전에 머무는 강하 횟수(3)',
    cascadeWindow: '횟수를 누적하는 시간("60 s")',
    dipsFile: '같은 간격 대신 쓸 강하 기록 CSV. 열: t_s, voltage_pu, duration_s',
    lossLimit: '계통이 견디는 동시 탈락 한도. 없으면 ERCOT 값과 비교만 함("2600 MW")',
    cascadeExamples: `예:
  gigacampus cascade --lang ko        2024년 7월 10일 버지니아
  gigacampus cascade --counter 7      7회까지 세는 UPS였다면
  gigacampus cascade --sites 12 --power "900 MW" --loss-limit "600 MW"
  gigacampus cascade --dips-file dips.csv --window "30 s" --json

기본값마다 출처가 보고서에 나옵니다.
종료 코드: 0 정상, 1 복귀하지 않는 부하가 있거나 --loss-limit 초과, 2 잘못된 요청.`,
  },
}
