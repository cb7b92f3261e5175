import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productFolder } from './product-folder';
import { requirements } from './requirements';

const read = (file: string) => readFileSync(join(productFolder, file), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/safety.md',
  'docs/evaluation.md',
  'docs/deployment.md',
  'docs/errors.md',
];

describe('the documents', () => {
  test('docs/safety.md cites only requirements that exist', () => {
    const promises =
      read('docs/safety.md')
        .match(/^\|.*$/gm)
        ?.slice(2) ?? [];
    const cited = promises.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([a-z0-9.-]+)`/g)].map((match) => match[1] ?? ''));
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter((id) => !(id in requirements))).toEqual([]);
  });

  test.each(pages)('%s links only to files that exist', (page) => {
    const text = read(page);
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g), ...text.matchAll(/src="([^":]+)"/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(productFolder, page, '..', link)))).toEqual([]);
  });

  test.each(pages)('%s names only scripts that package.json has', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/`npm (?:run )?([a-z]+(?::[a-z]+)?)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts) && !['ci', 'install'].includes(name))).toEqual([]);
  });

  test('nothing in the repository names a machine path or a registry address', () => {
    for (const page of [...pages, 'package.json', 'package-lock.json']) expect(read(page)).not.toMatch(/\/work\/|\/tmp\/|"resolved":/);
  });
});
