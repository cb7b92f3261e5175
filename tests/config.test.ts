import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidConfig, readConfig, readEnvFile } from '../src/config';
import { productFolder } from './product-folder';
import { verifies } from './verifies';

const folder = () => mkdtempSync(join(tmpdir(), 'curbside-config-'));
const problems = (environment: Record<string, string>, env?: string): readonly string[] => {
  const where = folder();
  if (env !== undefined) writeFileSync(join(where, '.env'), env);
  try {
    readConfig(where, environment);
    return [];
  } catch (error) {
    if (error instanceof InvalidConfig) return error.problems;
    throw error;
  }
};

describe('configuration', () => {
  test('with nothing set, the demo hospital is served on the loopback address', () => {
    expect(readConfig(folder(), {})).toMatchObject({ port: 3978, host: '127.0.0.1', bot: undefined, chart: { kind: 'demo' } });
  });

  test(verifies('config.loopback', 'without bot credentials no other address than loopback is accepted'), () => {
    expect(problems({ CURBSIDE_HOST: '0.0.0.0' })).toEqual([expect.stringContaining('loopback')]);
    const id = '11111111-2222-3333-4444-555555555555';
    expect(readConfig(folder(), { BOT_ID: id, BOT_PASSWORD: 'x', BOT_TENANT_ID: id }).host).toBe('0.0.0.0');
  });

  test(verifies('config.all-problems', 'every problem is reported at once, each with its setting'), () => {
    const found = problems({ PORT: 'eighty', FHIR_AUTH: 'kerberos', CURBSIDE_KEY: 'short' });
    for (const name of ['PORT', 'FHIR_AUTH', 'CURBSIDE_KEY']) expect(found.join('\n')).toContain(name);
    expect(found).toHaveLength(3);
  });

  test('half a bot registration names what is missing', () => {
    expect(problems({ BOT_ID: '11111111-2222-3333-4444-555555555555' })).toEqual([
      expect.stringContaining('BOT_PASSWORD and BOT_TENANT_ID'),
    ]);
  });

  test('a FHIR server without the identifier system of its clinicians is refused', () => {
    expect(problems({ FHIR_BASE_URL: 'https://fhir.example/r4' })).toEqual([expect.stringContaining('CURBSIDE_ENTRA_IDENTIFIER_SYSTEM')]);
  });

  test('a broken .env names the line', () => {
    expect(problems({}, 'PORT=4000\nthis is not a setting\n')).toEqual([expect.stringContaining('Line 2 of .env')]);
  });

  test('the environment wins over .env, and an empty value is none', () => {
    const where = folder();
    writeFileSync(join(where, '.env'), '# comment\nPORT="4000" # why\nCURBSIDE_LOG_LEVEL=warn\nBOT_ID=\n');
    expect(readConfig(where, { PORT: '4001' })).toMatchObject({ port: 4001, logLevel: 'warn', bot: undefined });
  });

  test('quotes, comments and export are understood', () => {
    expect(readEnvFile(`A='b c'\nexport D=e # f\n\n#G=h`)).toEqual({ values: { A: 'b c', D: 'e' }, problems: [] });
  });

  test('docs/deployment.md has a row for every setting', () => {
    const source = readFileSync(join(productFolder, 'src/config.ts'), 'utf8');
    const settings = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1]);
    const documented = [...readFileSync(join(productFolder, 'docs/deployment.md'), 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
      (match) => match[1],
    );
    expect(documented.sort()).toEqual(settings.sort());
  });
});
