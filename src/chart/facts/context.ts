import type { AttachmentBody, RawResource } from '../source';
import type { ChartVocabulary } from '../vocabulary';

/** What reading one entry may draw on besides the entry itself. */
export interface FactContext {
  /** `Patient/…`. */
  readonly patient: string;
  readonly vocabulary: ChartVocabulary;
  /** Finds what an entry refers to, by `Type/id`. */
  resolve(reference: string): RawResource | undefined;
  /** Whether the entry behind a reference is restricted and stays closed: then not even its name may be repeated. */
  isHidden(reference: string): boolean;
  /** What was read from the address of an attachment; undefined when nobody asked for it. */
  attachment(address: string): AttachmentBody | undefined;
}
