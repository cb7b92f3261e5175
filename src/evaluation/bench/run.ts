import type { Backstage } from './backstage';
import type { Connector } from './connector';
import type { Plan } from './plan';

/** What every figure of one run shares. */
export interface Run {
  readonly plan: Plan;
  readonly productFolder: string;
  readonly backstage: Backstage;
  readonly connector: Connector;
  /** Says what is being measured now. */
  readonly say: (line: string) => void;
}
