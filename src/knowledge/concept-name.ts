import type { Knowledge } from './knowledge';

/** A concept's own name by the kind of its vocabulary; undefined for kinds without one and for unknown ids. */
export function conceptName(knowledge: Knowledge, kind: string, id: string | undefined): string | undefined {
  const lists: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>> = {
    observation: knowledge.observations,
    panel: knowledge.panels,
    condition: knowledge.conditions,
    vaccine: knowledge.vaccines,
    procedure: knowledge.procedures,
    drug: knowledge.drugs.ingredients,
    'drug-class': knowledge.drugs.classes,
  };
  return lists[kind]?.find((each) => each.id === id)?.name;
}
