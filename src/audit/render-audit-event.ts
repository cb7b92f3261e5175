import type * as fhir from 'fhir/r4';
import type { AuditEntry, AuditEvent } from '../domain/audit';
import { kinds, outcomes, ownSystem, renderAgent, renderPurpose, renderReference } from './fhir-vocabulary';

const objectRole = 'http://terminology.hl7.org/CodeSystem/object-role';
const entityType = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';
const person: fhir.Coding = { system: entityType, code: '1', display: 'Person' };
const systemObject: fhir.Coding = { system: entityType, code: '2', display: 'System Object' };

/** One entry as FHIR R4 AuditEvent (https://hl7.org/fhir/R4/auditevent.html), with its place in the chain, so that an archive can still be compared with the trail. */
export function renderAuditEvent(entry: AuditEntry): fhir.AuditEvent {
  const { event } = entry;
  const kind = kinds[event.action];
  const purpose = renderPurpose(event);
  return {
    resourceType: 'AuditEvent',
    id: `curbside-${entry.sequence}`,
    type: kind.type,
    subtype: [...(kind.subtype ? [kind.subtype] : []), { system: ownSystem.action, code: event.action }],
    action: kind.action,
    recorded: entry.at,
    outcome: outcomes[event.outcome],
    ...(purpose ? { purposeOfEvent: [purpose] } : {}),
    agent: [{ who: renderAgent(event.agent), requestor: true }],
    source: {
      observer: { display: 'Curbside' },
      type: [{ system: 'http://terminology.hl7.org/CodeSystem/security-source-type', code: '4', display: 'Application Server' }],
    },
    entity: [
      ...(event.patient === undefined ? [] : [renderPatient(event.patient)]),
      ...(event.entities ?? []).filter((reference) => reference !== event.patient).map(renderShown),
      renderChain(entry),
    ],
  };
}

function renderPatient(reference: string): fhir.AuditEventEntity {
  return { what: renderReference(reference), type: person, role: { system: objectRole, code: '1', display: 'Patient' } };
}

function renderShown(reference: string): fhir.AuditEventEntity {
  return { what: renderReference(reference), type: systemObject, role: { system: objectRole, code: '4', display: 'Domain Resource' } };
}

function renderChain({ sequence, previous, hash, event }: AuditEntry): fhir.AuditEventEntity {
  const facts = { previous, hash, turn: event.turn, conversation: event.conversation, skill: event.skill, ...event.detail };
  return {
    what: { identifier: { system: ownSystem.entry, value: String(sequence) } },
    type: systemObject,
    role: { system: objectRole, code: '13', display: 'Security Resource' },
    detail: Object.entries(facts).flatMap(([type, value]) => renderDetail(type, value)),
  };
}

type DetailValue = NonNullable<AuditEvent['detail']>[string];

/** FHIR allows no empty string, and several details of one type where we have a list. */
function renderDetail(type: string, value: DetailValue | undefined): fhir.AuditEventEntityDetail[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => item !== undefined && item !== '').map((item) => ({ type, valueString: String(item) }));
}
