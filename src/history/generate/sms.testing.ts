/** Writes a made-up conversation as "SMS Backup & Restore" does. Its calls stand in a file of their own. */
import type { MadeChat } from "#history/generate/chat.testing.ts";
import { epochMsOfSeconds } from "#history/seconds.ts";

export type SmsTrap =
  "draft-at-the-end" | "picture-of-megabytes" | "number-without-country" | "mms";

const head = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By SMS Backup & Restore on a > b-->\n<?xml-stylesheet type="text/xsl" href="sms.xsl"?>\n`;

export const writeSms = (
  { other, items }: MadeChat,
  traps: readonly SmsTrap[] = [],
): { readonly messages: string; readonly calls: string } => {
  const last = epochMsOfSeconds(items.at(-1)?.at ?? 0);
  const number = (at: number): string =>
    traps.includes("number-without-country") && at % 2 === 1 ? "5555550100" : "+15555550100";
  const rows = items.flatMap(({ at, from, what, body }, index) => {
    if (what === "call" || what === "missed") return [];
    const date = epochMsOfSeconds(at);
    const box = from === "me" ? 2 : 1;
    if (!traps.includes("mms") || index % 4 !== 0)
      return [
        `  <sms protocol="0" address="${number(index)}" date="${date}" type="${box}" subject="null" body="${escaped(body)}" read="1" status="-1" readable_date="x" contact_name="${escaped(other)}" />`,
      ];
    const data = traps.includes("picture-of-megabytes") ? "A".repeat(300_000) : "AAAA";
    return [
      `  <mms date="${date}" msg_box="${box}" address="${number(index)}" m_type="${box === 2 ? 128 : 132}" contact_name="${escaped(other)}"><parts><part seq="0" ct="text/plain" text="${escaped(body)}"/><part ct="image/jpeg" data="${data}"/></parts><addrs><addr address="+15555550100" type="137"/><addr address="+15555550199" type="151"/></addrs></mms>`,
    ];
  });
  if (traps.includes("draft-at-the-end"))
    for (const type of [3, 4, 5, 6])
      rows.push(
        `  <sms address="+15555550100" date="${last + 9_000_000}" type="${type}" body="draft" contact_name="${escaped(other)}" />`,
      );
  const calls = items.flatMap(({ at, from, what }) => {
    if (what !== "call" && what !== "missed") return [];
    const type = from === "me" ? 2 : what === "missed" ? 3 : 1;
    return [
      `  <call number="+15555550100" duration="${what === "call" ? 42 : 0}" date="${epochMsOfSeconds(at)}" type="${type}" presentation="1" contact_name="${escaped(other)}" />`,
    ];
  });
  return {
    // The count is wrong, as it often is.
    messages: `${head}<smses count="99999" backup_set="x" backup_date="${last}" type="full">\n${rows.join("\n")}\n</smses>`,
    calls: `${head}<calls count="0">\n${calls.join("\n")}\n</calls>`,
  };
};

/** As the app does it: the halves of a pair each by its number. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"\n]/gu, (letter) => `&#${letter.charCodeAt(0)};`)
    .replace(
      /[\u{10000}-\u{10ffff}]/gu,
      (letter) => `&#${letter.charCodeAt(0)};&#${letter.charCodeAt(1)};`,
    );
