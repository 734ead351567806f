/** Writes a made-up conversation as LINE does, in the languages it was seen in. */
import type { Item, MadeChat } from "#history/generate/chat.testing.ts";
import { civilOf, secondsPerDay } from "#history/seconds.ts";

export const lineLanguages = ["en", "ja", "zh", "ko", "en-mobile"] as const;
export type LineLanguage = (typeof lineLanguages)[number];

const weekdays = ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

export const writeLine = ({ me, other, items }: MadeChat, language: LineLanguage): string => {
  const lines = [...headOf(language, other), ""];
  let day = -1;
  for (const item of items) {
    const today = Math.floor(item.at / secondsPerDay);
    if (today !== day) lines.push("", dayOf(today, language));
    day = today;
    lines.push(`${timeOf(item.at, language)}\t${item.from === "me" ? me : other}\t${bodyOf(item)}`);
  }
  lines.push(`${timeOf(items.at(-1)?.at ?? 0, language)}\t${other} unsent a message.`);
  return `${lines.join("\r\n")}\r\n`;
};

const headOf = (language: LineLanguage, other: string): readonly string[] => {
  switch (language) {
    case "ja":
      return [`[LINE] ${other}とのトーク履歴`, "保存日時：2026/11/01 09:00"];
    case "zh":
      return [`[LINE] 與${other}的聊天記錄`, "儲存日期： 2026/11/01 09:00"];
    case "ko":
      return [`[LINE] ${other}님과의 대화`, "저장한 날짜 : 2026/11/01 09:00"];
    case "en":
    case "en-mobile":
      return [`[LINE] Chat history with ${other}`, "Saved on: 2026/11/01 09:00"];
  }
};

const dayOf = (days: number, language: LineLanguage): string => {
  const { year, month, day } = civilOf(days);
  const weekday = weekdays[((days % 7) + 7) % 7] ?? "";
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, "0"));
  switch (language) {
    case "en":
      return `${year}.${mm}.${dd} ${weekday}`;
    case "ja":
      return `${year}/${mm}/${dd}(月)`;
    case "zh":
      return `${year}/${month}/${day}周二`;
    case "ko":
      return `${year}.${mm}.${dd} 월요일`;
    case "en-mobile":
      return `${weekday.slice(0, 3)}, ${month}/${day}/${year}`;
  }
};

const timeOf = (at: number, language: LineLanguage): string => {
  const [hour, minute] = [Math.floor((at % secondsPerDay) / 3_600), Math.floor((at % 3_600) / 60)];
  const mm = String(minute).padStart(2, "0");
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  if (language === "ja") return `${hour < 12 ? "午前" : "午後"}${hour % 12}:${mm}`;
  if (language === "en-mobile") return `${twelve}:${mm} ${hour < 12 ? "AM" : "PM"}`;
  return `${String(language === "zh" && hour === 0 ? 24 : hour).padStart(2, "0")}:${mm}`;
};

const bodyOf = ({ what, body }: Item): string => {
  if (what === "call") return "☎ Call time 1:23";
  if (what === "missed") return "☎ Missed call";
  if (what === "media") return "[Photo]";
  return body.includes("\n") ? `"${body}"` : body;
};
