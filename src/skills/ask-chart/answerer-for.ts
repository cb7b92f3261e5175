import type { Subject } from '../../domain/request';
import type { Answerer } from './asked';
import { answerCondition } from './conditions';
import { answerEncounters } from './encounters';
import { answerProcedure, answerVaccine } from './events';
import { answerAllergies, answerDemographics, answerFamilyHistory, answerNotes, answerPlans, answerProblems, answerResults } from './lists';
import { answerMedication } from './medications';
import { answerPanel } from './panels';
import { answerObservation } from './observations';
import { answerWords } from './words';

const answerers: Readonly<Record<Subject['kind'], Answerer>> = {
  observation: answerObservation,
  panel: answerPanel,
  condition: answerCondition,
  drug: answerMedication,
  'drug-class': answerMedication,
  medications: answerMedication,
  vaccine: answerVaccine,
  immunizations: answerVaccine,
  procedure: answerProcedure,
  procedures: answerProcedure,
  allergies: answerAllergies,
  problems: answerProblems,
  encounters: answerEncounters,
  appointments: (asked) => answerPlans(asked, ['Appointment'], 'appointment'),
  results: answerResults,
  vitals: answerResults,
  notes: answerNotes,
  'care-team': (asked) => answerPlans(asked, ['CareTeam'], 'care team'),
  'family-history': answerFamilyHistory,
  demographics: answerDemographics,
  orders: (asked) => answerPlans(asked, ['ServiceRequest'], 'orders'),
  goals: (asked) => answerPlans(asked, ['Goal', 'CarePlan'], 'goals'),
  coverage: (asked) => answerPlans(asked, ['Coverage'], 'coverage'),
  words: answerWords,
};

/** Who answers for a kind of subject. */
export const answererFor = (subject: Subject): Answerer => answerers[subject.kind];
