import { createHash } from 'node:crypto'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { serverLimits } from './limits.js'

const compress = promisify(gzip)

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** What is worth compressing; pictures and fonts are compressed already. */
const isText = (type: string) => /charset|wasm/.test(type)

type Encoding = 'br' | 'gzip' | 'identity'

/** A built page: the files of a folder, by the paths at which they are asked for. */
export interface Page {
  /** The file at a path of a URL; undefined where there is none. */
  respond(path: string, headers: Headers): Promise<Response | undefined>
  /** Whether there is a file at that path. */
  has(path: string): Promise<boolean>
}

interface Content {
  readonly bytes: Buffer<ArrayBuffer>
  readonly encoding: Encoding
  readonly tag: string
  /** time and size of the file that it was read from */
  readonly version: string
}

/** ms after which a path that is not known is looked for again: the page may have been built. */
const lookAgain = 1000

/**
 * Serves the files of `folder`. A path is looked up in the list of files that are there, never put
 * together from what was asked, so that nothing outside can be named; links are not followed.
 * @param hasStart the page is told that it opens on a scenario of the server
 */
export function servePage(folder: string, hasStart = false): Page {
  let files: ReadonlyMap<string, string> = new Map()
  let looked = Number.NEGATIVE_INFINITY
  const kept = new Map<string, Content>()

  const find = async (path: string): Promise<string | undefined> => {
    const name = decoded(path === '/' ? '/index.html' : path)
    if (name === undefined) return undefined
    const now = performance.now()
    if (!files.has(name) && now - looked > lookAgain) {
      looked = now
      files = await filesBelow(folder)
    }
    return files.get(name)
  }

  const load = async (file: string, encoding: Encoding): Promise<Content | undefined> => {
    const sibling = siblings[encoding] ? files.get(`/${file}${siblings[encoding]}`) : undefined
    const from = sibling ?? file
    const version = await versionOf(join(folder, from))
    if (version === undefined) return undefined
    const key = `${encoding} ${file}`
    const known = kept.get(key)
    if (known?.version === version) return known
    const read = await readFile(join(folder, from))
    const raw = hasStart && from === 'index.html' ? withStart(read) : read
    const bytes = encoding === 'gzip' && !sibling ? await compress(raw) : raw
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    const content: Content = { bytes: Buffer.from(bytes), encoding, tag, version }
    keep(kept, key, content)
    return content
  }

  const isThere = (file: string) => files.has(`/${file}`)

  return {
    has: async (path) => (await find(path)) !== undefined,
    async respond(path, headers) {
      const file = await find(path)
      if (file === undefined) return undefined
      const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
      const encoding = encodingOf(headers, isText(type), (end) => isThere(`${file}${end}`))
      const content = await load(file, encoding)
      if (!content) return undefined
      const isHashed = file.startsWith('assets/')
      const common = {
        'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        etag: content.tag,
        vary: 'accept-encoding',
      }
      if (headers.get('if-none-match') === content.tag) {
        return new Response(null, { status: 304, headers: common })
      }
      return new Response(content.bytes, {
        headers: {
          ...common,
          'content-type': type,
          ...(content.encoding !== 'identity' && { 'content-encoding': content.encoding }),
        },
      })
    },
  }
}

/** The page asks for the scenario only where it is told that there is one. */
function withStart(html: Buffer): Buffer {
  return Buffer.from(html.toString('utf8').replace('<div id="root"', '<div id="root" data-start'))
}

const siblings: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz', identity: '' }

/** The best encoding that the client takes and that there is, or that can be made. */
function encodingOf(
  headers: Headers,
  isCompressible: boolean,
  has: (ending: string) => boolean,
): Encoding {
  const accepted = (headers.get('accept-encoding') ?? '').slice(0, 300).toLowerCase()
  const takes = (name: string) =>
    accepted.split(',').some((one) => {
      const [token = '', weight = ''] = one.split(';').map((part) => part.trim())
      return token === name && !/^q=0(\.0*)?$/.test(weight)
    })
  if (takes('br') && has('.br')) return 'br'
  return takes('gzip') && (isCompressible || has('.gz')) ? 'gzip' : 'identity'
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** Ordinary files below a folder by their path, with `/` in front; nothing hidden, no links. */
async function filesBelow(folder: string, prefix = ''): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const entries = await readdir(join(folder, prefix), { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const name = `${prefix}${entry.name}`
    if (entry.isFile()) found.set(`/${name}`, name)
    if (entry.isDirectory()) {
      for (const [path, file] of await filesBelow(folder, `${name}/`)) found.set(path, file)
    }
  }
  return found
}

/** Changes with the file; undefined where it is gone, or has become a link. */
async function versionOf(path: string): Promise<string | undefined> {
  const known = await lstat(path).catch(() => undefined)
  return known?.isFile() ? `${known.mtimeMs} ${known.size}` : undefined
}

/** Keeps a file in memory, and lets the oldest go where they are too many. */
function keep(kept: Map<string, Content>, key: string, content: Content): void {
  kept.delete(key)
  if (content.bytes.length > serverLimits.pageCache) return
  kept.set(key, content)
  let size = [...kept.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
  for (const [oldest, { bytes }] of kept) {
    if (size <= serverLimits.pageCache) return
    kept.delete(oldest)
    size -= bytes.length
  }
}
