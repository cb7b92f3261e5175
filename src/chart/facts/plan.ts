import type { PlanFact } from '../../domain/chart';
import type { FactContext } from './context';
import type { Fields } from './fields';
import { readAppointment } from './appointment';
import { readCarePlan } from './care-plan';
import { readCareTeam } from './care-team';
import { readCoverage } from './coverage';
import { readGoal } from './goal';
import { readServiceRequest } from './service-request';

/** Readers of what is intended, arranged or covered. */
export const planReaders: Readonly<Record<PlanFact['kind'], (entry: Fields, context: FactContext) => PlanFact>> = {
  CarePlan: readCarePlan,
  Goal: readGoal,
  ServiceRequest: readServiceRequest,
  Appointment: readAppointment,
  Coverage: readCoverage,
  CareTeam: readCareTeam,
};
