// The order of the house is total: a folder imports only what stands before it (docs/adr/0001).
const floors = [
  'quantity',
  'numeric',
  'catalog',
  'scenario',
  'physics',
  'model',
  'campus',
  'study',
  'words',
  'store',
  'report',
  'server',
  'cli',
]

const upward = floors.slice(0, -1).map((floor, i) => ({
  name: `floor-${floor}`,
  severity: 'error',
  comment: `src/${floor} may import only ${floors.slice(0, i + 1).join(', ')}`,
  from: { path: `^src/${floor}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^src/(${floors.slice(i + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'page-below-the-doors',
      severity: 'error',
      comment: 'The browser app may import everything up to words.',
      from: { path: '^web/' },
      to: { path: '^src/(store|report|server|cli)/' },
    },
    {
      name: 'nobody-imports-the-page',
      severity: 'error',
      from: { path: '^(src|bench|scripts)/' },
      to: { path: '^web/' },
    },
    {
      name: 'page-through-the-door',
      severity: 'error',
      comment: 'A folder of the house is entered through its index.ts.',
      from: { path: '^web/' },
      to: { path: '^src/(?!model|catalog)([^/]+)/.+', pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'fixtures-are-for-tests',
      severity: 'error',
      from: { pathNot: '\\.(test|fixture)\\.ts$' },
      to: { path: '\\.fixture\\.ts$' },
    },
    {
      name: 'rooms-do-not-see-each-other',
      severity: 'error',
      comment: 'A room takes what it needs as an argument; only `import type` may cross a wall.',
      from: { path: '^src/model/([^/]+)/' },
      to: {
        path: '^src/model/([^/]+)/',
        pathNot: '^src/model/$1/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'through-the-door',
      severity: 'error',
      comment: 'Another folder is entered through its index.ts.',
      from: { path: '^src/([^/]+)/', pathNot: '\\.(test|fixture)\\.ts$' },
      to: {
        path: '^src/(?!model|catalog)([^/]+)/.+',
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'rooms-have-no-catalogue',
      severity: 'error',
      comment: 'Every number arrives as an argument.',
      from: { path: '^src/(physics|model)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/catalog/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'What is fetched later waits for nobody: the report shows the pages, and is one.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$' },
      to: { path: '\\.test\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
}
