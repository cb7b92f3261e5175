import type * as fhir from 'fhir/r4';
import type { AuditEntry } from '../domain/audit';
import { ownSystem, renderAgent, renderPurpose, renderReference } from './fhir-vocabulary';

const participant = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type';

/**
 * Where an answer came from, as FHIR R4 Provenance (https://hl7.org/fhir/R4/provenance.html): the turn it answers is the target, the
 * entries shown are its sources, Curbside assembled it for whoever asked.
 */
export function renderProvenance({ sequence, at, event }: AuditEntry): fhir.Provenance {
  const target: fhir.Reference = {
    identifier:
      event.turn === undefined ? { system: ownSystem.entry, value: String(sequence) } : { system: ownSystem.turn, value: event.turn },
    display: `Curbside: ${event.action}`,
  };
  const purpose = renderPurpose(event);
  const sources = event.entities ?? [];
  return {
    resourceType: 'Provenance',
    id: `curbside-${sequence}`,
    target: [target],
    recorded: at,
    ...(purpose ? { reason: [purpose] } : {}),
    activity: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'CREATE', display: 'create' }] },
    agent: [
      { type: { coding: [{ system: participant, code: 'assembler', display: 'Assembler' }] }, who: { display: 'Curbside' } },
      { type: { coding: [{ system: participant, code: 'enterer', display: 'Enterer' }] }, who: renderAgent(event.agent) },
    ],
    ...(sources.length === 0 ? {} : { entity: sources.map((id) => ({ role: 'source' as const, what: renderReference(id) })) }),
  };
}
