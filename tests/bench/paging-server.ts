// The paging FHIR server as a process of its own, so that its work is not done in the process that measures: `paging-server.ts <page size> <latency ms> <bundle>…`
import { startPagingFhirServer } from '../chart/paging-server';

const [pageSize, latencyMs, ...files] = process.argv.slice(2);
void startPagingFhirServer({ files, pageSize: Number(pageSize), latencyMs: Number(latencyMs) }).then(({ url }) => process.stdout.write(`listens on ${url}\n`));
process.once('SIGTERM', () => process.exit(0));
