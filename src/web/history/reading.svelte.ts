/**
 * The reading of exports, as the screen sees it. Files stay with the browser; a worker reads them and is ended once no question is
 * open, so that nothing of what it read stays in memory.
 */
import type { FromReader, PickedFiles, ToReader } from "#history/beside.ts";
import type { History } from "#history/facts/facts.ts";
import type { Question } from "#history/facts/question.ts";
import workerAddress from "#history/read-beside.worker.ts?worker&url";
import type { Zoned } from "#regimen/zoned.ts";
import { scriptUrl } from "#web/trusted.ts";

type Status = "idle" | "reading" | "told" | "stopped" | "failed" | "not-found";

export class Reading {
  status = $state<Status>("idle");
  /** From 0 to 100. */
  percent = $state(0);
  history = $state.raw<History | undefined>(undefined);
  trouble = $state.raw<readonly string[]>([]);

  readonly #now: () => Zoned;
  #picked: readonly PickedFiles[] = [];
  #me: readonly string[] = [];
  #other: readonly string[] = [];
  #dateOrder: ToReader["dateOrder"];
  #before: number | undefined;
  #worker: Worker | undefined;

  constructor(now: () => Zoned) {
    this.#now = now;
  }

  get question(): Question | undefined {
    return this.history?.facts.question;
  }

  start(files: readonly File[]): void {
    if (files.length === 0) return;
    this.forget();
    this.#picked = groupsOf(files);
    this.#read();
  }

  /** Takes an answer to the question that is open. Only how dates are meant needs the files once more. */
  answer(question: Question, choice: string): void {
    if (question.kind === "who") this.#me = [...this.#me, choice];
    else if (question.kind === "conversation") this.#other = [choice];
    else this.#dateOrder = question.orders.find(({ order }) => order === choice)?.order;
    if (question.kind === "date-order" || this.#worker === undefined) this.#read();
    else this.#ask(this.#worker, undefined);
  }

  /** Looks for the contact before the one that was found: that one was only business. */
  lookFurtherBack(): void {
    this.#before = this.history?.facts.lastCounting?.local;
    this.#read();
  }

  stop(): void {
    this.forget();
    this.status = "stopped";
  }

  /** Lets go of the files and of everything that was read. */
  forget(): void {
    this.#end();
    this.#picked = [];
    this.#me = [];
    this.#other = [];
    this.#dateOrder = undefined;
    this.#before = undefined;
    this.history = undefined;
    this.trouble = [];
    this.status = "idle";
  }

  #read(): void {
    this.#end();
    this.status = "reading";
    this.percent = 0;
    const worker = new Worker(scriptUrl(workerAddress));
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<FromReader>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#hear({ what: "failed" });
    };
    this.#ask(worker, this.#picked);
  }

  #ask(worker: Worker, picked: ToReader["picked"]): void {
    const now = this.#now();
    const asked: ToReader = {
      picked,
      me: this.#me,
      other: this.#other,
      dateOrder: this.#dateOrder,
      now: now.epochMilliseconds,
      zone: now.timeZoneId,
      before: this.#before,
    };
    worker.postMessage(asked);
  }

  #hear(message: FromReader): void {
    if (message.what === "progress") {
      this.percent = Math.floor((100 * message.bytes) / Math.max(1, message.of));
      return;
    }
    if (message.what === "failed") {
      this.#end();
      this.status = "failed";
      return;
    }
    if (message.history.facts.question === undefined) this.#end();
    this.history = message.history;
    this.trouble = message.trouble;
    this.status = message.history.sources.length === 0 ? "not-found" : "told";
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** Files of one folder are one source; other files each their own. */
const groupsOf = (files: readonly File[]): readonly PickedFiles[] => {
  const folderOf = ({ webkitRelativePath }: File): string => webkitRelativePath.split("/")[0] ?? "";
  const folders = [...new Set(files.map(folderOf))].filter((folder) => folder !== "");
  const groups = [
    ...files.filter((file) => folderOf(file) === "").map((file) => [file]),
    ...folders.map((folder) => files.filter((file) => folderOf(file) === folder)),
  ];
  return groups.map((group) => ({
    name: group[0]?.name ?? "",
    files: group.map((file) => ({
      path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
      blob: file,
      modified: file.lastModified,
    })),
  }));
};
