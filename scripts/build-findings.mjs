// Writes docs/findings: an index and one page a room, with every finding in both languages. The words
// come from src/words; where a finding arises and how bad it is are read from the sources that emit
// it. Run after a build: npm run docs.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const root = new URL('../', import.meta.url)

/** Folders that emit findings of rooms not named as they are. */
const ROOMS_OF = {
  quantity: ['quantity'],
  scenario: ['scenario', 'file', 'weather'],
  campus: ['rating', 'campus'],
  cli: ['file'],
  dynamics: ['psse'],
}
/** Rooms that judge the text: there a finding without a word on it is an error. */
const OF_TEXT = ['file', 'scenario', 'quantity', 'weather', 'psse']
const SEVERITIES = ['error', 'warning', 'note']

const sources = () =>
  readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(
      (path) =>
        path.endsWith('.ts') && !/\.(test|fixture)\.ts$|generated|^words|^report/.test(path),
    )
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(`src/${path}`, root), 'utf8') }))

/** A code in a source: `'cooling.not-held'`, or `note('not-held', …` where the room has a maker. */
function* occurrences({ path, text }, codes) {
  const own = /^model\/([^/]+)/.exec(path)?.[1]
  const rooms = own ? [own, ...(ROOMS_OF[own] ?? [])] : (ROOMS_OF[path.split('/')[0]] ?? [])
  for (const code of codes) {
    const [room, what] = code.split('.')
    if (!rooms.includes(room)) continue
    const full = new RegExp(`['\`]${room}\\.${what}['\`]`, 'g')
    const made = new RegExp(`\\b(?:finding|tell|note|report)(?:\\?\\.)?\\([^,()]*'${what}'`, 'g')
    const within = own === undefined ? [full] : [full, made]
    for (const { index } of within.flatMap((pattern) => [...text.matchAll(pattern)]))
      yield { code, index, what }
  }
}

/** Both of a choice made before: `const severity = … ? 'warning' : 'note'`. */
const chosen = (before) =>
  /const severity = [^\n]*\? '(\w+)' : '(\w+)'/.exec(before)?.slice(1) ?? []

/** Severities written with an occurrence: in the object or the call that names the code. */
function severitiesAt(text, index, what) {
  const rest = text.slice(index, index + 320)
  const end = rest.slice(1).search(/\bcode:|\n\n|\n {0,2}\}|\.report\(/)
  const after = end < 0 ? rest : rest.slice(0, end + 1)
  const choice = /'([a-z-]+)' : '([a-z-]+)',\s*\w+ \? '(\w+)' : '(\w+)'/.exec(after)
  if (choice) return [choice[1] === what ? choice[3] : choice[4]]
  const found = [...after.matchAll(/'(error|warning|note)'/g)].map(([, severity]) => severity)
  if (found.length === 0 && /,\s*severity\b/.test(after))
    return chosen(text.slice(Math.max(0, index - 240), index))
  const isEither = /\? '(error|warning|note)' : '(error|warning|note)'/.test(after)
  return isEither ? found.slice(0, 2) : found.slice(0, 1)
}

/** Severities of a source that chooses the code first: `{ code, severity: 'warning', …`. */
const severitiesOf = (text) =>
  [...text.matchAll(/\{ code, severity: '(error|warning|note)'/g)].map(([, severity]) => severity)

/** Where each code is emitted, and how bad it may be. */
export function placesOf(codes) {
  const places = new Map(codes.map((code) => [code, { files: new Set(), severities: new Set() }]))
  for (const source of sources())
    for (const { code, index, what } of occurrences(source, codes)) {
      const place = places.get(code)
      place.files.add(source.path)
      const written = severitiesAt(source.text, index, what)
      for (const severity of written.length > 0 ? written : severitiesOf(source.text))
        place.severities.add(severity)
    }
  for (const [code, { severities }] of places)
    if (severities.size === 0 && OF_TEXT.includes(code.split('.')[0])) severities.add('error')
  return places
}

const sentence = (text) => {
  const capital = /^[a-z]+(?: |,)/.test(text) ? text[0].toUpperCase() + text.slice(1) : text
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}

/** What Markdown would take for markup is kept as text. */
const escaped = (text) => text.replace(/[*_<>|]/g, '\\$&')

const anchorOf = (code) => code.split('.')[1]
const severityText = ({ severities }) =>
  SEVERITIES.filter((one) => severities.has(one)).join(' or ') || 'varies'

function inLanguage(words, code, lang) {
  const { message, hint, meaning } = words.explainFinding(code, lang)
  const [says, mend] = lang === 'ko' ? ['메시지', '고치려면'] : ['Message', 'What mends it']
  return [
    ...(meaning ? [escaped(meaning), ''] : []),
    `${says}: ${escaped(sentence(message))}`,
    '',
    ...(hint ? [`${mend}: ${escaped(sentence(hint))}`, ''] : []),
  ]
}

function entry(words, code, place) {
  const [en, ko] = ['en', 'ko'].map((lang) => words.explainFinding(code, lang))
  const values = en.values.map(({ name, kind }, i) => `«${name}» ${kind} (${ko.values[i].kind})`)
  const files = [...place.files].map((file) => `[${file}](../../src/${file})`)
  return [
    `<a id="${anchorOf(code)}"></a>`,
    '',
    `## ${code}`,
    '',
    `**${en.title}** · **${ko.title}** · ${severityText(place)}`,
    '',
    ...inLanguage(words, code, 'en'),
    ...inLanguage(words, code, 'ko'),
    ...(values.length > 0 ? [`Values: ${values.join(', ')}.`, ''] : []),
    ...(files.length > 0 ? [`Noticed in ${files.join(', ')}.`, ''] : []),
  ]
}

const WRITTEN =
  '<!-- Written by scripts/build-findings.mjs from src/words: change the words, then npm run docs. -->'

function roomPage(words, room, codes, places) {
  const [en, ko] = ['en', 'ko'].map((lang) => words.roomOfFindings(room, lang))
  return [
    WRITTEN,
    '',
    `# ${en.name} · ${ko.name}`,
    '',
    `Looks at ${en.looksAt}. [All findings](README.md)`,
    '',
    `살펴보는 것: ${ko.looksAt}. [전체 목록](README.md)`,
    '',
    ...codes.flatMap((code) => entry(words, code, places.get(code))),
  ].join('\n')
}

function indexPage(words, rooms, places) {
  const rows = (room, codes) =>
    codes.map((code) => {
      const [en, ko] = ['en', 'ko'].map((lang) => words.explainFinding(code, lang).title)
      return `| [${code}](${room}.md#${anchorOf(code)}) | ${severityText(places.get(code))} | ${en} | ${ko} |`
    })
  return [
    WRITTEN,
    '',
    '# Findings · 지적 사항',
    '',
    'What a plan or check prints as `room.what`, with what it means and what mends it. An **error** means',
    'that the plan as written cannot be carried out, a **warning** that something is wrong or lost, a',
    '**note** that something is worth knowing. Names in «» stand for the figures of your case.',
    '',
    '계획이나 검사가 `분야.내용` 코드로 알리는 것의 뜻과 고치는 방법입니다. **error**(오류)는 적힌 대로는 실행할 수',
    '없다는 뜻이고, **warning**(경고)은 잘못되거나 잃는 것, **note**(참고)는 알아 둘 것입니다. «» 안의 이름은 실제 수치가 들어갈 자리입니다.',
    '',
    ...[...rooms].flatMap(([room, codes]) => {
      const [en, ko] = ['en', 'ko'].map((lang) => words.roomOfFindings(room, lang).name)
      const head = ['| code | severity | | |', '|---|---|---|---|']
      return [`## [${en} · ${ko}](${room}.md)`, '', ...head, ...rows(room, codes), '']
    }),
  ].join('\n')
}

/** The pages of docs/findings by name of file. */
export function findingPages(words) {
  const codes = words.findingCodes
  const rooms = new Map()
  for (const code of codes) {
    const room = code.split('.')[0]
    rooms.set(room, [...(rooms.get(room) ?? []), code])
  }
  const places = placesOf(codes)
  const pages = new Map([['README.md', indexPage(words, rooms, places)]])
  for (const [room, of] of rooms) pages.set(`${room}.md`, roomPage(words, room, of, places))
  return pages
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const words = await import('../dist/words/index.js')
  const folder = new URL('docs/findings/', root)
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of findingPages(words)) writeFileSync(new URL(file, folder), text)
}
