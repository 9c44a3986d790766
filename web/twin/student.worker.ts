import type { Student } from './contract.js'
import { answerCalls } from './remote.js'

answerCalls<Student>(async () => (await import('./student.js')).functions)
