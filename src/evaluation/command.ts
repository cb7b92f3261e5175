/** One thing that `npm run eval -- <name>` does; it prints, and resolves to the exit code of the process. */
export interface Command {
  readonly name: string;
  /** One line. */
  readonly help: string;
  run(args: readonly string[], productFolder: string): Promise<number>;
}
