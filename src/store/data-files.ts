import { join } from 'node:path';

/** Where things lie in the data folder: one place, so that the server and the commands agree. */
export interface DataFiles {
  readonly store: string;
  readonly key: string;
  readonly auditHead: string;
}

/** The files of a data folder; none of them need exist. */
export function dataFiles(folder: string): DataFiles {
  return { store: join(folder, 'curbside.db'), key: join(folder, 'curbside.key'), auditHead: join(folder, 'audit-head.json') };
}
