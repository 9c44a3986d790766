import type { Student } from '../twin/contract.js'
import { type Remote, remote } from '../twin/remote.js'

const student = (): Remote<Student> =>
  remote<Student>(
    () => new Worker(new URL('../twin/student.worker.ts', import.meta.url), { type: 'module' }),
  )

/** Studies for the panel beside the page. */
export const panelStudent = student()

/** Studies for the page itself: a question of the panel does not wait for them, nor end them. */
export const pageStudent = student()

/** How sure a swing holds and what holds it: two studies that may run side by side. */
export const holdStudent = student()
export const sizeStudent = student()
