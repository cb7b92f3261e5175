import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AuditUnavailable } from './audit-unavailable';
import { readHead, renderHead, type HeadAnchor } from './trail-head';

/** Windows cannot open a folder to flush it; NTFS journals the rename itself. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Keeps the head in a file that is replaced whole: written beside, flushed, renamed, and the folder flushed. */
export function createFileHeadAnchor(file: string): HeadAnchor {
  return {
    async read() {
      let text: string;
      try {
        text = await readFile(file, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw new AuditUnavailable(
          'audit-unavailable',
          `The audit head ${file} cannot be read.`,
          'Let the user that runs Curbside read it.',
          {
            cause: error,
          },
        );
      }
      const head = readHead(text);
      if (head) return head;
      throw new AuditUnavailable(
        'audit-broken',
        `The audit head ${file} is damaged.`,
        'Find out why (it is only ever replaced whole), and run "npm run audit:verify" against the last head you exported.',
      );
    },
    async write(head) {
      const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
      try {
        const handle = await open(draft, 'wx', 0o600);
        try {
          await handle.writeFile(renderHead(head));
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(draft, file);
        await flushFolder(dirname(file));
      } catch (error) {
        await rm(draft, { force: true });
        throw new AuditUnavailable(
          'audit-unavailable',
          `The audit head ${file} cannot be written.`,
          'Check the free space of the data folder and that the user that runs Curbside may write there.',
          { cause: error },
        );
      }
    },
  };
}
