import type { ChartFile } from '../../domain/chart';
import type { ComputationMethod, Evidence } from '../../domain/evidence';

const version = '1';

/** Arithmetic as evidence: the verifier repeats it. `text` must hold the result. */
export function computed(
  method: ComputationMethod,
  inputs: readonly string[],
  operands: readonly number[],
  result: number,
  text: string,
  unit?: string,
): Evidence {
  return {
    id: `computed:${method}:${inputs.length > 6 ? `${inputs.slice(0, 3).join(',')}…${inputs.length}` : inputs.join(',')}:${result}`,
    text,
    wording: 'verbatim',
    source: { kind: 'computed', method, version, inputs, operands, result, ...(unit && { unit }) },
  };
}

/** How many entries there are, as evidence. */
export function counted(_file: ChartFile, ids: readonly string[], what: string): Evidence {
  return computed('count', ids, [], ids.length, `${ids.length} ${what}`);
}

/** A difference without the dust of binary fractions: as many decimals as the more precise operand. */
export function difference(first: number, last: number): number {
  const decimals = Math.max(decimalsOf(first), decimalsOf(last));
  return Number((last - first).toFixed(decimals));
}

export function decimalsOf(value: number): number {
  return Math.min(6, /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0);
}
