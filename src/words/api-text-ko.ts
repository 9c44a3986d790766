import type { ApiText } from './api-text.js'

/** The server's description of itself, in Korean. */
export const apiTextKo: ApiText = {
  title: 'gigacampus HTTP API',
  intro:
    '프로그램을 위한 트윈입니다. YAML 시나리오를 보내면 명령줄과 똑같은 문서를 돌려줍니다. 값은 모두 SI ' +
    '단위입니다. 요청 사이에 남기는 것이 없고, 요청 때문에 서버의 파일을 읽지도 않습니다. 오류는 모두 같은 ' +
    '형식이며 요청한 언어로 나옵니다.',
  operations: {
    plan: {
      summary: '캠퍼스 계획',
      description:
        'P10~P90 날짜, 전력, 냉각, 네트워크, 작업, 비용, 지적 사항을 계산합니다. JSON을 보내거나, 시나리오를 ' +
        'YAML 그대로 보내고 나머지는 쿼리에 적습니다. series를 주면 답은 ' +
        '{plan, series: {이름: {unit, start, step, values}}} 형식이고, start와 step은 시나리오 시작부터의 ' +
        '초입니다.',
      answer: 'gigacampus plan --json 출력과 같은 계획. series를 주면 계획과 시계열',
    },
    check: {
      summary: '시나리오 점검',
      description: '글의 모든 오류와 계획의 모든 지적 사항을 줄 번호와 함께 돌려줍니다.',
      answer: 'gigacampus check --json 출력과 같은 목록. 할 말이 없으면 빈 목록',
    },
    claims: {
      summary: '주장 검토',
      description: '시나리오에 적힌 주장을 트윈과 견줍니다: 성립, 조건부 성립, 다름, 판단 불가.',
      answer: 'gigacampus claims --json 출력과 같은 판정',
    },
    catalog: {
      summary: '목록 검색',
      description: '모든 낱말에 맞는 설비, 모델, 부지를 잘 맞는 차례로 SI 단위로 돌려줍니다.',
      answer: 'gigacampus catalog --json 출력과 같은 항목들. 없으면 빈 목록',
    },
    record: {
      summary: '목록의 한 항목',
      description: '값마다 출처, 종류, 신뢰도가 있습니다.',
      answer: '그 항목',
    },
    schemas: {
      summary: 'JSON Schema 이름',
      description: '시나리오와 모든 문서의 스키마 이름입니다.',
      answer: '이름 목록',
    },
    schema: {
      summary: 'JSON Schema 하나',
      description: '패키지의 schema/ 폴더에 든 것과 같은 draft 7 스키마입니다.',
      answer: '스키마',
    },
    start: {
      summary: '처음에 열 시나리오',
      description: '서버를 시작할 때 준 파일입니다. 다른 파일은 읽을 수 없습니다.',
      answer: '파일 이름과 내용',
    },
    health: {
      summary: '상태',
      description: '버전과 작업자들이 얼마나 바쁜지 알려 줍니다.',
      answer: '정상',
    },
    openapi: {
      summary: '프로그램용 설명서',
      description: '요청을 검사하는 스키마에서 만든 OpenAPI 3.1 문서입니다.',
      answer: '문서',
    },
    docs: {
      summary: '사람용 설명서',
      description: '스크립트 없는 페이지입니다.',
      answer: '페이지',
    },
  },
  fields: {
    scenario: 'YAML 시나리오, 최대 256 KiB',
    files:
      '시나리오가 쓰는 날씨 파일을 시나리오에 적힌 이름으로. 최대 16개, 합쳐서 4 MiB. 상대 경로만, .. 없이',
    set: '시나리오의 값을 차례로 바꿈',
    setPath: '점으로 이은 시나리오 경로',
    setValue: 'YAML에 쓰는 대로 단위를 붙인 값',
    setQuery: '경로=값: 시나리오의 값 하나를 바꿈(여러 번 가능)',
    lang: '글과 오류의 언어. 없으면 Accept-Language를 따름',
    exact: '급전을 선형계획으로 풀기(몇 초)',
    series:
      '계획과 함께 받을 시간·일 단위 시계열의 이름. 없는 이름을 주면 있는 이름을 모두 알려 줌',
    asOf: 'ISO 날짜: 그날까지 나온 말과 알려진 사실만 사용',
    query: '찾을 낱말 또는 항목 하나. 없으면 모두',
    id: '항목의 이름이나 별칭',
    name: '스키마 이름',
  },
  faults: '계획할 수 없는 시나리오: 오류와, check와 같은 지적 목록',
  errors: '요청대로 답하지 못함',
  yamlBody: '시나리오 자체. 나머지는 쿼리에 적음',
  page: {
    parameters: '매개변수',
    body: '본문',
    answers: '응답',
    example: '예',
    field: '필드',
    type: '형식',
    meaning: '뜻',
    required: '필수',
    status: '상태',
    shape: '형식',
    contents: '요청',
    errorCodes: '오류',
    errorsIntro:
      '오류는 모두 {"error": {"code", "message", "hint"}} 형식입니다. code는 바뀌지 않고 message와 hint는 ' +
      '사람이 읽는 글입니다. 429와 대부분의 503은 몇 초 뒤에 다시 시도할지 Retry-After로 알려 줍니다.',
    code: '코드',
    text: '설명',
    document: 'OpenAPI 문서',
    otherLanguage: 'English',
    app: '계획 화면 열기',
    notBuilt: {
      heading: '계획 화면이 아직 빌드되지 않았습니다',
      remedy:
        'API는 동작합니다. 이 자리에 계획 화면을 띄우려면 gigacampus 폴더에서 빌드한 뒤 이 페이지를 다시 여십시오.',
      docs: 'API 설명서',
    },
  },
}
