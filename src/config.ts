// The only reader of the environment.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce
  .number()
  .int('must be a whole number')
  .min(1, 'must be a port between 1 and 65535')
  .max(65_535, 'must be a port between 1 and 65535');
const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a GUID, as Microsoft Entra shows it');

/** Every setting, its default, and what to do when it is wrong; docs/deployment.md has the same table. */
const settings = z.object({
  PORT: port.default(3978),
  CURBSIDE_HOST: z.string().min(1).optional(),
  CURBSIDE_DATA: z.string().min(1).default('.curbside'),
  CURBSIDE_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits; make one with `openssl rand -hex 32`')
    .optional(),
  CURBSIDE_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { message: 'must be debug, info, warn, error or silent' })
    .default('info'),
  CURBSIDE_ENTRA_IDENTIFIER_SYSTEM: z
    .string()
    .url('must be the address that is the `system` of your practitioners’ Entra identifiers')
    .optional(),
  BOT_ID: guid.optional(),
  BOT_PASSWORD: z.string().min(1).optional(),
  BOT_TENANT_ID: guid.optional(),
  FHIR_BASE_URL: z.string().url('must be the base address of a FHIR R4 server, such as https://fhir.example.org/r4').optional(),
  FHIR_AUTH: z.enum(['none', 'token', 'smart', 'azure'], { message: 'must be none, token, smart or azure' }).default('none'),
  FHIR_TOKEN: z.string().min(1).optional(),
  FHIR_CLIENT_ID: z.string().min(1).optional(),
  FHIR_PRIVATE_KEY_FILE: z.string().min(1).optional(),
  FHIR_TOKEN_URL: z.string().url('must be the token address of the authorization server').optional(),
  FHIR_SCOPE: z.string().min(1).default('system/*.read'),
  FHIR_TIMEOUT_MS: z.coerce.number().int().min(100, 'must be at least 100 milliseconds').max(120_000).default(10_000),
});

export type FhirAuthorization =
  | { readonly kind: 'none' }
  | { readonly kind: 'token'; readonly token: string }
  | {
      readonly kind: 'smart';
      readonly clientId: string;
      readonly privateKeyFile: string;
      readonly tokenUrl?: string;
      readonly scope: string;
    }
  | { readonly kind: 'azure' };

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** 64 hexadecimal digits; undefined means: generated beside the data. */
  readonly key: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Undefined: no bot registration, so the bot listens on the loopback address only, without authentication. */
  readonly bot: { readonly id: string; readonly password: string; readonly tenant: string } | undefined;
  readonly chart:
    | { readonly kind: 'demo' }
    | {
        readonly kind: 'fhir';
        readonly baseUrl: string;
        readonly authorization: FhirAuthorization;
        readonly timeoutMs: number;
        readonly entraIdentifierSystem: string;
      };
}

/** What is wrong with the settings: every problem at once, each with its remedy. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the process environment over the `.env` file of a folder. Throws `InvalidConfig`. */
export function readConfig(folder: string, environment: Environment = process.env): Config {
  const file = resolve(folder, '.env');
  const fromFile = existsSync(file) ? readEnvFile(readFileSync(file, 'utf8')) : { values: {}, problems: [] };
  const merged = withoutEmpty({ ...fromFile.values, ...environment });
  const parsed = settings.safeParse(merged);
  const problems = [
    ...fromFile.problems,
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)),
  ];
  if (!parsed.success || problems.length > 0) throw new InvalidConfig(problems);
  const values = parsed.data;
  const bot = readBot(values, problems);
  const chart = readChart(values, problems);
  if (!bot && values.CURBSIDE_HOST && !isLoopback(values.CURBSIDE_HOST)) {
    problems.push(
      'CURBSIDE_HOST is not a loopback address, and without BOT_ID and BOT_PASSWORD anybody on the network could ask: set them, or leave CURBSIDE_HOST out.',
    );
  }
  if (problems.length > 0) throw new InvalidConfig(problems);
  return {
    port: values.PORT,
    host: values.CURBSIDE_HOST ?? (bot ? '0.0.0.0' : '127.0.0.1'),
    dataFolder: resolve(folder, values.CURBSIDE_DATA),
    key: values.CURBSIDE_KEY,
    logLevel: values.CURBSIDE_LOG_LEVEL,
    bot,
    chart,
  };
}

type Settings = z.infer<typeof settings>;

function readBot(values: Settings, problems: string[]): Config['bot'] {
  if (!values.BOT_ID && !values.BOT_PASSWORD && !values.BOT_TENANT_ID) return undefined;
  const { BOT_ID: id, BOT_PASSWORD: password, BOT_TENANT_ID: tenant } = values;
  if (id && password && tenant) return { id, password, tenant };
  const missing = [!id && 'BOT_ID', !password && 'BOT_PASSWORD', !tenant && 'BOT_TENANT_ID'].filter((name) => name !== false);
  problems.push(
    `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing: the bot registration needs BOT_ID, BOT_PASSWORD and BOT_TENANT_ID together.`,
  );
  return undefined;
}

function readChart(values: Settings, problems: string[]): Config['chart'] {
  if (!values.FHIR_BASE_URL) return { kind: 'demo' };
  const system = values.CURBSIDE_ENTRA_IDENTIFIER_SYSTEM;
  if (!system)
    problems.push(
      'CURBSIDE_ENTRA_IDENTIFIER_SYSTEM is missing: without it no clinician can be found on the FHIR server, so nobody may read anything.',
    );
  return {
    kind: 'fhir',
    baseUrl: values.FHIR_BASE_URL.replace(/\/+$/, ''),
    authorization: readAuthorization(values, problems),
    timeoutMs: values.FHIR_TIMEOUT_MS,
    entraIdentifierSystem: system ?? '',
  };
}

function readAuthorization(values: Settings, problems: string[]): FhirAuthorization {
  if (values.FHIR_AUTH === 'token') {
    if (!values.FHIR_TOKEN) problems.push('FHIR_TOKEN is missing: FHIR_AUTH=token needs it.');
    return { kind: 'token', token: values.FHIR_TOKEN ?? '' };
  }
  if (values.FHIR_AUTH === 'smart') {
    if (!values.FHIR_CLIENT_ID || !values.FHIR_PRIVATE_KEY_FILE)
      problems.push('FHIR_CLIENT_ID and FHIR_PRIVATE_KEY_FILE are needed for FHIR_AUTH=smart.');
    return {
      kind: 'smart',
      clientId: values.FHIR_CLIENT_ID ?? '',
      privateKeyFile: values.FHIR_PRIVATE_KEY_FILE ?? '',
      scope: values.FHIR_SCOPE,
      ...(values.FHIR_TOKEN_URL && { tokenUrl: values.FHIR_TOKEN_URL }),
    };
  }
  return { kind: values.FHIR_AUTH };
}

/** `NAME=value` lines, `#` comments, optional quotes. */
export function readEnvFile(text: string): { values: Record<string, string>; problems: string[] } {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (/^\s*(#|$)/.test(line)) return;
    const match = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^#"']*?))\s*(?:#.*)?$/.exec(line);
    if (match?.[1]) values[match[1]] = match[2] ?? match[3] ?? match[4] ?? '';
    else problems.push(`Line ${index + 1} of .env is not of the form NAME=value: correct it or put # before it.`);
  });
  return { values, problems };
}

/** An empty value is no value: toolkits write `NAME=` for what is not set yet. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);
