// Hides: SMART Backend Services, https://hl7.org/fhir/smart-app-launch/backend-services.html
import { createPrivateKey, randomUUID, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Authorization } from './authorization';
import { cachedToken, type Token } from './cached-token';

export interface BackendServicesOptions {
  readonly baseUrl: string;
  readonly clientId: string;
  /** A private key as PEM, or as JWK in JSON (its `kid` is used). RSA signs with RS384, P-384 with ES384. */
  readonly privateKey: string;
  readonly keyId?: string;
  /** Space-separated, `system/*.rs`. */
  readonly scope: string;
  /** Default: what `.well-known/smart-configuration` of the server says. */
  readonly tokenUrl?: string;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
}

/** Tokens by client credentials with a signed assertion. Throws at once when the key cannot be used. */
export function backendServices(options: BackendServicesOptions): Authorization {
  const { clientId, scope, now } = options;
  const { key, keyId, algorithm } = readKey(options.privateKey, options.keyId);
  let tokenUrl = options.tokenUrl;

  async function assertion(audience: string): Promise<string> {
    const issued = Math.floor(now().getTime() / 1000);
    return new SignJWT({})
      .setProtectedHeader({ alg: algorithm, typ: 'JWT', ...(keyId === undefined ? {} : { kid: keyId }) })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(audience)
      .setIssuedAt(issued)
      .setExpirationTime(issued + 300)
      .setJti(randomUUID())
      .sign(key);
  }

  async function fetchToken(signal?: AbortSignal): Promise<Token> {
    tokenUrl ??= await discoverTokenUrl(options, signal);
    const response = await options.fetch(tokenUrl, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await assertion(tokenUrl),
      }).toString(),
      ...(signal ? { signal } : {}),
    });
    const answer = await readJson(response);
    if (typeof answer.access_token !== 'string')
      throw new Error(
        `The token endpoint of the FHIR server gave no token (HTTP ${response.status}). Check FHIR_CLIENT_ID, FHIR_PRIVATE_KEY_FILE and FHIR_SCOPE.`,
      );
    const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : 300;
    return { value: answer.access_token, expiresAt: now().getTime() + seconds * 1000 };
  }

  return cachedToken(fetchToken, () => now().getTime());
}

async function discoverTokenUrl({ baseUrl, fetch }: BackendServicesOptions, signal?: AbortSignal): Promise<string> {
  const response = await fetch(`${baseUrl}/.well-known/smart-configuration`, {
    headers: { accept: 'application/json' },
    ...(signal ? { signal } : {}),
  });
  const { token_endpoint: endpoint } = await readJson(response);
  if (typeof endpoint !== 'string') throw new Error('The FHIR server does not say where tokens are given. Set FHIR_TOKEN_URL.');
  return endpoint;
}

async function readJson(response: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = await response.json();
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function readKey(text: string, keyId: string | undefined): { key: KeyObject; keyId: string | undefined; algorithm: 'RS384' | 'ES384' } {
  const jwk = text.trimStart().startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : undefined;
  const key = jwk ? createPrivateKey({ key: jwk, format: 'jwk' }) : createPrivateKey(text);
  const id = keyId ?? (typeof jwk?.kid === 'string' ? jwk.kid : undefined);
  if (key.asymmetricKeyType === 'rsa') return { key, keyId: id, algorithm: 'RS384' };
  if (key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'secp384r1') return { key, keyId: id, algorithm: 'ES384' };
  throw new Error('The private key for the FHIR server must be RSA or elliptic-curve P-384.');
}
