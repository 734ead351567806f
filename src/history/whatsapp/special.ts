/**
 * What WhatsApp says in somebody's name. On iPhones such a body begins with a mark that shows nothing, in every language; what
 * kind it is mostly follows from its form, and only where it doesn't from words:
 *
 * | form                                          | kind                                   |
 * | --------------------------------------------- | -------------------------------------- |
 * | the line begins with a mark                   | message: photo, voice, document …      |
 * | a comma, a mark, a digit: "Video call, ‹m›5 min" | call                                |
 * | a comma, a mark, a letter                     | attempt                                |
 * | the next line begins with a mark: a poll      | message                                |
 * | a map's address                               | message: a place                       |
 * | words for missed, deleted, seen once          | attempt, message                       |
 * | anything else                                 | notice                                 |
 */
import { kind, type KindCode } from "#history/record.ts";

/** Parts of words, lower case, that say a call was not taken. */
const missed: readonly string[] = [
  ...["missed", "no answer", "unanswered", "silenced", "declined", "verpasst", "keine antwort"],
  ...["perdida", "perdido", "sin respuesta", "manqué", "sans réponse", "persa", "nessuna risposta"],
  ...[
    "sem resposta",
    "não atendida",
    "gemist",
    "geen antwoord",
    "nieodebran",
    "zmeškan",
    "пропущен",
  ],
  ...[
    "пропуснат",
    "cevapsız",
    "فائتة",
    "لم يتم الرد",
    "از دست رفته",
    "بی‌پاسخ",
    "נענתה",
    "מענה",
    "मिस्ड",
    "छूटी",
  ],
  ...["tak terjawab", "tidak terjawab", "terlepas", "nhỡ", "ไม่ได้รับ", "不在着信", "부재중", "未接"],
  ...[
    "αναπάντητ",
    "pierdut",
    "nepreluat",
    "ratat",
    "nem fogadott",
    "missat",
    "obesvara",
    "ubesvar",
  ],
  ...["mistet", "tapt", "vastaamat", "propušten", "perduda", "মিসড", "humbur"],
];

/** Parts of words, lower case, in what stands for a message that was deleted, is seen once, or is still on its way. */
const sent: readonly string[] = [
  ...[
    "message was deleted",
    "deleted this message",
    "gelöscht",
    "elimin",
    "supprimé",
    "apagou",
    "apagada",
  ],
  ...[
    "apagaste",
    "verwijderd",
    "usunięt",
    "usunął",
    "usunęł",
    "smazán",
    "smazal",
    "удален",
    "удалил",
    "видален",
    "silindi",
    "sildin",
  ],
  ...[
    "تم حذف",
    "حذفت",
    "حذف شد",
    "نمحק",
    "נמחק",
    "מחקת",
    "हटाया",
    "मिटाया",
    "डिलीट",
    "dihapus",
    "menghapus",
    "dipadam",
  ],
  ...[
    "memadam",
    "thu hồi",
    "đã xóa",
    "đã xoá",
    "bị xóa",
    "ลบ",
    "削除",
    "取り消",
    "삭제",
    "删除",
    "撤回",
    "刪除",
    "收回",
  ],
  ...[
    "διαγρ",
    "șters",
    "sters",
    "törölt",
    "raderat",
    "raderades",
    "tog bort",
    "togs bort",
    "slettet",
    "slettede",
    "poisti",
  ],
  ...["poistettiin", "изтри", "izbris", "vymaz", "odstrán", "eliminat", "suprimi", "মুছে", "u fshi"],
  ...[
    "view once",
    "einmalansicht",
    "einmalig",
    "ver una vez",
    "visualización única",
    "vue unique",
    "affichage unique",
  ],
  ...[
    "visualizza una volta",
    "visualização única",
    "eenmalig",
    "просмотр",
    "waiting for this message",
  ],
  ...[
    "warten auf diese nachricht",
    "esperando mensaje",
    "esperando este mensaje",
    "en attente",
    "in attesa",
  ],
  ...["aguardando mensagem", "wachten op dit bericht", "ожидание"],
];

/** What only the person's own phone says: the one in whose name it stands exported. Beginnings, lower case. */
const own: readonly string[] = [
  ...[
    "you deleted",
    "du hast diese",
    "eliminaste",
    "has eliminado",
    "vous avez supprimé",
    "hai eliminato",
  ],
  ...[
    "você apagou",
    "apagaste",
    "eliminou",
    "je hebt dit",
    "u hebt dit",
    "usunięto przez ciebie",
    "usunąłeś",
    "usunęłaś",
  ],
  ...[
    "smazali jste",
    "smazal jsi",
    "вы удалили",
    "ви видалили",
    "bu mesajı sildiniz",
    "bu mesajı sildin",
    "حذفت هذه",
    "لقد حذفت",
  ],
  ...[
    "מחקת",
    "आपने",
    "anda menghapus",
    "anda telah memadam",
    "bạn đã",
    "คุณ",
    "このメッセージを削除しました",
    "메시지를 삭제했습니다",
  ],
  ...[
    "您删除",
    "您刪除",
    "你删除",
    "你刪除",
    "您撤回",
    "您收回",
    "διαγράψατε",
    "ați șters",
    "ai șters",
    "törölted",
  ],
  ...[
    "du raderade",
    "du tog bort",
    "du slettede",
    "du slettet",
    "poistit",
    "вие изтрихте",
    "izbrisali ste",
    "has suprimit",
  ],
];

/** Longer than this is no stand-in for a message, but an explanation. */
const longestStub = 90;
const maps = ["maps.google", "goo.gl/maps", "maps.apple", "google.com/maps"];
const nextPart = /[,،、，]\s?[\u200e\u200f](.)/u;
const digit = /\p{Nd}/u;

/** The kind of a body that begins with a mark. `poll`: its next line begins with one too. */
export const specialOf = (body: string, poll: boolean): KindCode => {
  const text = body.toLowerCase();
  if (poll || maps.some((part) => text.includes(part))) return kind.message;
  if (missed.some((part) => text.includes(part)) && text.length <= longestStub) return kind.attempt;
  const next = nextPart.exec(text)?.[1];
  if (next !== undefined && text.length <= longestStub)
    return digit.test(next) ? kind.call : kind.attempt;
  const isStub = text.length <= longestStub && sent.some((part) => text.includes(part));
  return isStub ? kind.message : kind.notice;
};

/** Whether the phone speaks to its owner: the sender of this line exported. */
export const isOwn = (body: string): boolean => {
  const text = body.toLowerCase().replace(marks, "");
  return text.length <= longestStub && own.some((part) => text.startsWith(part));
};

const marks = /[\u200e\u200f]/gu;

const plainMissed: readonly string[] = [
  ...[
    "Missed voice call",
    "Missed video call",
    "Missed group voice call",
    "Missed group video call",
  ],
  ...[
    "Verpasster Sprachanruf",
    "Verpasster Videoanruf",
    "Llamada perdida",
    "Llamada de voz perdida",
    "Videollamada perdida",
  ],
  ...[
    "Appel vocal manqué",
    "Appel vidéo manqué",
    "Chiamata persa",
    "Chiamata vocale persa",
    "Videochiamata persa",
  ],
  ...[
    "Chamada de voz perdida",
    "Chamada de vídeo perdida",
    "Ligação de voz perdida",
    "Ligação de vídeo perdida",
  ],
  ...[
    "Gemiste spraakoproep",
    "Gemiste video-oproep",
    "Nieodebrane połączenie głosowe",
    "Nieodebrane połączenie wideo",
  ],
  ...[
    "Zmeškaný hlasový hovor",
    "Zmeškaný videohovor",
    "Пропущенный аудиозвонок",
    "Пропущенный видеозвонок",
  ],
  ...[
    "Пропущенный голосовой вызов",
    "Cevapsız sesli arama",
    "Cevapsız görüntülü arama",
    "Panggilan suara tak terjawab",
  ],
  ...[
    "Panggilan video tak terjawab",
    "Cuộc gọi thoại nhỡ",
    "Cuộc gọi video nhỡ",
    "不在着信",
    "부재중 전화",
    "未接语音通话",
  ],
  ...["未接视频通话", "未接語音通話", "未接視訊通話", "مكالمة صوتية فائتة", "مكالمة فيديو فائتة"],
  ...[
    "音声通話の不在着信",
    "ビデオ通話の不在着信",
    "부재중 음성 통화",
    "부재중 영상 통화",
    "تماس صوتی از دست رفته",
  ],
  ...[
    "تماس تصویری از دست رفته",
    "मिस्ड वॉइस कॉल",
    "मिस्ड वीडियो कॉल",
    "สายโทรด้วยเสียงที่ไม่ได้รับ",
    "สายวิดีโอคอลที่ไม่ได้รับ",
  ],
  ...[
    "Пропуснато гласово обаждане",
    "Пропуснато видеообаждане",
    "Αναπάντητη φωνητική κλήση",
    "Αναπάντητη βιντεοκλήση",
  ],
  ...[
    "Nem fogadott hanghívás",
    "Nem fogadott videohívás",
    "Vastaamaton äänipuhelu",
    "Vastaamaton videopuhelu",
  ],
  ...[
    "Ubesvaret taleopkald",
    "Ubesvaret videoopkald",
    "Tapt taleanrop",
    "Tapt videoanrop",
    "Ubesvart taleanrop",
  ],
  ...[
    "Missat röstsamtal",
    "Missat videosamtal",
    "Пропущений аудіодзвінок",
    "Пропущений відеодзвінок",
  ],
  ...[
    "Apel vocal pierdut",
    "Apel video pierdut",
    "שיחה קולית שלא נענתה",
    "שיחת וידאו שלא נענתה",
    "Trucada de veu perduda",
  ],
];

const encoder = new TextEncoder();
const missedByLength = new Map<number, Uint8Array[]>();
for (const phrase of plainMissed.map((each) => encoder.encode(each)))
  missedByLength.set(phrase.length, [...(missedByLength.get(phrase.length) ?? []), phrase]);

/** Whether a whole body on Android, where no mark tells, says that a call was missed. */
export const isMissedCall = (bytes: Uint8Array, from: number, to: number): boolean => {
  const phrases = missedByLength.get(to - from);
  return phrases?.some((phrase) => phrase.every((byte, at) => byte === bytes[from + at])) ?? false;
};
