import type { Chart } from '../builder/chart';
import { aishaBello } from './aisha-bello';
import { anthonyRusso } from './anthony-russo';
import { beatriceHolt } from './beatrice-holt';
import { carlosMendez } from './carlos-mendez';
import { deniseCarter } from './denise-carter';
import { dorothyFinch } from './dorothy-finch';
import { edithMarlowe } from './edith-marlowe';
import { elenaPetrova } from './elena-petrova';
import { georgePapadakis } from './george-papadakis';
import { graceLindholm } from './grace-lindholm';
import { hannahBrandt } from './hannah-brandt';
import { inesMoreau } from './ines-moreau';
import { jamesWilson1958 } from './james-wilson-1958';
import { jamesWilson1959 } from './james-wilson-1959';
import { janetWilson } from './janet-wilson';
import { jordanKim } from './jordan-kim';
import { liamNowak } from './liam-nowak';
import { lindaHoffman } from './linda-hoffman';
import { marcusReid } from './marcus-reid';
import { mariaAlvarez } from './maria-alvarez';
import { noorHaidari } from './noor-haidari';
import { omarFarouk } from './omar-farouk';
import { patriciaYoon } from './patricia-yoon';
import { ruthGoldberg } from './ruth-goldberg';
import { samuelAdeyemi } from './samuel-adeyemi';
import { siobhanONeillGarcia } from './siobhan-oneill-garcia';
import { suharti } from './suharti';
import { tomaszZielinski } from './tomasz-zielinski';
import { victorHale } from './victor-hale';
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
  graceLindholm,
  deniseCarter,
  marcusReid,
  tomaszZielinski,
  elenaPetrova,
  victorHale,
  dorothyFinch,
  georgePapadakis,
  siobhanONeillGarcia,
  suharti,
  edithMarlowe,
  hannahBrandt,
  samuelAdeyemi,
  ruthGoldberg,
  carlosMendez,
  beatriceHolt,
  anthonyRusso,
  patriciaYoon,
  omarFarouk,
  lindaHoffman,
];
