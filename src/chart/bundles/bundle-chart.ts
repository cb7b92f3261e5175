import type { ChartReader, Directory } from '../../domain/ports';
import { createChartReader, type ChartReaderOptions } from '../chart-reader';
import { createDirectory } from '../directory';
import { listChartFolder, type ChartFolder } from './bundle-files';
import { createBundleSource } from './bundle-source';

export interface BundleChartOptions extends Omit<ChartReaderOptions, 'source'> {
  /** A folder of bundles, or the files themselves. */
  readonly from: { readonly folder: string } | { readonly files: readonly string[] };
  /** Default: what the folder's manifest says; nobody is found without one. */
  readonly entraIdentifierSystem?: string;
}

/** Charts and directory over bundles on disk. */
export function createBundleChart({ from, entraIdentifierSystem, ...options }: BundleChartOptions): {
  readonly reader: ChartReader;
  readonly directory: Directory;
} {
  const listed: ChartFolder = 'folder' in from ? listChartFolder(from.folder) : { paths: from.files, ownFilePerPatient: false };
  const source = createBundleSource(listed);
  return {
    reader: createChartReader({ ...options, source }),
    directory: createDirectory({ source, entraIdentifierSystem: entraIdentifierSystem ?? listed.entraIdentifierSystem ?? 'urn:none' }),
  };
}
