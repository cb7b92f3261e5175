// Members without which an entry cannot be understood safely: when one of them has the wrong type, the whole entry is unreadable rather than half true.
const decisive: ReadonlySet<string> = new Set([
  'id',
  'meta',
  'status',
  'docStatus',
  'clinicalStatus',
  'verificationStatus',
  'lifecycleStatus',
  'intent',
  'doNotPerform',
  'code',
  'vaccineCode',
  'relationship',
  'description',
  'component',
  'condition',
  'interpretation',
  'referenceRange',
  'subject',
  'patient',
  'beneficiary',
  'reaction',
  'criticality',
]);

/** Whether a member that could not be read makes the entry unreadable. `path` is dotted, `component.valueQuantity`. */
export function isDecisive(path: string): boolean {
  const [first = '', second = ''] = path.split('.');
  return (
    decisive.has(first) ||
    first.startsWith('value') ||
    first.startsWith('medication') ||
    (first === 'component' && second.startsWith('value'))
  );
}
