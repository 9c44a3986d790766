/** The twin over HTTP: the page, and an API that answers as the command line does. */

export type { StartScenario } from './api.js'
export {
  createServer,
  type GigacampusServer,
  type Listening,
  type ServerOptions,
} from './server.js'
