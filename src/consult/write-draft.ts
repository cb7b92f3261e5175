import type { Draft } from '../domain/answer';
import type { ConsultOptions } from '../domain/ports';
import type { Pen, Skill, SkillInput } from '../domain/skill';
import type { ConsultParts } from './parts';

export interface Written {
  readonly draft: Draft;
  readonly writtenBy: 'rules' | 'model';
  /** Why the writer answered although a model is configured. */
  readonly notice?: string;
}

type WritingParts = Pick<ConsultParts, 'model' | 'modelBudgetMs' | 'deidentifier' | 'logger'>;

/** The skill's own writer, or a model within its budget; whatever goes wrong with the model, the writer answers. */
export async function writeDraft(parts: WritingParts, skill: Skill, input: SkillInput, options: ConsultOptions): Promise<Written> {
  if (!parts.model || !skill.compose) return { draft: skill.write(input), writtenBy: 'rules' };
  const budget = AbortSignal.timeout(parts.modelBudgetMs);
  const signal = options.signal ? AbortSignal.any([budget, options.signal]) : budget;
  try {
    const composing = skill.compose(input, penFor(parts, parts.model, input, signal));
    const draft = await Promise.race([composing, aborted(signal)]);
    return { draft, writtenBy: 'model' };
  } catch (error) {
    options.signal?.throwIfAborted();
    parts.logger.warn(
      { model: parts.model.name, error: error instanceof Error ? error.name : 'unknown' },
      'the model did not answer; the writer does',
    );
    return {
      draft: skill.write(input),
      writtenBy: 'rules',
      notice: `The model ${parts.model.name} did not answer in time or at all: this was written by rules.`,
    };
  }
}

/** The gloves: text leaves de-identified and comes back restored. */
function penFor(parts: WritingParts, model: NonNullable<ConsultParts['model']>, input: SkillInput, signal: AbortSignal): Pen {
  const { patient } = input.file;
  const known = [patient.name, patient.preferredName, patient.mrn, patient.birthDate, patient.reference].filter(
    (each): each is string => each !== undefined,
  );
  return {
    name: model.name,
    async rewrite(instruction, text) {
      const gloved = parts.deidentifier.deidentify(text, known);
      const prompt = parts.deidentifier.prompt(instruction, gloved.text);
      return gloved.restore(await model.complete(prompt, { signal, maxTokens: 2_000 }));
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted')), { once: true });
  });
}
