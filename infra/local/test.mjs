// `npm test`: types, lint, import boundaries, then every Jest suite. Arguments go to Jest, and then only Jest runs.
import { giveUp, install, requireNode, run } from './prepare.mjs';

requireNode();
install();
const filters = process.argv.slice(2);
const jest = filters;
if (filters.length === 0) {
  const checks = [
    ['Type check', 'node_modules/typescript/bin/tsc', ['--noEmit']],
    ['Lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings=0', '--cache', '--cache-location', 'node_modules/.cache/eslint/']],
    ['Import boundaries', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', 'src']],
  ];
  for (const [label, file, args] of checks) {
    if (run(label, file, args) !== 0) giveUp(`${label} failed.`);
  }
}
process.exit(run('Tests', 'node_modules/jest/bin/jest.js', jest));
