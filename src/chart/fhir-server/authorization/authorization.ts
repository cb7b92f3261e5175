/** How requests are authorised. */
export interface Authorization {
  /** The value of the Authorization header; undefined for none. Throws when no token could be had: the message holds no secret. */
  header(signal?: AbortSignal): Promise<string | undefined>;
  /** The server refused the token: the next header needs a new one. */
  forget(): void;
}

/** An open server. */
export const noAuthorization: Authorization = { header: () => Promise.resolve(undefined), forget: () => undefined };

/** One token that does not change. */
export const staticToken = (token: string): Authorization => ({
  header: () => Promise.resolve(`Bearer ${token}`),
  forget: () => undefined,
});
