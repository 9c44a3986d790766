import type { Language } from '../../src/words/index.js'

interface EditorText {
  readonly title: string
  readonly form: string
  readonly yaml: string
  readonly matters: string
  readonly find: string
  readonly slider: (name: string) => string
  readonly add: string
  readonly addHint: string
  readonly path: string
  readonly value: string
  readonly write: string
  readonly hereFrom: (path: string) => string
  readonly notWritten: (path: string) => string
  readonly unreadable: string
  readonly none: string
  readonly restore: string
  readonly day: string
}

export const editorText: Readonly<Record<Language, EditorText>> = {
  en: {
    title: 'Scenario',
    form: 'Form',
    yaml: 'YAML',
    matters: 'What matters first',
    find: 'Find a field',
    slider: (name) => `Slider for ${name}`,
    add: 'Write another value',
    addHint:
      'Path and value, as in sites.memphis.power.reserve and n-1. The YAML view completes keys.',
    path: 'Path',
    value: 'Value',
    write: 'Write',
    hereFrom: (path) => `Findings at ${path}`,
    notWritten: (path) =>
      `${path} is not written in the file: it follows from a default or a table. Write it below.`,
    unreadable: 'The text cannot be read as YAML: mend it in the YAML view first',
    none: 'No field of that name',
    restore: 'Back to the shipped text',
    day: 'From',
  },
  ko: {
    title: '시나리오',
    form: '양식',
    yaml: 'YAML',
    matters: '먼저 볼 항목',
    find: '항목 찾기',
    slider: (name) => `${name} 조절`,
    add: '값 추가',
    addHint:
      '경로와 값을 적으십시오. 예: sites.memphis.power.reserve, n-1. YAML 화면에서는 키를 자동 완성합니다.',
    path: '경로',
    value: '값',
    write: '쓰기',
    hereFrom: (path) => `${path}의 지적 사항`,
    notWritten: (path) =>
      `${path} 값은 파일에 없고 기본값이나 표에서 옵니다. 아래에 직접 쓸 수 있습니다.`,
    unreadable: 'YAML로 읽을 수 없습니다. YAML 화면에서 먼저 고치십시오',
    none: '해당하는 항목이 없습니다',
    restore: '원래 내용으로',
    day: '시작일',
  },
}
