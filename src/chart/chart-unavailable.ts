/** Nothing of a chart (or of the directory) could be read. `message` names the remedy and holds no patient data; `code` stands in docs/errors.md. */
export class ChartUnavailable extends Error {
  override readonly name = 'ChartUnavailable';

  constructor(
    message: string,
    readonly code: 'chart-unavailable' | 'chart-not-found' | 'chart-forbidden' | 'chart-timeout' = 'chart-unavailable',
  ) {
    super(message);
  }
}
