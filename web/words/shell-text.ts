import type { Language } from '../../src/words/index.js'

/** Words of the frame around all pages. */
export interface ShellText {
  readonly skip: string
  readonly menu: string
  readonly scenario: string
  readonly ownScenario: string
  readonly openFile: string
  readonly dropHere: string
  readonly dropped: (name: string) => string
  readonly notText: (name: string) => string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly share: string
  readonly copied: string
  readonly filesStay: string
  readonly ownMachine: string
  readonly commands: string
  readonly commandsHint: string
  readonly noCommand: string
  readonly theme: string
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>
  readonly compareWith: string
  readonly endCompare: string
  readonly wholeTime: string
  readonly window: (from: string, to: string) => string
  readonly planning: string
  readonly planningStage: (stage: string) => string
  readonly current: (seconds: string) => string
  readonly stale: string
  readonly faults: (count: string) => string
  readonly faultsMore: string
  readonly cannotPlan: string
  readonly failed: (reason: string) => string
  readonly tooLong: (time: string) => string
  readonly notPlanned: string
  readonly notCopied: string
  readonly again: string
  readonly nothing: (page: string) => string
  readonly nothingHint: (section: string) => string
  readonly noPage: (page: string) => string
  readonly brokenPage: string
  readonly brokenLink: string
  readonly close: string
  readonly keys: string
  readonly table: string
  readonly picture: string
  readonly link: string
  readonly before: string
  readonly next: string
  readonly pageOf: (page: number, all: number) => string
  readonly chartKeys: string
  readonly explain: (what: string) => string
  readonly central: string
  readonly saveYaml: string
  readonly savePlan: string
  readonly print: string
  readonly save: string
}

export const shellText: Readonly<Record<Language, ShellText>> = {
  en: {
    skip: 'To the page',
    menu: 'Pages',
    scenario: 'Scenario',
    ownScenario: 'own scenario',
    openFile: 'Open a file…',
    dropHere: 'Drop a scenario (YAML) and the weather or trace files that it names',
    dropped: (name) => `${name} is open`,
    notText: (name) => `${name} is no text file that a scenario could use`,
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    share: 'Copy link',
    copied: 'The link is on the clipboard',
    ownMachine: 'It opens where gigacampus is served at the same address, as on this machine',
    filesStay:
      'The link is on the clipboard. Weather and trace files are not in it: send them along',
    commands: 'Commands',
    commandsHint: 'Page, scenario or command',
    noCommand: 'No command of that name',
    theme: 'Colours',
    themes: { system: 'as the system', light: 'light', dark: 'dark' },
    compareWith: 'Compare with',
    endCompare: 'End the comparison',
    wholeTime: 'Whole plan',
    window: (from, to) => `${from} to ${to}`,
    planning: 'Planning…',
    planningStage: (stage) => `Planning: ${stage}…`,
    current: (seconds) => `planned in ${seconds}`,
    stale: 'The figures shown belong to the scenario before this change',
    faults: (count) =>
      count === '1' ? '1 fault in the scenario' : `${count} faults in the scenario`,
    faultsMore: 'The figures shown are the last that could be planned',
    cannotPlan: 'This scenario cannot be planned yet',
    failed: (reason) => `Planning broke off: ${reason}`,
    tooLong: (time) => `Planning was stopped after ${time}: no campus takes that long.`,
    notPlanned: 'Not saved: there is no plan of this text yet.',
    notCopied: 'The browser does not let the page copy. The link is in the address bar.',
    again: 'Try again',
    nothing: (page) => `This scenario has nothing to show under ${page}`,
    nothingHint: (section) =>
      `Write a section “${section}” into the scenario, or open one that has it`,
    noPage: (page) => `There is no page “${page}”`,
    brokenPage: 'This page could not be drawn. The others still work',
    brokenLink:
      'The scenario in this link cannot be read: it is cut off or not from here. Colossus is shown instead',
    close: 'Close',
    keys: 'Keys',
    table: 'Table',
    picture: 'Chart',
    link: 'Copy link',
    before: 'Back',
    next: 'Next',
    pageOf: (page, all) => `${page} of ${all}`,
    chartKeys:
      'Arrow keys move the cursor, plus and minus zoom, Shift with arrows pans, 0 shows all.',
    explain: (what) => `Explain ${what}`,
    central: 'central case',
    saveYaml: 'Scenario (YAML)',
    savePlan: 'Plan (JSON)',
    print: 'Report to print',
    save: 'Download',
  },
  ko: {
    skip: '본문으로',
    menu: '페이지',
    scenario: '시나리오',
    ownScenario: '내 시나리오',
    openFile: '파일 열기…',
    dropHere: '시나리오(YAML)와 거기서 쓰는 기상·부하 파일을 여기에 놓으십시오',
    dropped: (name) => `${name} 파일을 열었습니다`,
    notText: (name) => `${name} 파일은 시나리오에서 쓸 수 있는 텍스트가 아닙니다`,
    edit: '편집',
    undo: '실행 취소',
    redo: '다시 실행',
    share: '링크 복사',
    copied: '링크를 복사했습니다',
    ownMachine: '이 컴퓨터처럼 같은 주소에서 gigacampus를 실행 중인 곳에서 열립니다',
    filesStay: '링크를 복사했습니다. 기상·부하 파일은 들어 있지 않으니 따로 보내십시오',
    commands: '명령',
    commandsHint: '페이지, 시나리오, 명령',
    noCommand: '해당하는 명령이 없습니다',
    theme: '색상',
    themes: { system: '시스템 설정', light: '밝게', dark: '어둡게' },
    compareWith: '비교 대상',
    endCompare: '비교 끝내기',
    wholeTime: '전체 기간',
    window: (from, to) => `${from} ~ ${to}`,
    planning: '계산 중…',
    planningStage: (stage) => `계산 중: ${stage}…`,
    current: (seconds) => `계산 시간 ${seconds}`,
    stale: '화면의 수치는 수정 전 시나리오의 결과입니다',
    faults: (count) => `시나리오 오류 ${count}건`,
    faultsMore: '화면의 수치는 마지막으로 계산된 결과입니다',
    cannotPlan: '이 시나리오는 아직 계산할 수 없습니다',
    failed: (reason) => `계산이 중단되었습니다: ${reason}`,
    tooLong: (time) => `${time}이 지나도 끝나지 않아 계산을 멈추었습니다.`,
    notPlanned: '저장하지 않았습니다. 현재 내용의 계산 결과가 아직 없습니다.',
    notCopied: '브라우저가 복사를 허용하지 않습니다. 주소창의 링크를 쓰십시오.',
    again: '다시 시도',
    nothing: (page) => `이 시나리오에는 ‘${page}’에 보여 줄 내용이 없습니다`,
    nothingHint: (section) =>
      `시나리오에 ‘${section}’ 항목을 추가하거나 이 항목이 있는 시나리오를 여십시오`,
    noPage: (page) => `‘${page}’ 페이지가 없습니다`,
    brokenPage: '이 페이지를 그리지 못했습니다. 다른 페이지는 그대로 쓸 수 있습니다',
    brokenLink:
      '링크의 시나리오를 읽을 수 없습니다. 잘렸거나 다른 곳에서 만든 링크입니다. 대신 콜로서스를 보여 드립니다',
    close: '닫기',
    keys: '단축키',
    table: '표',
    picture: '그림',
    link: '링크 복사',
    before: '이전',
    next: '다음',
    pageOf: (page, all) => `${page} / ${all}`,
    chartKeys:
      '화살표 키로 커서 이동, 더하기·빼기로 확대·축소, Shift와 화살표로 이동, 0은 전체 보기.',
    explain: (what) => `${what} 설명`,
    central: '중심값 기준',
    saveYaml: '시나리오(YAML)',
    savePlan: '결과(JSON)',
    print: '인쇄용 보고서',
    save: '내려받기',
  },
}
