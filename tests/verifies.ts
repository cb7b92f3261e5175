import { requirements, type RequirementId } from './requirements';

/** Names a test as the proof of a requirement: `test(verifies('audit.chain', 'an edited entry is found'), …)`. */
export function verifies(id: RequirementId, title: string): string {
  if (!(id in requirements)) throw new Error(`No requirement is called "${id}": see tests/requirements.ts.`);
  return `${title} [${id}]`;
}
