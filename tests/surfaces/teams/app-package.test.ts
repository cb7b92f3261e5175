import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { verifies } from '../../verifies';

const root = resolve(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const samples: Record<string, string> = { APP_NAME_SUFFIX: ' (local)', PUBLISHER_NAME: 'A hospital' };
const sample = (name: string): string =>
  samples[name] ?? (name.startsWith('PUBLISHER_') ? 'https://example.org' : '00000000-0000-4000-8000-000000000001');
const manifest = JSON.parse(read('appPackage/manifest.json').replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => sample(name))) as Record<
  string,
  unknown
>;
const bot = (manifest['bots'] as { scopes: string[]; commandLists: { scopes: string[]; commands: { title: string }[] }[] }[])[0];

function validator() {
  const schemas = join(
    dirname(require.resolve('@microsoft/app-manifest/package.json')),
    `build/json-schemas/teams/v${String(manifest['manifestVersion'])}`,
  );
  const ajv = new Ajv04({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(join(schemas, 'MicrosoftTeams.schema.json'), 'utf8')) as object);
}

/** Width and height of a PNG, and whether it has an alpha channel. */
function png(path: string): { size: string; transparent: boolean } {
  const bytes = readFileSync(join(root, path));
  return { size: `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, transparent: bytes[25] === 6 };
}

describe('the app package', () => {
  test(verifies('teams.manifest', 'is valid under the official schema of its version'), () => {
    const validate = validator();
    expect([validate(manifest), validate.errors]).toEqual([true, null]);
    expect(validate({ ...manifest, bots: [{ botId: 'none' }] })).toBe(false);
  });

  test('offers only what works: two commands, in the personal chat, and nothing else', () => {
    expect(bot?.scopes).toEqual(['personal', 'groupChat', 'team']);
    expect(bot?.commandLists.map(({ scopes, commands }) => [scopes, commands.map(({ title }) => title)])).toEqual([
      [['personal'], ['Summarize', 'What was the last potassium']],
    ]);
    for (const unbuilt of [
      'composeExtensions',
      'staticTabs',
      'configurableTabs',
      'copilotAgents',
      'meetingExtensionDefinition',
      'webApplicationInfo',
    ])
      expect(manifest).not.toHaveProperty(unbuilt);
  });

  test('has the two icons in the sizes that Teams asks for', () => {
    expect(png('appPackage/color.png').size).toBe('192x192');
    expect(png('appPackage/outline.png')).toEqual({ size: '32x32', transparent: true });
  });

  test('every placeholder stands in both environments or is written by provisioning, and neither holds a secret', () => {
    const used = ['appPackage/manifest.json', 'teamsapp.yml', 'teamsapp.local.yml'].flatMap((path) =>
      [...read(path).matchAll(/\$\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''),
    );
    for (const environment of ['env/.env.local', 'env/.env.dev']) {
      const names = [...read(environment).matchAll(/^(\w+)=/gm)].map((match) => match[1]);
      expect(names).toEqual(expect.arrayContaining([...new Set(used)].filter((name) => !name.startsWith('SECRET_'))));
      expect(names.filter((name) => /SECRET|PASSWORD/.test(name ?? ''))).toEqual([]);
    }
  });
});
