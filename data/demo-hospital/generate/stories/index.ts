import type { Chart } from '../builder/chart';
import { aishaBello } from './aisha-bello';
import { inesMoreau } from './ines-moreau';
import { jamesWilson1958 } from './james-wilson-1958';
import { jamesWilson1959 } from './james-wilson-1959';
import { janetWilson } from './janet-wilson';
import { jordanKim } from './jordan-kim';
import { liamNowak } from './liam-nowak';
import { mariaAlvarez } from './maria-alvarez';
import { noorHaidari } from './noor-haidari';
import { walterKowalczyk } from './walter-kowalczyk';

/** Every patient of the demo hospital, in the order of their record numbers. */
export const stories: (() => Chart)[] = [
  mariaAlvarez,
  jamesWilson1958,
  jamesWilson1959,
  janetWilson,
  walterKowalczyk,
  noorHaidari,
  aishaBello,
  liamNowak,
  inesMoreau,
  jordanKim,
];
