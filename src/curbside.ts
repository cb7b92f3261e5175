// The composition root: the only file that sees every folder. What runs where is decided here and nowhere else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import type { FhirAuthorization, Config } from './config';
import type { Clock } from './domain/calendar';
import type { AuditTrail, ChartReader, Consult, Directory, Store } from './domain/ports';
import type { AccessRules } from './access/access-rules';
import { createAccessPolicy } from './access/create-access-policy';
import { createAuditTrail } from './audit/create-audit-trail';
import { createFileHeadAnchor } from './audit/file-head-anchor';
import { createBundleChart } from './chart/bundles/bundle-chart';
import { noAuthorization, staticToken, type Authorization } from './chart/fhir-server/authorization/authorization';
import { azureAuthorization } from './chart/fhir-server/authorization/azure';
import { backendServices } from './chart/fhir-server/authorization/backend-services';
import { createFhirChart } from './chart/fhir-server/fhir-chart';
import { createConsult } from './consult/consult';
import { createKnownIdentifierDeidentifier } from './deidentification/known-identifiers';
import { createNoLibrary } from './evidence/no-library';
import { createExamination } from './examination/create-examination';
import { createGroundingVerifier } from './grounding/create-grounding-verifier';
import { groundingFrom } from './grounding/knowledge-meaning';
import { readKnowledge, type Knowledge } from './knowledge/knowledge';
import { createAskChart } from './skills/ask-chart/ask-chart';
import { createSummarizeChart } from './skills/summarize-chart/summarize-chart';
import { createEmbeddedStore } from './store/create-embedded-store';
import { dataFiles } from './store/data-files';
import { deriveKey } from './store/derive-key';
import { readOrCreateKey } from './store/read-or-create-key';
import { createTeamsSurface, type Feedback, type ShownPage } from './surfaces/teams';
import { formatDay } from './text/dates';

export interface Curbside {
  readonly consult: Consult;
  readonly audit: AuditTrail;
  readonly store: Store;
  /** Opens the door; resolves to the port it listens on. */
  listen(): Promise<number>;
  /** Lets running turns end, then closes everything. */
  close(): Promise<void>;
}

export interface CurbsideOptions {
  /** Where `data/` and `package.json` stand. */
  readonly productFolder: string;
  readonly logger?: Logger;
}

/** Builds the house from its settings; throws errors that name their remedy. */
export async function createCurbside(config: Config, options: CurbsideOptions): Promise<Curbside> {
  const { productFolder } = options;
  const logger = options.logger ?? pino({ level: config.logLevel, base: null });
  const version = versionOf(productFolder);
  const knowledge = readKnowledge(join(productFolder, 'data/knowledge'));
  const clock = clockFor(config, productFolder);
  const { store, audit } = await openStore(config, clock, logger);
  const chart = openChart(config, productFolder, clock, knowledge);
  const skills = [createSummarizeChart(knowledge), createAskChart(knowledge)];
  const consult = createConsult({
    access: createAccessPolicy({ directory: chart.directory, clock, rules: chart.accessRules }),
    audit,
    chart: chart.reader,
    clock,
    deidentifier: createKnownIdentifierDeidentifier(),
    examine: createExamination(knowledge),
    knowledge,
    library: createNoLibrary(),
    logger,
    model: undefined,
    modelBudgetMs: 8_000,
    skills,
    store,
    verifier: createGroundingVerifier(groundingFrom(knowledge)),
    version,
  });
  const teams = createTeamsSurface({
    consult,
    store,
    clock,
    logger,
    recordFeedback: (feedback) => recordFeedback(store, audit, feedback),
    recordPage: (page) => recordPage(audit, page),
    examples: ['summarize Maria Alvarez', 'what was her last potassium?', 'is her kidney function getting worse?'],
    ...(config.bot && { bot: config.bot }),
    ...(config.chart.kind === 'demo' && { remark: `Demo hospital, as of ${formatDay(clock.today())}: this person is invented.` }),
  });
  return {
    consult,
    audit,
    store,
    async listen() {
      const port = await teams.listen(config.port, config.host);
      await audit.record({ action: 'start', outcome: 'success', agent: 'curbside', detail: { version } });
      logger.info({ host: config.host, port, chart: config.chart.kind, authenticated: config.bot !== undefined }, 'curbside listens');
      return port;
    },
    async close() {
      await teams.close();
      await audit
        .record({ action: 'stop', outcome: 'success', agent: 'curbside' })
        .catch(() => logger.error({}, 'the stop could not be recorded'));
      await store.close();
    },
  };
}

/** Teams keeps no feedback: the comment is in the encrypted store by message id, the trail has that it was given. */
async function recordFeedback(store: Store, audit: AuditTrail, feedback: Feedback): Promise<void> {
  const { message, reaction, conversation, asker, turn } = feedback;
  await store.put('feedback', message, { ...feedback, at: new Date().toISOString() });
  await audit.record({
    action: 'feedback',
    outcome: 'success',
    agent: asker.entraObjectId,
    conversation,
    ...(turn && { turn }),
    detail: { message, reaction },
  });
}

/** A further page shows the chart like the first one did, so it stands in the trail like that one. */
async function recordPage(audit: AuditTrail, shown: ShownPage): Promise<void> {
  const { asker, answer, page, ...shared } = shown;
  await audit.record({ ...shared, action: 'answer', outcome: 'success', agent: asker.entraObjectId, detail: { answer, page } });
}

/** The demo hospital stands still on the day its stories were written for; a real chart is read on the day it is. */
function clockFor(config: Config, productFolder: string): Clock {
  const now = () => new Date();
  if (config.chart.kind === 'fhir') return { now, today: () => localDay(now()) };
  const { today } = JSON.parse(readFileSync(join(productFolder, 'data/demo-hospital/manifest.json'), 'utf8')) as { today: string };
  return { now, today: () => today };
}

function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

async function openStore(config: Config, clock: Clock, logger: Logger): Promise<{ store: Store; audit: AuditTrail }> {
  const files = dataFiles(config.dataFolder);
  const kept = config.key === undefined ? readOrCreateKey(config.dataFolder) : undefined;
  if (kept?.created) logger.warn({ file: files.key }, 'no CURBSIDE_KEY is set: a key was made beside the data, readable by this user only');
  if (kept?.readableByOthers)
    logger.warn({ file: files.key }, 'other users of this machine can read the key file: restrict it, or set CURBSIDE_KEY');
  const master = config.key ?? kept?.key ?? '';
  const store = await createEmbeddedStore({ file: files.store, key: deriveKey(master, 'store-encryption') });
  const audit = createAuditTrail({ store, key: deriveKey(master, 'audit-chain'), clock, anchor: createFileHeadAnchor(files.auditHead) });
  return { store, audit };
}

interface OpenChart {
  readonly reader: ChartReader;
  readonly directory: Directory;
  readonly accessRules: Partial<AccessRules>;
}

/** The rules of the demo hospital, as its manifest words them. */
const demoAccessRules: Partial<AccessRules> = { encounterDaysAfter: 365, appointmentDaysAhead: 30, appointmentDaysAfter: 0 };

function openChart(config: Config, productFolder: string, clock: Clock, knowledge: Knowledge): OpenChart {
  if (config.chart.kind === 'demo') {
    return {
      ...createBundleChart({ from: { folder: join(productFolder, 'data/demo-hospital') }, clock, knowledge }),
      accessRules: demoAccessRules,
    };
  }
  const { baseUrl, timeoutMs, entraIdentifierSystem, authorization } = config.chart;
  return {
    ...createFhirChart({
      baseUrl,
      timeoutMs,
      entraIdentifierSystem,
      authorization: authorize(authorization, baseUrl, clock),
      clock,
      knowledge,
    }),
    accessRules: {},
  };
}

function authorize(authorization: FhirAuthorization, baseUrl: string, clock: Clock): Authorization {
  switch (authorization.kind) {
    case 'none':
      return noAuthorization;
    case 'token':
      return staticToken(authorization.token);
    case 'azure':
      return azureAuthorization({ baseUrl, now: () => clock.now() });
    case 'smart': {
      const { clientId, privateKeyFile, tokenUrl, scope } = authorization;
      return backendServices({
        baseUrl,
        clientId,
        scope,
        privateKey: readFileSync(privateKeyFile, 'utf8'),
        fetch,
        now: () => clock.now(),
        ...(tokenUrl && { tokenUrl }),
      });
    }
  }
}

function versionOf(productFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(productFolder, 'package.json'), 'utf8')) as { version: string };
  return version;
}
