// Writes schema/*.schema.json from the zod schemas: of the scenario, so that editors complete and
// check, and of the documents that the commands print, so that scripts can rely on their shape.
import { mkdirSync, writeFileSync } from 'node:fs'
import { documentSchemas } from '../dist/report/schemas.js'
import { scenarioJsonSchema } from '../dist/scenario/index.js'

const folder = new URL('../schema/', import.meta.url)
const schemas = { scenario: scenarioJsonSchema(), ...documentSchemas() }

mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(schemas)) {
  const target = new URL(`${name}.schema.json`, folder)
  writeFileSync(target, `${JSON.stringify(schema, null, 2)}\n`)
}
