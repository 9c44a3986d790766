import type { ApiText } from './api-text.js'

/** The server's description of itself, in English. */
export const apiTextEn: ApiText = {
  title: 'gigacampus HTTP API',
  intro:
    'The twin for programs: a scenario in YAML in, the documents of the command line out, byte for ' +
    'byte. Figures are in SI units. Nothing is kept between requests, and no file of the server is ' +
    'read for one. Every error has the same form, in the language asked for.',
  operations: {
    plan: {
      summary: 'Plan a campus',
      description:
        'Dates with P10 to P90, power, cooling, network, work, money and findings. Send JSON, or the ' +
        'scenario itself as YAML with the rest in the query. With series, the answer is ' +
        '{plan, series: {name: {unit, start, step, values}}}: start and step in seconds from the ' +
        'start of the scenario.',
      answer: 'the plan, as gigacampus plan --json prints it; with series, plan and series',
    },
    check: {
      summary: 'Check a scenario',
      description: 'Every fault of the text and every finding of the plan, each with its line.',
      answer: 'the list, as gigacampus check --json prints it; empty where there is nothing to say',
    },
    claims: {
      summary: 'Examine claims',
      description:
        'The claims of the scenario against the twin: holds, holds if, differs, unknown.',
      answer: 'the verdicts, as gigacampus claims --json prints them',
    },
    catalog: {
      summary: 'Search the catalogue',
      description:
        'Equipment, models and sites that every word speaks of, best first, in SI units.',
      answer: 'the records, as gigacampus catalog --json prints them; may be empty',
    },
    record: {
      summary: 'One record of the catalogue',
      description: 'Every value with its source, kind and confidence.',
      answer: 'the record',
    },
    schemas: {
      summary: 'Names of the JSON Schemas',
      description: 'Of the scenario and of every document.',
      answer: 'the names',
    },
    schema: {
      summary: 'A JSON Schema',
      description: 'Draft 7, as the package has it under schema/.',
      answer: 'the schema',
    },
    start: {
      summary: 'The scenario to open',
      description: 'The file that the server was started with. No other file can be had.',
      answer: 'its name and text',
    },
    health: {
      summary: 'Is it well?',
      description: 'Version, and how busy the workers are.',
      answer: 'it is',
    },
    openapi: {
      summary: 'This description for programs',
      description: 'OpenAPI 3.1, made from what checks the requests.',
      answer: 'the document',
    },
    docs: {
      summary: 'This description for people',
      description: 'A page without scripts.',
      answer: 'the page',
    },
  },
  fields: {
    scenario: 'the scenario in YAML, at most 256 KiB',
    files:
      'weather files that the scenario names, by that name: at most 16, together 4 MiB; relative, ' +
      'without ..',
    set: 'values that replace what the scenario says, in order',
    setPath: 'dotted path in the scenario',
    setValue: 'the value with its unit, as in YAML',
    setQuery: 'path=value: replaces a value of the scenario; may be repeated',
    lang: 'language of texts and errors; otherwise Accept-Language decides',
    exact: 'solve dispatch as a linear program (seconds)',
    series:
      'names of hourly and daily series wanted beside the plan; an unknown one names them all',
    asOf: 'ISO day: use only what was said and known on that day',
    query: 'words to look for, or one id; without it, everything',
    id: 'id or alias of the record',
    name: 'name of the schema',
  },
  faults: 'the scenario cannot be planned: the error, and the faults as check has them',
  errors: 'not answered as asked',
  yamlBody: 'the scenario itself; all else goes into the query',
  page: {
    parameters: 'Parameters',
    body: 'Body',
    answers: 'Answers',
    example: 'Example',
    field: 'field',
    type: 'type',
    meaning: 'meaning',
    required: 'required',
    status: 'status',
    shape: 'shape',
    contents: 'Requests',
    errorCodes: 'Errors',
    errorsIntro:
      'Every error is {"error": {"code", "message", "hint"}}. The code is stable; message and hint ' +
      'are for people. 429 and most 503 say with Retry-After in how many seconds to try again.',
    code: 'code',
    text: 'in words',
    document: 'OpenAPI document',
    otherLanguage: '한국어',
    app: 'Open the planner',
    notBuilt: {
      heading: 'The planner has not been built yet',
      remedy:
        'The API answers. To see the planner here, build it in the folder of gigacampus and load this page again:',
      docs: 'What the API answers',
    },
  },
}
