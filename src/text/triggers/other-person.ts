import { relativePattern } from '../relatives';
import { type Trigger, words } from './trigger';

/** What is told of somebody else than the patient. */
export const otherPersonTriggers: readonly Trigger[] = [
  {
    means: 'other-person',
    looks: 'forward',
    reach: 'clause',
    pattern: words(
      `(?:his |her |the |their |pt's |patient's )?(?:(?:maternal|paternal|biological|older|younger|twin|identical) )*${relativePattern}(?:'s)?(?: side)?`,
      '(?:strong |positive |significant |no |negative )?(?:family|fam) (?:history|hx)(?: (?:of|is)?)?(?: (?:positive|significant|notable|negative) for)?',
      'fhx?',
      'runs in (?:the|his|her) family',
    ),
  },
  {
    means: 'other-person',
    looks: 'backward',
    reach: 'phrase',
    pattern: words(
      `(?:in|of|with) (?:both |his |her |the |their |pt's |a |one |two )*(?:(?:maternal|paternal|older|younger|twin) )*${relativePattern}`,
      'runs in (?:the|his|her) family',
      'in (?:the|his|her) family',
    ),
  },
  {
    means: 'other-person',
    looks: 'backward',
    reach: 'clause',
    pattern: new RegExp(`(?:\\(|- )(?:(?:maternal|paternal) )?${relativePattern}(?![\\p{L}\\p{N}])`, 'gu'),
  },
];
