import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureOf, failures } from '../../src/consult/failure-of';
import { productFolder } from '../product-folder';

const [page = '', door = ''] = readFileSync(join(productFolder, 'docs/errors.md'), 'utf8').split('## At the door');

describe('failures', () => {
  test('the codes of the door are in their own table', () => {
    const source = readFileSync(join(productFolder, 'src/surfaces/teams/notices.ts'), 'utf8');
    const codes = [...source.matchAll(/failure\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? '').filter((code) => !(code in failures));
    expect([...door.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1])).toEqual(codes);
  });

  test('docs/errors.md has every code with the sentence that the clinician reads, and no other', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (.+?) \|/gm)].map(([, code, text]) => [code, text]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(Object.entries(failures).map(([code, { text }]) => [code, text])));
  });

  test('an unknown error shows nothing of its message', () => {
    const failure = failureOf(new Error('Maria Alvarez has potassium 5.9'));
    expect(failure.code).toBe('unexpected');
    expect(JSON.stringify(failure)).not.toContain('Alvarez');
  });

  test('an error of a known code gets the sentence of the code', () => {
    expect(failureOf(Object.assign(new Error('secret'), { code: 'chart-timeout' }))).toMatchObject({
      code: 'chart-timeout',
      text: failures['chart-timeout'].text,
    });
  });
});
