// Writes schema/scenario.schema.json from the zod schema, so that editors complete and check.
import { mkdirSync, writeFileSync } from 'node:fs'
import { scenarioJsonSchema } from '../dist/scenario/index.js'

mkdirSync(new URL('../schema/', import.meta.url), { recursive: true })
const target = new URL('../schema/scenario.schema.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
