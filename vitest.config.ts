import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/browser/unpack.ts'],
    testTimeout: 120_000,
    // a busy machine plans more slowly than a hand moves
    expect: { poll: { timeout: 20_000 } },
    // the default leaves a core idle, which on two is half of them
    maxWorkers: '100%',
  },
})
