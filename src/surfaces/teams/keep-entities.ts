// botframework-connector 4.23 describes an entity by three fields and allows any others only where an activity refers to it; @azure/core-client
// 1.10 looks entities up by their name instead, and drops every other field: the AI label, citations and stream ids would never reach Teams.
import { createRequire } from 'node:module';

interface EntityMapper {
  type: { additionalProperties?: { type: { name: 'Object' } } };
}

/** Lets entities keep all their fields on the way out; the test of a message on the wire says whether this is still needed. */
export function keepEntities(): void {
  const fromBotbuilder = createRequire(require.resolve('botbuilder'));
  const mappers = fromBotbuilder('botframework-connector/lib/connectorApi/models/mappers') as { Entity: EntityMapper };
  mappers.Entity.type.additionalProperties = { type: { name: 'Object' } };
}
