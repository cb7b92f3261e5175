import type { KnowledgeSource } from '../knowledge/source';

/** What whole rules rest on, where the knowledge base does not cite something closer. Each was read on the day it says. */
export const sources = {
  drugAllergy: {
    title: 'Drug allergy: a 2022 practice parameter update',
    organization: 'American Academy and American College of Allergy, Asthma and Immunology',
    year: 2022,
    url: 'https://doi.org/10.1016/j.jaci.2022.08.028',
    checked: '2026-11-22',
  },
  therapeuticDuplication: {
    title: 'Therapeutic duplication',
    organization: 'The Medical Algorithms Company',
    year: 2026,
    url: 'https://www.medicalalgorithms.com/therapeutic-duplication',
    checked: '2026-11-22',
  },
  highPriorityInteractions: {
    title: 'High-priority drug-drug interactions for use in electronic health records',
    organization: 'Journal of the American Medical Informatics Association',
    year: 2012,
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3422823/',
    checked: '2026-11-22',
    section: 'Table 2; J Am Med Inform Assoc 2012;19:735-43',
  },
  kidneyFunction: {
    title: 'Pharmacokinetics in Patients with Impaired Renal Function: Study Design, Data Analysis, and Impact on Dosing',
    organization: 'US Food and Drug Administration',
    year: 2024,
    url: 'https://www.fda.gov/regulatory-information/search-fda-guidance-documents/pharmacokinetics-patients-impaired-renal-function-study-design-data-analysis-and-impact-dosing',
    checked: '2026-11-22',
  },
  missedResults: {
    title: 'Failure to follow-up test results for ambulatory patients: a systematic review',
    organization: 'Journal of General Internal Medicine',
    year: 2012,
    url: 'https://link.springer.com/article/10.1007/s11606-011-1949-5',
    checked: '2026-11-22',
    section: 'Abstract; J Gen Intern Med 2012;27:1334-48',
  },
  problemInference: {
    title: 'A method and knowledge base for automated inference of patient problems from structured data in an electronic medical record',
    organization: 'Journal of the American Medical Informatics Association',
    year: 2011,
    url: 'https://pubmed.ncbi.nlm.nih.gov/21613643/',
    checked: '2026-11-22',
    section: 'Abstract; J Am Med Inform Assoc 2011;18:859-67',
  },
  medicationReconciliation: {
    title: 'National Patient Safety Goal NPSG.03.06.01, maintain and communicate accurate patient medication information',
    organization: 'The Joint Commission, as quoted by the Medication Safety Officers Society',
    year: 2026,
    url: 'https://medsafetyofficer.org/node/2575',
    checked: '2026-11-22',
  },
  atrialFibrillation: {
    title: '2023 ACC/AHA/ACCP/HRS guideline for the diagnosis and management of atrial fibrillation',
    organization: 'American College of Cardiology and American Heart Association, as summarized by IM Rec Deck',
    year: 2023,
    url: 'https://cfu288.github.io/im-rec-deck/cardiology/atrial-fibrillation/2023-acc-aha-accp-hrs/',
    checked: '2026-11-22',
    section: 'Key recommendations',
  },
  osteoporosis: {
    title: 'Pharmacological management of osteoporosis in postmenopausal women',
    organization: 'Endocrine Society, pocket guideline',
    year: 2020,
    url: 'https://eguideline.guidelinecentral.com/i/1140214-osteoporosis-in-women/1',
    checked: '2026-11-22',
    section: 'Treatment and management, 1.1 and 2.1',
  },
} as const satisfies Record<string, KnowledgeSource>;
