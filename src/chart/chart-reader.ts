import type { Clock } from '../domain/calendar';
import type { ChartReader } from '../domain/ports';
import { assembleChartFile } from './chart-file';
import { ChartUnavailable } from './chart-unavailable';
import { Fields } from './facts/fields';
import { readKinds } from './kinds';
import { createNoteVocabulary } from './notes/note-vocabulary';
import { isReadable } from './notes/decode';
import { defaultRestrictedLabels, restrictedIds } from './restricted';
import type { RawResource, ResourceSource } from './source';
import { createChartVocabulary } from './vocabulary';
import type { Knowledge } from '../knowledge/knowledge';

export interface ChartReaderOptions {
  readonly source: ResourceSource;
  readonly clock: Clock;
  readonly knowledge: Knowledge;
  /** `system|code`; the default is `defaultRestrictedLabels`. */
  readonly restrictedLabels?: ReadonlySet<string>;
}

/** Reads charts from any source: one order of steps, so that a server and a bundle give the same chart. */
export function createChartReader(options: ChartReaderOptions): ChartReader {
  const { source, clock, knowledge, restrictedLabels = defaultRestrictedLabels } = options;
  const vocabulary = createChartVocabulary(knowledge);
  const notes = createNoteVocabulary(knowledge);
  return {
    async read(permit, { signal } = {}) {
      const reading = signal ? { signal } : {};
      const record = await source.readRecord(permit.patient, readKinds, reading);
      const restricted = restrictedIds(record.resources, restrictedLabels);
      const opened = permit.restricted.open;
      const open = opened
        ? record.resources
        : record.resources.filter((resource) => !restricted.has(`${String(resource.resourceType)}/${String(resource.id)}`));
      const addresses = attachmentAddresses(open);
      const attachments = addresses.length === 0 ? new Map() : await source.readAttachments(addresses, reading);
      const file = assembleChartFile({
        record,
        restricted,
        opened,
        attachments,
        vocabulary,
        notes,
        today: clock.today(),
      });
      if (!file)
        throw new ChartUnavailable('The patient of this chart could not be read. Try again, or open the chart in the record system.');
      return file;
    },
  };
}

/** Where the texts of documents and reports stand that do not carry them inside. */
function attachmentAddresses(resources: readonly RawResource[]): readonly string[] {
  const addresses = resources.flatMap((resource) => {
    if (resource.resourceType === 'DocumentReference')
      return new Fields(resource).list('content').flatMap((content) => addressOf(content.object('attachment')));
    return resource.resourceType === 'DiagnosticReport' ? new Fields(resource).list('presentedForm').flatMap(addressOf) : [];
  });
  return [...new Set(addresses)];
}

function addressOf(attachment: Fields | undefined): readonly string[] {
  if (!attachment || attachment.has('data') || !isReadable(attachment.text('contentType'))) return [];
  const url = attachment.text('url');
  return url === undefined ? [] : [url];
}
