import { type RoomWords, words } from '../finding.js'

const path = { path: 'text' } as const
const none = { en: () => '', ko: () => '' }

/** Files that cannot be read or written. */
export const fileWords: RoomWords = {
  'file.missing': words({
    title: { en: 'No such file', ko: '파일 없음' },
    values: path,
    message: {
      en: ({ path }) => `there is no file ${path}`,
      ko: ({ path }) => `${path} 파일이 없습니다`,
    },
    hint: {
      en: () => 'check the path, or write a new scenario with: gigacampus init campus.yaml',
      ko: () => '경로를 확인하거나 새 시나리오를 만드십시오: gigacampus init campus.yaml --lang ko',
    },
  }),
  'file.directory': words({
    title: { en: 'A folder', ko: '폴더' },
    values: path,
    message: {
      en: ({ path }) => `${path} is a folder, not a file`,
      ko: ({ path }) => `${path} 경로는 파일이 아니라 폴더입니다`,
    },
    hint: {
      en: ({ path }) => `name the file in it, for example ${path.replace(/\/$/, '')}/campus.yaml`,
      ko: ({ path }) => `그 안의 파일을 쓰십시오. 예: ${path.replace(/\/$/, '')}/campus.yaml`,
    },
  }),
  'file.not-regular': words({
    title: { en: 'Not an ordinary file', ko: '일반 파일이 아님' },
    values: path,
    message: {
      en: ({ path }) => `${path} is a device or a pipe, not an ordinary file`,
      ko: ({ path }) => `${path} 경로는 일반 파일이 아니라 장치나 파이프입니다`,
    },
    hint: {
      en: () => 'to read standard input, write - as the file',
      ko: () => '표준 입력을 읽으려면 파일 이름 자리에 - 를 쓰십시오',
    },
  }),
  'file.too-big': words({
    title: { en: 'File too big', ko: '파일이 너무 큼' },
    values: { ...path, size: 'data', limit: 'data' },
    message: {
      en: ({ path, size, limit }) => `${path} has ${size}; at most ${limit} are read`,
      ko: ({ path, size, limit }) => `${path} 파일이 ${size}입니다. ${limit}까지만 읽습니다`,
    },
    hint: none,
  }),
  'file.unreadable': words({
    title: { en: 'File cannot be read', ko: '파일을 읽을 수 없음' },
    values: { ...path, reason: 'text' },
    message: {
      en: ({ path, reason }) => `${path} cannot be read (${reason})`,
      ko: ({ path, reason }) => `${path} 파일을 읽을 수 없습니다(${reason})`,
    },
    hint: {
      en: () => 'check its permissions',
      ko: () => '읽기 권한을 확인하십시오',
    },
  }),
  'file.outside': words({
    title: { en: 'File outside the scenario folder', ko: '시나리오 폴더 밖의 파일' },
    values: path,
    message: {
      en: ({ path }) => `${path} lies outside the folder of the scenario`,
      ko: ({ path }) => `${path} 파일이 시나리오 폴더 밖에 있습니다`,
    },
    hint: {
      en: () => 'copy the file beside the scenario: a scenario reads only its own folder',
      ko: () => '시나리오는 자기 폴더의 파일만 읽습니다. 파일을 그 폴더로 복사하십시오',
    },
  }),
  'file.binary': words({
    title: { en: 'Not a text file', ko: '텍스트 파일이 아님' },
    values: path,
    message: {
      en: ({ path }) => `${path} is not text in UTF-8`,
      ko: ({ path }) => `${path} 파일은 UTF-8 텍스트가 아닙니다`,
    },
    hint: {
      en: () => 'save it as UTF-8, for example with: iconv -f cp949 -t utf-8',
      ko: () => 'UTF-8로 저장하십시오. 예: iconv -f cp949 -t utf-8',
    },
  }),
  'file.exists': words({
    title: { en: 'File is there already', ko: '이미 있는 파일' },
    values: path,
    message: {
      en: ({ path }) => `${path} is there already and is not overwritten`,
      ko: ({ path }) => `${path} 파일이 이미 있어 덮어쓰지 않았습니다`,
    },
    hint: {
      en: () => 'choose another name, or move the file away first',
      ko: () => '다른 이름을 쓰거나 기존 파일을 먼저 옮기십시오',
    },
  }),
  'file.unwritable': words({
    title: { en: 'File cannot be written', ko: '파일을 쓸 수 없음' },
    values: { ...path, reason: 'text' },
    message: {
      en: ({ path, reason }) => `${path} cannot be written (${reason})`,
      ko: ({ path, reason }) => `${path} 파일을 쓸 수 없습니다(${reason})`,
    },
    hint: {
      en: () => 'check that the folder is there and that you may write in it',
      ko: () => '폴더가 있는지, 쓰기 권한이 있는지 확인하십시오',
    },
  }),
}
