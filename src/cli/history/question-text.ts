/** A question as it is put to the person: its words, the answers, and the option that gives one. */
import { dateText } from "#cli/history/date-text.ts";
import { historyWords } from "#cli/history/words.en.ts";
import type { Question } from "#history/facts/question.ts";
import { secondsPerDay } from "#history/seconds.ts";

export type QuestionText = {
  readonly text: string;
  readonly choices: readonly string[];
  readonly flag: string;
};

export const questionText = (question: Question): QuestionText => {
  switch (question.kind) {
    case "date-order":
      return {
        text: historyWords.askOrder(
          question.orders.map(({ lastDay }) => dateText(lastDay * secondsPerDay)),
        ),
        choices: question.orders.map(({ order }) => order),
        flag: "--date-order",
      };
    case "conversation":
      return { text: historyWords.askWith, choices: question.choices, flag: "--with" };
    case "who":
      return { text: historyWords.askWho, choices: question.choices, flag: "--me" };
  }
};
