import type { Backstage } from './backstage';
import type { Connector } from './connector';
import type { Plan } from './plan';
import type { Figure } from './row';

/** What every figure of one run shares. */
export interface Run {
  readonly plan: Plan;
  readonly productFolder: string;
  readonly backstage: Backstage;
  readonly connector: Connector;
  /** Shows a figure as soon as it is measured. */
  readonly print: (figure: Figure) => void;
  /** Says what is being measured now. */
  readonly say: (line: string) => void;
}
