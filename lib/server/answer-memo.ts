/** Answers about the whole cluster: kept until a kind that they are made of changes (answer-kinds.ts). */
import { type AnswerName, answerNames } from './answer-kinds.ts';

export interface AnswerMemo {
  get<Value>(name: AnswerName, question: string, build: () => Value): Value;
  /** Revision at which the answer last changed. */
  version(name: AnswerName): number;
  changed(names: Iterable<AnswerName>, revision: number): void;
}

/** `keep`: different questions (filters, search texts) remembered for each answer; the oldest goes first. */
export function createAnswerMemo(keep = 50): AnswerMemo {
  const versions = new Map<AnswerName, number>(answerNames.map((name) => [name, 0]));
  const answers = new Map<AnswerName, Map<string, unknown>>();

  const remember = (known: Map<string, unknown>, question: string, answer: unknown) => {
    known.set(question, answer);
    const [oldest] = known.keys();
    if (known.size > keep && oldest !== undefined) known.delete(oldest);
  };

  return {
    get<Value>(name: AnswerName, question: string, build: () => Value): Value {
      const known = answers.get(name) ?? new Map<string, unknown>();
      answers.set(name, known);
      if (!known.has(question)) remember(known, question, build());
      return known.get(question) as Value;
    },
    version: (name) => versions.get(name) ?? 0,
    changed(names, revision) {
      for (const name of names) {
        versions.set(name, revision);
        answers.delete(name);
      }
    },
  };
}
