/** What `check` says in the terminal. The reasons have their words in the draft room. */

export const checkSummary = "What in this message is business, and what may be sent?";

export const checkHelp = `${checkSummary}

Use: holdfast check [FILE]
     holdfast check --jsonl < messages.jsonl

Reads a message from FILE, or from standard input, and prints each part that is not business:
line, column, what it is, and why. Then the part that can be sent, if there is one.
Nothing is sent anywhere, and nothing is kept.

Options:
  --jsonl     read messages from standard input, one JSON object a line, and write for each,
              in order, one line:
                {"id":"…","verdict":"send|trim|hold|stop",
                 "spans":[{"start":0,"end":9,"labels":["…"],"why":"…"}],"trimmed":"…"}
              or {"id":"…","error":{"field":"…","message":"…"}}. Offsets are UTF-16.
              A line that is not JSON has the field "". Blank lines are skipped.
  -h, --help  this text

A message has an id, a text and, if you like, a context, in which all fields may be left out:
  {"id":"1","text":"Can I get my bike on Sat?",
   "context":{"channel":"text","toldNotToContact":false,"channelAgreed":false,
              "localHour":14,"names":["Hope"]}}
on one line. "names" are names that are also words. "rulesOff" names rules that should not look
(those for danger always do), "dismissed" the hashes of findings that were not meant so.

Exit code: 0 if the message can be sent, or every line was answered; 1 otherwise; 2 on wrong
usage or if the file could not be read.
`;

export const checkWords = {
  oneFile: "Name one file, or none to read standard input.",
  noFileWithLines: "With --jsonl the messages come from standard input: name no file.",
  cannotRead: "The message could not be read.",
  notText: "The message is not UTF-8 text.",
  standardInput: "message",
  trimmed: "What you can send:",
  cannotWrite: "The answers could not be written.",
  linesCannotRead: "The input could not be read to its end.",
  fault: "this message could not be checked, through a fault of ours",
  notJson: "this line is not JSON: write one message a line",
  notAnObject: "a message is a JSON object",
  needsId: "an id is text or a number",
  needsText: "the text is text",
  needsContext: "a context is a JSON object",
  needsSwitch: "this is true or false",
  needsWord: "this is text",
  needsHour: "an hour is a whole number from 0 to 23",
  needsWords: "this is a list of texts",
} as const;
