/** Real parts, no module mocks; `adaptivecards` ships ES modules without extensions, so its bundle is mapped in. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '^adaptivecards$': 'adaptivecards/dist/adaptivecards.js' },
  reporters: ['default', '<rootDir>/tests/requirements-reporter.cjs'],
  testTimeout: 30_000,
  maxWorkers: 2,
};
