/** What a phrase can mean. */
export type ConceptKind = 'observation' | 'panel' | 'condition' | 'drug' | 'drug-class' | 'vaccine' | 'procedure';
