import { canonicalUnit } from '../text/units';
import { epochDay, fromEpochDay, monthsBetween, yearsBetween, dateParts, compareRecorded } from '../text/dates';
import { roundsTo } from '../text/numbers';
import type { ComputedSource } from '../domain/evidence';
import type { Ground, Grounds } from './ground';
import { contradicted, unsupported, type Problem } from './examined';
import { genericFactor } from './words/unit-factors';

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
/** The result as computed, or as rounded to the decimals it is given with; which way a half goes is a matter of taste: 4.45 may be shown as 4.4 and as 4.5. */
const follows = (result: number, exact: number): boolean =>
  Math.abs(result - exact) <= 1e-9 * Math.max(1, Math.abs(exact)) || Math.abs(result - exact) <= 0.5 / 10 ** decimalsOf(result) + 1e-9;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The values an input gives: those of its text, and the result of a computation. */
function valuesOf(input: Ground): { readonly value: number; readonly unit: string | undefined }[] {
  const { source } = input.evidence;
  const own = input.reading.amounts.filter((amount) => !amount.reference).map(({ value, unit }) => ({ value, unit }));
  const canonical =
    input.fact?.kind === 'Observation'
      ? [input.fact.value?.canonical, ...input.fact.components.map((component) => component.value?.canonical)]
      : [];
  return [
    ...own,
    ...canonical.flatMap((measured) => (measured ? [{ value: measured.value, unit: canonicalUnit(measured.unit) }] : [])),
    ...(source.kind === 'computed'
      ? [{ value: source.result, unit: source.unit === undefined ? undefined : canonicalUnit(source.unit) }]
      : []),
  ];
}

function valueProblem(source: ComputedSource, inputs: readonly Ground[]): Problem | undefined {
  const { operands, method } = source;
  if (operands.length === 0) return unsupported('a computation without values');
  let units: ReadonlySet<string | undefined> | undefined;
  for (const [index, operand] of operands.entries()) {
    const own = operands.length === inputs.length ? inputs.slice(index, index + 1) : inputs;
    const holders = own.flatMap(valuesOf).filter(({ value }) => value === operand);
    if (holders.length === 0) return unsupported(`a computation uses ${operand}, which its input does not say`);
    const here = new Set(holders.map(({ unit }) => unit));
    units = units === undefined ? here : new Set([...units].filter((unit) => here.has(unit)));
  }
  if (units?.size === 0) return contradicted('a computation mixes units');
  if (source.unit !== undefined && method !== 'percent-change' && units && !units.has(canonicalUnit(source.unit)) && !units.has(undefined))
    return contradicted('the unit of a computation is not the unit of its values');
  if (inputs.some((input) => !valuesOf(input).some(({ value }) => operands.includes(value))))
    return unsupported('a computation names an input that it does not use');
  const first = inputs[0]?.recorded;
  const last = inputs.at(-1)?.recorded;
  if (
    (method === 'difference' || method === 'percent-change') &&
    first !== undefined &&
    last !== undefined &&
    compareRecorded(first, last) > 0
  )
    return contradicted('a change is computed backwards in time');
  return undefined;
}

function dateProblem(source: ComputedSource, inputs: readonly Ground[], today: string): Problem | undefined {
  if (source.operands.length !== 2) return unsupported('an interval needs two dates');
  const known = inputs
    .flatMap((input) => [...input.dates, ...input.reading.dates.map(({ date }) => date)])
    .filter((date) => dateParts(date) !== undefined);
  for (const operand of source.operands) {
    if (operand !== epochDay(today) && !known.some((date) => epochDay(date) === operand))
      return unsupported(`an interval uses ${Number.isInteger(operand) ? fromEpochDay(operand) : operand}, which its inputs do not say`);
  }
  return undefined;
}

function exactResult(source: ComputedSource, inputs: readonly Ground[], around: Grounds): number | undefined {
  const { operands } = source;
  const first = operands[0] ?? Number.NaN;
  const last = operands.at(-1) ?? Number.NaN;
  switch (source.method) {
    case 'count':
      return new Set(source.inputs).size === source.inputs.length ? source.inputs.length : Number.NaN;
    case 'difference':
      return last - first;
    case 'percent-change':
      return ((last - first) / first) * 100;
    case 'mean':
      return sum(operands) / operands.length;
    case 'median':
      return median(operands);
    case 'minimum':
      return Math.min(...operands);
    case 'maximum':
      return Math.max(...operands);
    case 'days-between':
      return last - first;
    case 'months-between':
      return monthsBetween(fromEpochDay(first), fromEpochDay(last));
    case 'years-between':
      return yearsBetween(fromEpochDay(first), fromEpochDay(last));
    case 'unit-conversion': {
      const from = inputs.flatMap(valuesOf).find(({ value }) => value === first)?.unit;
      const to = source.unit === undefined ? undefined : canonicalUnit(source.unit);
      if (from === undefined || to === undefined) return undefined;
      const factor =
        genericFactor(from, to) ??
        inputs.map((input) => around.options.conversionFactor?.(input.evidence.text, from, to)).find((found) => found !== undefined);
      return factor === undefined ? undefined : first * factor;
    }
  }
}

/** Repeats a computation: every operand must stand in an input, and the result must follow. `ground` is the computed evidence with its inputs. */
export function repeatComputation(ground: Ground, around: Grounds): Problem | undefined {
  const { source } = ground.evidence;
  if (source.kind !== 'computed') return undefined;
  const { inputs } = ground;
  if (source.inputs.length === 0 || inputs.length !== source.inputs.length)
    return unsupported('a computation cites an input that is not there');
  const isDates = source.method.endsWith('-between');
  const ungrounded =
    source.method === 'count'
      ? undefined
      : isDates
        ? dateProblem(source, inputs, around.file.today)
        : source.method === 'unit-conversion'
          ? valueProblem({ ...source, operands: source.operands.slice(0, 1), method: 'percent-change' }, inputs)
          : valueProblem(source, inputs);
  if (ungrounded) return ungrounded;
  const exact = exactResult(source, inputs, around);
  if (exact === undefined) return unsupported('a conversion between these units cannot be repeated');
  if (!Number.isFinite(exact) || !follows(source.result, exact))
    return contradicted(
      `a computation gives ${Number.isFinite(exact) ? Math.round(exact * 1000) / 1000 : 'nothing'}, not ${source.result}`,
    );
  const allowed = new Set([source.result, ...source.operands, ...inputs.flatMap(valuesOf).map(({ value }) => value), source.inputs.length]);
  const stray = ground.reading.amounts.find(
    (amount) => !allowed.has(amount.value) && !roundsTo(amount, source.result) && !roundsTo(amount, Math.abs(source.result)),
  );
  if (stray) return contradicted(`the words of a computation say ${stray.value}, which it did not compute`);
  return inputs.map((input) => repeatComputation(input, around)).find((problem) => problem !== undefined);
}
