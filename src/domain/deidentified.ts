declare const withoutIdentifiers: unique symbol;

/** Text or structure from which identifiers were removed, all the way down. Only `deidentification/` makes one; only `models/` take one. */
export type Deidentified<T> = (T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: Deidentified<T[K]> }) & {
  readonly [withoutIdentifiers]: true;
};
