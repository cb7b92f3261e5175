// `npm run audit:verify`: joins store and trail as src/curbside.ts does, and reads nothing but the data folder and what its arguments name.
import { existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Store } from '../domain/ports';
import { createEmbeddedStore } from '../store/create-embedded-store';
import { dataFiles } from '../store/data-files';
import { deriveKey } from '../store/derive-key';
import { readKeyFile } from '../store/read-or-create-key';
import { AuditUnavailable } from './audit-unavailable';
import { createAuditTrail } from './create-audit-trail';
import { createFileHeadAnchor } from './file-head-anchor';
import { readTrail } from './read-trail';
import { renderAuditEvent } from './render-audit-event';
import { renderProvenance } from './render-provenance';
import { renderVerdict } from './render-verdict';
import { isHeadSealed, readHead, sealHead, type HeadAnchor, type SealedHead } from './trail-head';
import { verifyTrail, type TrailVerdict } from './verify-trail';

const usage = `npm run audit:verify -- [options]
  --data <folder>         the data folder (default: .curbside)
  --key-file <file>       the master key (default: curbside.key in the data folder)
  --head <file>           also verify against a head exported earlier
  --export-head <file>    write the head, to be kept somewhere else
  --export-fhir <file>    write the verified entries as FHIR R4 AuditEvent and Provenance, one resource a line
  --accept-loss <reason>  when entries at the end are known to be lost: go on from what is left, and record that
Ends with 0 when the trail is intact, 1 when it is broken, 2 when it could not be read.`;

const options = {
  data: { type: 'string', default: '.curbside' },
  'key-file': { type: 'string' },
  head: { type: 'string' },
  'export-head': { type: 'string' },
  'export-fhir': { type: 'string' },
  'accept-loss': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

class CannotVerify extends Error {}

interface Findings {
  readonly verdict: TrailVerdict;
  /** What is wrong with the heads themselves. */
  readonly complaints: readonly string[];
}

function readExportedHead(file: string, key: string): SealedHead {
  const head = existsSync(file) ? readHead(readFileSync(file, 'utf8')) : undefined;
  if (!head) throw new CannotVerify(`${file} is not a head exported by --export-head.`);
  if (!isHeadSealed(head, key)) throw new CannotVerify(`${file} was not made with this key, or was changed.`);
  return head;
}

async function inspect(store: Store, key: string, anchor: HeadAnchor, exported: SealedHead | undefined): Promise<Findings> {
  const complaints: string[] = [];
  // Read before the trail: a server that is running adds to both.
  const anchored = await anchor.read().catch((error: unknown) => {
    if (!(error instanceof AuditUnavailable)) throw error;
    complaints.push(error.message);
    return undefined;
  });
  const genuine = anchored !== undefined && isHeadSealed(anchored, key);
  if (anchored && !genuine) complaints.push('The audit head in the data folder was not made with this key, or was changed.');
  const heads = [...(genuine ? [anchored] : []), ...(exported ? [exported] : [])];
  const verdict = await verifyTrail(readTrail(store), key, { expectedHeads: heads });
  if (!anchored && complaints.length === 0 && verdict.count > 0) {
    complaints.push('The audit head is missing from the data folder: entries may have been cut off the end.');
  }
  return { verdict, complaints };
}

async function exportFhir(store: Store, count: number, file: string): Promise<number> {
  const output = await open(file, 'w', 0o600);
  let written = 0;
  try {
    for await (const entry of readTrail(store)) {
      if (entry.sequence > count || 'unreadable' in entry) break;
      const resources = [renderAuditEvent(entry), ...(entry.event.action === 'answer' ? [renderProvenance(entry)] : [])];
      for (const resource of resources) await output.write(`${JSON.stringify(resource)}\n`);
      written += resources.length;
    }
    return written;
  } finally {
    await output.close();
  }
}

/** Only what is missing at the end can be accepted: what stands in the trail must be as it was recorded. */
async function acceptLoss(store: Store, key: string, anchor: HeadAnchor, reason: string): Promise<void> {
  const kept = await verifyTrail(readTrail(store), key);
  if (!kept.intact) throw new CannotVerify('Entries that are there were changed; that cannot be accepted. Restore the data folder.');
  await anchor.write(sealHead(kept.head, key));
  const trail = createAuditTrail({ store, key, anchor, clock: { now: () => new Date() } });
  await trail.record({
    action: 'failure',
    outcome: 'serious-failure',
    agent: 'operator',
    detail: { code: 'audit-loss-accepted', reason, kept: kept.count },
  });
}

/** The command itself: its exit code. Prints counts, hashes and verdicts, never what was recorded. */
export async function runVerifyCommand(args: readonly string[], print: (line: string) => void): Promise<0 | 1 | 2> {
  let store: Store | undefined;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) {
      print(usage);
      return 0;
    }
    const files = dataFiles(values.data);
    if (!existsSync(files.store)) throw new CannotVerify(`There is no store in ${values.data}. Name the data folder with --data.`);
    const master = readKeyFile(values['key-file'] ?? files.key);
    const key = deriveKey(master, 'audit-chain');
    store = await createEmbeddedStore({ file: files.store, key: deriveKey(master, 'store-encryption') });
    const anchor = createFileHeadAnchor(files.auditHead);
    const exported = values.head === undefined ? undefined : readExportedHead(values.head, key);

    const { verdict, complaints } = await inspect(store, key, anchor, exported);
    print(renderVerdict(verdict));
    for (const complaint of complaints) print(`BROKEN. ${complaint}`);
    const intact = verdict.intact && complaints.length === 0;
    if (values['export-fhir'] !== undefined) {
      print(`${await exportFhir(store, verdict.head.sequence, values['export-fhir'])} FHIR resources in ${values['export-fhir']}`);
    }
    if (values['export-head'] !== undefined && intact) {
      await createFileHeadAnchor(values['export-head']).write(sealHead(verdict.head, key));
      print(`Head in ${values['export-head']}: keep it where nobody who can change the data folder can change it.`);
    }
    if (values['accept-loss'] !== undefined && !intact) {
      await acceptLoss(store, key, anchor, values['accept-loss']);
      print('The loss is accepted and recorded; from here on the trail verifies again.');
    }
    return intact ? 0 : 1;
  } catch (error) {
    const { message, remedy } = error as Partial<AuditUnavailable>;
    if (message === undefined) throw error;
    print(remedy === undefined ? message : `${message} ${remedy}`);
    return 2;
  } finally {
    await store?.close();
  }
}

if (require.main === module) {
  void runVerifyCommand(process.argv.slice(2), (line) => console.log(line)).then((code) => {
    process.exitCode = code;
  });
}
