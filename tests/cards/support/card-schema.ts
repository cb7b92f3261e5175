import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json';

const root = process.env['CURBSIDE_BENCHMARK_DATA'] ?? resolve(__dirname, '../../../../shared/data');
const file = join(root, 'teams/adaptive-card-schemas/1.5.0/adaptive-card.json');

/** The official Adaptive Card 1.5 schema as a validator; undefined where the measurement data is not present. */
export function cardSchema(): ValidateFunction | undefined {
  if (!existsSync(file)) return undefined;
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  delete schema['id'];
  const ajv = new Ajv({ strict: false, allErrors: false });
  ajv.addMetaSchema(draft6);
  addFormats(ajv);
  return ajv.compile(schema);
}
