import { describeChartReaderContract } from '../contracts/chart-reader';
import { describeDirectoryContract } from '../contracts/directory';
import { createFhirChart } from '../../src/chart/fhir-server/fhir-chart';
import { startFhirPeer } from './fhir-server-peer';
import { bundleFile, clock, entraSystem, knowledge, smallHospital } from './fixtures';
import { startPagingFhirServer } from './paging-server';

async function overMedplum() {
  const peer = await startFhirPeer({ resources: smallHospital });
  return {
    ...createFhirChart({ baseUrl: peer.url, clock, knowledge: knowledge(), entraIdentifierSystem: entraSystem }),
    close: () => peer.close(),
  };
}

/** Two entries a page, and parameters it ignores. */
async function overPages(everything: boolean) {
  const server = await startPagingFhirServer({ files: [bundleFile(smallHospital)], pageSize: 2, latencyMs: 0, everything });
  return {
    ...createFhirChart({ baseUrl: server.url, clock, knowledge: knowledge(), entraIdentifierSystem: entraSystem }),
    close: () => server.close(),
  };
}

describeChartReaderContract("Medplum's FHIR router over HTTP", overMedplum);
describeDirectoryContract("Medplum's FHIR router over HTTP", overMedplum);
describeChartReaderContract('a server with small pages', () => overPages(false));
describeDirectoryContract('a server with small pages', () => overPages(false));
describeChartReaderContract('a server with $everything', () => overPages(true));
