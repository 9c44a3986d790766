import { type CascadeHelp, cascadeHelp } from './cascade-help.js'
import type { Both, Language } from './language.js'

/** Texts of `--help` and of `init`. */
export interface HelpText extends CascadeHelp {
  readonly program: string
  readonly afterError: string
  readonly examples: string
  readonly lang: string
  readonly set: string
  readonly json: string
  readonly file: string
  readonly series: string
  readonly explainDefaults: string
  readonly plan: string
  readonly planExamples: string
  readonly check: string
  readonly solve: string
  readonly solveClaim: string
  readonly solveFor: string
  readonly solveReading: string
  readonly claims: string
  readonly claimFiles: string
  readonly asOf: string
  readonly catalog: string
  readonly words: string
  readonly validate: string
  readonly room: string
  readonly cases: string
  readonly markdown: string
  readonly exact: string
  readonly explain: string
  readonly explainPath: string
  readonly explainExamples: string
  readonly compare: string
  readonly compareA: string
  readonly compareB: string
  readonly setB: string
  readonly all: string
  readonly compareExamples: string
  readonly swings: string
  readonly swingsSite: string
  readonly swingsDate: string
  readonly hold: string
  readonly size: string
  readonly loss: string
  readonly holdWorkers: string
  readonly record: string
  readonly recordStep: string
  readonly swingsExamples: string
  readonly psse: string
  readonly psseRaw: string
  readonly psseDyr: string
  readonly psseSeries: string
  readonly tripLine: string
  readonly fault: string
  readonly tripMachine: string
  readonly at: string
  readonly duration: string
  readonly loads: string
  readonly psseExamples: string
  readonly serve: string
  readonly serveFile: string
  readonly port: string
  readonly host: string
  readonly workers: string
  readonly serveExamples: string
  readonly init: string
  readonly initFile: string
}

const help: Both<HelpText> = {
  en: {
    program:
      'An open, validated twin of AI data-centre campuses: write down what is planned,\n' +
      'read when it works, what holds it up and what it costs.',
    afterError: '(gigacampus --help shows what there is)',
    examples: `Examples:
  gigacampus init campus.yaml     write a scenario to start from
  gigacampus plan campus.yaml     when is it ready, what holds it up?
  gigacampus plan campus.yaml --set "sites.main.power.grid=40 MW"     what if?

Next: each finding names the line that mends it; gigacampus catalog gas engine
lists equipment to write into the scenario; gigacampus plan --help shows more.`,
    lang: 'language of all text: en or ko',
    set: 'replace a value of the scenario, with its unit; may be repeated',
    json: 'print JSON for programs instead of text for people',
    file: 'scenario in YAML; - reads standard input',
    series: 'write hourly and daily series as CSV into this folder',
    explainDefaults: 'list each default used, with its reason and source, instead of the report',
    plan: 'plan a campus: dates with P10 to P90, power, cooling, money, findings',
    planExamples: `Examples:
  gigacampus plan campus.yaml
  gigacampus plan campus.yaml --set phases.first.count=20_000 --set end=2029-12-31
  gigacampus plan campus.yaml --json | jq .phases.first.ready
  gigacampus plan campus.yaml --series out/     one CSV for each hourly series

Exit code: 0 fine, 1 the plan cannot be carried out as written, 2 no plan.`,
    check: 'check a scenario: every fault with its line and how to mend it',
    solve: 'what one value of the scenario would have to be for a claim to hold',
    solveClaim: 'claim of the scenario',
    solveFor: 'number of the scenario that may change, as in phases.first.count',
    solveReading: 'reading of the claim; the first that does not hold without it',
    claims: 'public statements against the twin: holds, holds if, differs, unknown',
    claimFiles: 'scenarios; all that come with the package without any',
    asOf: 'use only what was said and known on that day',
    catalog: 'search equipment, models and sites, each value with its source',
    words: 'words to look for (gas engine, h100), or one id to see in full',
    validate: 'measured cases against what the twin predicts, with every error',
    room: 'room to grade (training, serving, cooling, …); all without it',
    cases:
      'your own measurements: a CSV with the columns of a public table, or a JSON of\n' +
      'cases (or its folder) with a CSV of samples each: validation/dynamics/cases.json',
    markdown: 'print tables in Markdown',
    exact: 'solve dispatch as a linear program, not by priority list (slow)',
    explain: 'a figure of the plan, or a value: what it rests on, and what moves it',
    explainPath: 'path of the plan or of the scenario, as --json has it',
    explainExamples: `Examples:
  gigacampus explain phases.first.ready.p50 campus.yaml
  gigacampus explain sites.main.cooling.pueAverage campus.yaml --all
  gigacampus explain sites.main.power campus.yaml     what is under it
  gigacampus explain money.capitalTotal campus.yaml --set money.prices=2026

Each input is made a little larger and smaller, and the plan worked out anew.
Exit code: 0 explained, 2 no such path or no plan.`,
    compare: 'two scenarios side by side: what differs, and what comes of it',
    compareA: 'first scenario in YAML',
    compareB: 'second scenario; the first again without it',
    setB: 'replace a value of the second scenario only; may be repeated',
    all: 'every line, not only those that matter most',
    compareExamples: `Examples:
  gigacampus compare today.yaml larger.yaml
  gigacampus compare campus.yaml --set-b "sites.main.power.grid=40 MW"`,
    swings: 'swings of a job: frequency, limits, resonance, batteries, and what would hold',
    swingsSite: 'site; every site with swings without it',
    swingsDate: 'date as YYYY-MM-DD, or its number from 1; the worst without it',
    hold: 'how sure: so many draws of what makers do not publish (200)',
    size: 'cheapest floor, batteries, storage in racks and machines beside',
    loss: 'with --size or --hold: it must survive the loss of the largest unit too',
    holdWorkers: 'threads for --hold; one for each core without it, the same result for any',
    record: 'write what a utility asks for into this folder: curves in CSV, figures in JSON',
    recordStep: 'step of the curves of --record, s (0.001)',
    swingsExamples: `Examples:
  gigacampus swings campus.yaml
  gigacampus swings campus.yaml --hold 1000 --workers 4
  gigacampus swings campus.yaml --size --loss
  gigacampus swings campus.yaml --site main --date 2027-09-01 --record out/

Exit code: 0 fine, 1 nothing holds, 2 not asked rightly, or nothing swings.`,
    ...cascadeHelp.en,
    psse: 'read a network of PSS/E: power flow, modes, and what a trip or a fault does to it',
    psseRaw: 'power-flow file (RAW, versions 29 to 35)',
    psseDyr: 'dynamic data file (DYR)',
    psseSeries: 'write the curves of the run as CSV into this folder',
    tripLine:
      'a line or transformer trips, as 101-102 or 101-102-CIRCUIT; with --fault it opens\n' +
      'when the fault clears',
    fault: 'three-phase fault at a bus, cleared after so many seconds, as 103:0.1',
    tripMachine: 'a machine trips, as 102-1',
    at: 'when it happens, s (default 1)',
    duration: 'length of the run, s (default 10, at most 60)',
    loads: 'what loads of constant power keep in a run: power (default), current or impedance',
    psseExamples: `Examples:
  gigacampus psse grid.raw grid.dyr
  gigacampus psse grid.raw grid.dyr --trip-line 101-102 --loads impedance
  gigacampus psse grid.raw grid.dyr --fault 103:0.1 --duration 20 --series out/
  gigacampus psse grid.raw grid.dyr --fault 103:0.1 --trip-line 101-103

Exit code: 0 fine, 1 no power flow, or the network is lost in the run, 2 not read.`,
    serve: 'serve the page and the HTTP API on this machine',
    serveFile: 'scenario in YAML: its plan is printed, and the page opens on it',
    port: 'port to listen on; 0 picks a free one',
    host: 'address or name to listen on; 127.0.0.1 is reached from this machine only',
    workers: 'threads that plan; one for each core without it',
    serveExamples: `Examples:
  gigacampus serve
  gigacampus serve campus.yaml --port 0
  curl http://127.0.0.1:8080/api/catalog?q=h100

The API is described at /api/docs. Ctrl-C ends the server.`,
    init: 'write a short commented scenario; never over a file that is there',
    initFile: 'file to write',
  },
  ko: {
    program:
      'AI 데이터센터 캠퍼스의 공개 디지털 트윈(검증된 계획 도구)입니다. 계획을 적으면\n' +
      '언제 가동되는지, 무엇이 늦추는지, 얼마가 드는지 알려 줍니다.',
    afterError: '(전체 사용법: gigacampus --help --lang ko)',
    examples: `예:
  gigacampus init campus.yaml --lang ko     시작할 시나리오 쓰기
  gigacampus plan campus.yaml --lang ko     언제 가동되고 무엇이 늦추는가?
  gigacampus plan campus.yaml --set "sites.main.power.grid=40 MW"     바꾸면?

다음: 지적 사항마다 고칠 줄 번호가 나옵니다. gigacampus catalog 엔진 명령으로
시나리오에 쓸 설비를 찾고, gigacampus plan --help 명령에서 더 볼 수 있습니다.`,
    lang: '표시 언어: en 또는 ko',
    set: '시나리오의 값 하나를 단위와 함께 바꾸기(여러 번 가능)',
    json: '사람용 글 대신 프로그램용 JSON 출력',
    file: 'YAML 시나리오 파일. - 는 표준 입력',
    series: '시간·일 단위 시계열을 이 폴더에 CSV로 저장',
    explainDefaults: '보고서 대신 쓰인 기본값마다 이유와 출처를 보여 줌',
    plan: '캠퍼스 계획: P10~P90 날짜, 전력, 냉각, 비용, 지적 사항',
    planExamples: `예:
  gigacampus plan campus.yaml --lang ko
  gigacampus plan campus.yaml --set phases.first.count=20_000 --set end=2029-12-31
  gigacampus plan campus.yaml --json | jq .phases.first.ready
  gigacampus plan campus.yaml --series out/     시계열마다 CSV 하나

종료 코드: 0 정상, 1 적힌 대로는 실행할 수 없는 계획, 2 계획하지 못함.`,
    check: '시나리오 점검: 모든 오류를 줄 번호와 고치는 법과 함께 표시',
    solve: '주장이 성립하려면 시나리오의 값 하나가 얼마여야 하는지',
    solveClaim: '시나리오에 적힌 주장',
    solveFor: '바꾸어 볼 시나리오의 숫자. 예: phases.first.count',
    solveReading: '주장의 해석. 없으면 성립하지 않는 첫 해석',
    claims: '공개된 주장을 트윈과 견주기: 성립, 조건부 성립, 다름, 판단 불가',
    claimFiles: '시나리오 파일. 없으면 패키지에 든 모두',
    asOf: '그날까지 나온 말과 알려진 사실만 사용',
    catalog: '설비·모델·부지 검색. 값마다 출처 표시',
    words: '찾을 낱말(엔진, h100), 또는 자세히 볼 항목 하나',
    validate: '실측 사례를 트윈의 예측과 견주고 오차를 모두 보여 줌',
    room: '볼 방(training, serving, cooling 등). 없으면 전부',
    cases:
      '내 측정값: 공개 표와 같은 열을 가진 CSV, 또는 사례를 적은 JSON(이나 그 폴더).\n' +
      'JSON 옆에 사례마다 표본 CSV. 형식: validation/dynamics/cases.json',
    markdown: 'Markdown 표로 출력',
    exact: '급전을 우선순위 목록 대신 선형계획으로 풀기(1년에 몇 초)',
    explain: '계획의 값이나 입력 하나: 무엇을 딛고 있고 무엇이 바꾸는지 설명',
    explainPath: '계획이나 시나리오의 경로(--json 출력의 경로)',
    explainExamples: `예:
  gigacampus explain phases.first.ready.p50 campus.yaml --lang ko
  gigacampus explain sites.main.cooling.pueAverage campus.yaml --all
  gigacampus explain sites.main.power campus.yaml     그 아래 경로
  gigacampus explain money.capitalTotal campus.yaml --set money.prices=2026

입력마다 조금 늘리고 줄여 계획을 다시 계산합니다.
종료 코드: 0 설명함, 2 경로가 없거나 계획하지 못함.`,
    compare: '두 시나리오 비교: 무엇이 다르고 그 결과가 어떻게 다른지',
    compareA: '첫째 YAML 시나리오',
    compareB: '둘째 시나리오. 없으면 첫째를 다시 씀',
    setB: '둘째 시나리오의 값만 바꾸기(여러 번 가능)',
    all: '중요한 것만이 아니라 모두 표시',
    compareExamples: `예:
  gigacampus compare today.yaml larger.yaml --lang ko
  gigacampus compare campus.yaml --set-b "sites.main.power.grid=40 MW"`,
    swings: '동기식 학습의 부하 변동: 주파수, 제한, 공진, 배터리, 견디게 할 대책',
    swingsSite: '부지. 없으면 부하 변동이 있는 모든 부지',
    swingsDate: '검토일(YYYY-MM-DD 또는 1부터 세는 번호). 없으면 가장 나쁜 날',
    hold: '확실성: 제조사가 밝히지 않는 값을 이만큼 바꾸어 계산(200)',
    size: '가장 싼 하한 부하·배터리·랙 저장장치·추가 운전 호기',
    loss: '--size, --hold와 함께: 최대 호기 탈락에도 견뎌야 함',
    holdWorkers: '--hold의 스레드 수. 없으면 코어마다 하나(결과는 같음)',
    record: '전력회사에 낼 기록을 이 폴더에 저장: 곡선 CSV, 수치 JSON',
    recordStep: '--record 곡선의 시간 간격(초, 0.001)',
    swingsExamples: `예:
  gigacampus swings campus.yaml --lang ko
  gigacampus swings campus.yaml --hold 1000 --workers 4
  gigacampus swings campus.yaml --size --loss
  gigacampus swings campus.yaml --site main --date 2027-09-01 --record out/

종료 코드: 0 정상, 1 견디는 방법 없음, 2 잘못된 요청이거나 변동 없음.`,
    ...cascadeHelp.ko,
    psse: 'PSS/E 계통 읽기: 조류계산, 고유 모드, 트립·고장 때의 동특성',
    psseRaw: '조류계산 파일(RAW, 버전 29~35)',
    psseDyr: '동특성 파일(DYR)',
    psseSeries: '모의 곡선을 이 폴더에 CSV로 저장',
    tripLine:
      '선로나 변압기 트립. 예: 101-102 또는 101-102-회선. --fault와 함께 쓰면\n' +
      '고장 제거와 함께 개방',
    fault: '모선 3상 단락과 제거까지의 시간(초). 예: 103:0.1',
    tripMachine: '발전기 트립. 예: 102-1',
    at: '사건 시각(초, 기본 1)',
    duration: '모의 시간(초, 기본 10, 최대 60)',
    loads: '정전력 부하를 모의에서 무엇으로 둘지: power(기본), current, impedance',
    psseExamples: `예:
  gigacampus psse grid.raw grid.dyr --lang ko
  gigacampus psse grid.raw grid.dyr --trip-line 101-102 --loads impedance
  gigacampus psse grid.raw grid.dyr --fault 103:0.1 --duration 20 --series out/
  gigacampus psse grid.raw grid.dyr --fault 103:0.1 --trip-line 101-103

종료 코드: 0 정상, 1 조류계산 실패 또는 모의 중 탈조·붕괴, 2 읽지 못함.`,
    serve: '이 컴퓨터에서 화면과 HTTP API 제공',
    serveFile: 'YAML 시나리오. 계획을 출력하고, 화면이 이 시나리오로 열림',
    port: '연결을 받을 포트. 0이면 빈 포트를 고름',
    host: '연결을 받을 주소나 이름. 127.0.0.1은 이 컴퓨터에서만 접속 가능',
    workers: '계획을 계산할 스레드 수. 없으면 코어마다 하나',
    serveExamples: `예:
  gigacampus serve --lang ko
  gigacampus serve campus.yaml --port 0
  curl http://127.0.0.1:8080/api/catalog?q=h100

API 설명은 /api/docs에 있습니다. Ctrl-C로 서버를 끝냅니다.`,
    init: '주석이 달린 짧은 시나리오 쓰기(있는 파일은 덮어쓰지 않음)',
    initFile: '새 파일 이름',
  },
}

/** Texts of `--help`. */
export function helpText(lang: Language): HelpText {
  return help[lang]
}

/** What `init` says when it is done: what was written and what to do next. */
export function initDone(file: string, lang: Language): string {
  return lang === 'ko'
    ? `${file} 파일을 만들었습니다. 다음: gigacampus plan ${file} --lang ko`
    : `${file} written. Next: gigacampus plan ${file}`
}
