/** A reason as typed, trimmed, when it has enough to it; white space and invisible characters do not count. */
export function readReason(typed: string, leastLength: number): string | undefined {
  const visible = typed.replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}]/gu, '');
  return [...visible].length >= leastLength ? typed.trim() : undefined;
}
