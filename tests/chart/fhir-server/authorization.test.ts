import { generateKeyPairSync } from 'node:crypto';
import { jwtVerify } from 'jose';
import { azureAuthorization } from '../../../src/chart/fhir-server/authorization/azure';
import { backendServices } from '../../../src/chart/fhir-server/authorization/backend-services';
import { createFhirClient } from '../../../src/chart/fhir-server/fhir-client';
import { send, startFaultyServer, type FaultyServer } from './faulty-server';

let now = new Date('2026-11-20T12:00:00Z');
let server: FaultyServer;
/** Tokens that the server takes. */
let valid: Set<string>;

beforeEach(async () => {
  now = new Date('2026-11-20T12:00:00Z');
  valid = new Set();
  server = await startFaultyServer((request, response, url, count) => {
    if (url.pathname === '/.well-known/smart-configuration') send(response, { token_endpoint: `${server.url}/token` });
    else if (url.pathname === '/token') {
      valid.add(`token-${count}`);
      send(response, { access_token: `token-${count}`, token_type: 'bearer', expires_in: 300 });
    } else if (!valid.has(request.headers.authorization?.replace('Bearer ', '') ?? '')) send(response, '', 401);
    else send(response, { resourceType: 'Patient', id: 'p' });
  });
});
afterEach(() => server.close());

const client = (authorization: ReturnType<typeof backendServices>) =>
  createFhirClient({ baseUrl: server.url, authorization, fetch, timeoutMs: 2_000, retries: 0, maxBytes: 1_000_000, now: () => now });
const asked = (path: string): number => server.requests.filter((request) => request.path === path).length;

describe('SMART Backend Services', () => {
  test.each([
    ['RS384', generateKeyPairSync('rsa', { modulusLength: 2048 })],
    ['ES384', generateKeyPairSync('ec', { namedCurve: 'P-384' })],
  ] as const)('a token is asked for with an assertion signed by %s', async (algorithm, { privateKey, publicKey }) => {
    const authorization = backendServices({
      baseUrl: server.url,
      clientId: 'curbside',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      keyId: 'key-1',
      scope: 'system/*.rs',
      fetch,
      now: () => now,
    });
    expect(await client(authorization).get('Patient/p')).toMatchObject({ kind: 'resource' });
    const form = new URLSearchParams(server.requests.find(({ path }) => path === '/token')?.body);
    expect(form.get('grant_type')).toBe('client_credentials');
    expect(form.get('scope')).toBe('system/*.rs');
    expect(form.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    const { payload, protectedHeader } = await jwtVerify(form.get('client_assertion') ?? '', publicKey, {
      audience: `${server.url}/token`,
      currentDate: now,
    });
    expect(protectedHeader).toEqual({ alg: algorithm, typ: 'JWT', kid: 'key-1' });
    expect(payload).toMatchObject({ iss: 'curbside', sub: 'curbside' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(300);
    expect(payload.jti).toBeTruthy();
  });

  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const create = () =>
    backendServices({
      baseUrl: server.url,
      clientId: 'curbside',
      privateKey: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'jwk-1' }),
      scope: 'system/*.rs',
      fetch,
      now: () => now,
    });

  test('one token serves until shortly before it expires, however many ask at once', async () => {
    const fhir = client(create());
    await Promise.all([fhir.get('Patient/p'), fhir.get('Patient/p'), fhir.get('Patient/p')]);
    now = new Date('2026-11-20T12:03:00Z');
    await fhir.get('Patient/p');
    expect(asked('/token')).toBe(1);
    now = new Date('2026-11-20T12:04:30Z');
    await fhir.get('Patient/p');
    expect(asked('/token')).toBe(2);
  });

  test('a token withdrawn before its time is replaced once', async () => {
    const fhir = client(create());
    await fhir.get('Patient/p');
    valid.clear();
    expect(await fhir.get('Patient/p')).toMatchObject({ kind: 'resource' });
    expect(asked('/token')).toBe(2);
  });

  test('a server that refuses every token is not asked for ever', async () => {
    const fhir = client(create());
    const refusing = await startFaultyServer((_request, response) => send(response, '', 401));
    const stubborn = createFhirClient({
      baseUrl: refusing.url,
      authorization: create(),
      fetch,
      timeoutMs: 2_000,
      retries: 5,
      maxBytes: 1_000,
      now: () => now,
    });
    expect(await stubborn.get('Patient/p')).toEqual({ kind: 'failed', reason: 'forbidden', status: 401 });
    expect(refusing.requests).toHaveLength(2);
    expect(fhir.baseUrl).toBe(server.url);
    await refusing.close();
  });

  test('a key that cannot sign is refused at once', () => {
    const { privateKey: small } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() =>
      backendServices({
        baseUrl: server.url,
        clientId: 'c',
        privateKey: small.export({ type: 'pkcs8', format: 'pem' }).toString(),
        scope: 's',
        fetch,
        now: () => now,
      }),
    ).toThrow('P-384');
  });
});

describe('Azure Health Data Services', () => {
  test('a credential is asked for the scope of the server', async () => {
    const scopes: string[] = [];
    const authorization = azureAuthorization({
      baseUrl: 'https://workspace.fhir.azurehealthcareapis.com',
      credential: { getToken: async (scope) => (scopes.push(scope), { token: 'azure', expiresOnTimestamp: now.getTime() + 3_600_000 }) },
      now: () => now,
    });
    expect(await authorization.header()).toBe('Bearer azure');
    expect(await authorization.header()).toBe('Bearer azure');
    expect(scopes).toEqual(['https://workspace.fhir.azurehealthcareapis.com/.default']);
  });
});
