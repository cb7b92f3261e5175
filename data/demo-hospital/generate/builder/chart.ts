// The vocabulary in which stories are told: one object whose verbs append to one patient's chart.
import type * as fhir from 'fhir/r4';
import { addAllergy } from './allergies';
import { createCore, type ChartCore } from './core';
import { addNote, addOrder, addProcedure } from './documents';
import { addFinding, addSmoking } from './findings';
import { addMedicationStatement, addMedicine } from './medicines';
import { addBloodPressure, addLab, addVital } from './observations';
import { createPatient, type Person } from './patient';
import { addCarePlan, addFamilyHistory, addGoal, addVaccine } from './prevention';
import { addCondition } from './problems';
import { addPanel, addReport } from './reports';
import { addCareTeam, addCoverage, addProvenance, addRelatedPerson } from './teams';
import { addAppointment, addVisit } from './visits';

/** One thing a careful colleague would say first, and what it rests on. */
export interface MustKnow {
  id: string;
  fact: string;
  why: string;
  kind: 'chart' | 'absence' | 'restricted';
  resources: string[];
  kinds?: string[];
  /** Lower-case strings a right summary has near the fact; alternatives joined by `|`. */
  shows: string[];
}

type Rest<F> = F extends (chart: ChartCore, ...rest: infer R) => infer Out ? (...rest: R) => Out : never;
const verbs = {
  visit: addVisit,
  appointment: addAppointment,
  condition: addCondition,
  allergy: addAllergy,
  medicine: addMedicine,
  takes: addMedicationStatement,
  lab: addLab,
  vital: addVital,
  bp: addBloodPressure,
  finding: addFinding,
  smoking: addSmoking,
  panel: addPanel,
  report: addReport,
  note: addNote,
  procedure: addProcedure,
  order: addOrder,
  vaccine: addVaccine,
  family: addFamilyHistory,
  goal: addGoal,
  plan: addCarePlan,
  team: addCareTeam,
  coverage: addCoverage,
  related: addRelatedPerson,
  provenance: addProvenance,
};
type Verbs = { [Name in keyof typeof verbs]: Rest<(typeof verbs)[Name]> };

/** A patient's chart being told; `teaches` is the story in one line for the manifest. */
export interface Chart extends Verbs {
  person: Person;
  teaches: string;
  entries: fhir.FhirResource[];
  mustKnow: MustKnow[];
  /** Adds one must-know fact; `kinds` makes it an absence: what was looked for and not found. */
  know(fact: string, why: string, resources: string[], shows: string[], kinds?: string[]): void;
  /** Adds the fact that `resources` are withheld. */
  withheld(resources: string[]): void;
}

/** Starts the chart of a person with their Patient resource in it. */
export function createChart(person: Person, teaches: string): Chart {
  const core = createCore(person.slug);
  core.add(createPatient(person), '');
  const bound = Object.fromEntries(
    Object.entries(verbs).map(([name, verb]) => [name, (verb as (...all: unknown[]) => unknown).bind(undefined, core)]),
  ) as Verbs;
  const mustKnow: MustKnow[] = [];
  const next = (): string => `${person.slug}-${mustKnow.length + 1}`;
  return {
    ...bound,
    person,
    teaches,
    entries: core.entries,
    mustKnow,
    know(fact, why, resources, shows, kinds) {
      mustKnow.push({ id: next(), fact, why, kind: kinds ? 'absence' : 'chart', resources, ...(kinds ? { kinds } : {}), shows });
    },
    withheld(resources) {
      const count = resources.length;
      mustKnow.push({
        id: next(),
        fact: `${count} restricted ${count === 1 ? 'entry is' : 'entries are'} withheld`,
        why: 'a reader must know that the summary is incomplete on purpose',
        kind: 'restricted',
        resources,
        shows: ['restricted|withheld', String(count)],
      });
    },
  };
}
