/** The store cannot be used: wrong key, damaged file, full disk, a database newer than this program. `remedy` says what an operator can do; neither text holds stored data. */
export class StoreUnavailable extends Error {
  readonly code = 'store-unavailable';
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'StoreUnavailable';
    this.remedy = remedy;
  }
}
