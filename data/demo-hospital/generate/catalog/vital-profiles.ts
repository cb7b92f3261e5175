import type { BedsideKey } from './measures';

/** The US Core profile of each bedside measure (short name after `StructureDefinition/`). */
export const vitalProfiles: Record<BedsideKey, string> = {
  hr: 'us-core-heart-rate',
  rr: 'us-core-respiratory-rate',
  temp: 'us-core-body-temperature',
  spo2: 'us-core-pulse-oximetry',
  weight: 'us-core-body-weight',
  'weight-lb': 'us-core-body-weight',
  height: 'us-core-body-height',
  bmi: 'us-core-bmi',
  head: 'us-core-head-circumference',
};
