import type { Authorization } from './authorization';
import { cachedToken } from './cached-token';

/** The part of an `@azure/identity` credential that is needed. */
export interface TokenCredential {
  getToken(
    scope: string,
    options?: { abortSignal?: AbortSignal },
  ): Promise<{ readonly token: string; readonly expiresOnTimestamp: number } | null>;
}

export interface AzureOptions {
  /** The server's address; its scope is `<server>/.default`. */
  readonly baseUrl: string;
  /** Default: `DefaultAzureCredential` (managed identity, environment, Azure CLI …). */
  readonly credential?: TokenCredential;
  readonly now: () => Date;
}

/** Tokens for Azure Health Data Services. The Azure library is loaded when the first token is needed. */
export function azureAuthorization({ baseUrl, credential, now }: AzureOptions): Authorization {
  const scope = `${new URL(baseUrl).origin}/.default`;
  let used = credential;
  return cachedToken(
    async (signal) => {
      used ??= new (await import('@azure/identity')).DefaultAzureCredential();
      const token = await used.getToken(scope, signal ? { abortSignal: signal } : {});
      if (!token)
        throw new Error('Azure gave no token for the FHIR server. Sign in, or give the managed identity the role "FHIR Data Reader".');
      return { value: token.token, expiresAt: token.expiresOnTimestamp };
    },
    () => now().getTime(),
  );
}
