export { loadScenario } from './scenario/index.js'
