/** Columns of equal width, as text; a column whose cells are all numbers or empty is set to the right. */
export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const width = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const numeric = header.map((_, column) => rows.every((row) => /^[\d.,\s×–-]*$/.test(row[column] ?? '')));
  const line = (row: readonly string[]): string =>
    header.map((_, column) => (numeric[column] ? (row[column] ?? '').padStart(width[column] ?? 0) : (row[column] ?? '').padEnd(width[column] ?? 0))).join('  ').trimEnd();
  return [line(header), width.map((each) => '─'.repeat(each)).join('  '), ...rows.map(line)].join('\n');
}
