import { createNoteVocabulary } from '../../src/chart/notes/note-vocabulary';
import { createChartVocabulary } from '../../src/chart/vocabulary';
import { knowledge } from './fixtures';

/** The two vocabularies that a chart is put together with. */
export const createVocabularies = () => ({ vocabulary: createChartVocabulary(knowledge()), notes: createNoteVocabulary(knowledge()) });
