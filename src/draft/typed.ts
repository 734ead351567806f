/** Words as people mean them, however they type them: what the learned model looks at. */
import { wordsIn } from "#draft/words-in.ts";

/**
 * The words of a text without case, accents' apostrophes and drawn-out letters, common short forms written out, digits as
 * their shape ("10:30" is "00:00"), and a run of emoji or of marks as a word of its own. Linear time.
 */
export const typedWords = (text: string): readonly string[] =>
  wordsIn(text).flatMap(({ plain, raw, emoji }) => {
    if (emoji) return facesIn(raw);
    const mark = markAt(raw);
    const word = plain === "" ? raw.slice(-3) : meant(plain);
    return mark === undefined ? [word] : [word, mark];
  });

const facesIn = (raw: string): readonly string[] =>
  Array.from(raw.matchAll(/\p{Extended_Pictographic}/gu), ([face]) => face).slice(0, 4);

const markAt = (raw: string): string | undefined => {
  const [marks] = /[?!.…]{1,8}["'”’)]?$/u.exec(raw) ?? [];
  if (marks === undefined) return undefined;
  if (/\?.*\?|\?!|!\?/u.test(marks)) return "??";
  if (marks.includes("?")) return "?";
  if (/!.*!/u.test(marks)) return "!!";
  if (marks.includes("!")) return "!";
  return /\.\.|…/u.test(marks) ? "..." : undefined;
};

const meant = (plain: string): string => {
  const bare = plain.replaceAll("'", "");
  if (/\d/u.test(bare)) return bare.replaceAll(/\d/gu, "0");
  return written.get(bare) ?? drawn(bare);
};

/** "soooo" is "so", "heyyy" is "hey", "see" stays. */
const drawn = (word: string): string => {
  const short = word.replaceAll(/(.)\1{2,}/gu, "$1");
  return short === word ? word : (written.get(short) ?? short);
};

/** Short forms, as "typed=meant". */
const written: ReadonlyMap<string, string> = new Map(
  `u=you ya=you yu=you yous=you ur=your yr=your youre=youre r=are n=and nd=and y=why k=ok kk=ok okay=ok okey=ok pls=please plz=please
  plse=please thx=thanks thnx=thanks tnx=thanks ta=thanks ty=thanks tysm=thanks cheers=thanks thankyou=thanks bc=because cos=because coz=because cuz=because
  becuz=because bcoz=because tmrw=tomorrow tmr=tomorrow tmw=tomorrow tomo=tomorrow tmoro=tomorrow 2moro=tomorrow 2mrw=tomorrow tonite=tonight 2nite=tonight
  2day=today w=with wit=with wiv=with wen=when wat=what wot=what wht=what whats=whats wats=whats dat=that da=the tha=the dis=this im=im iam=im
  idk=idontknow dunno=idontknow gonna=goingto gunna=goingto wanna=wantto gotta=gotto msg=message msgs=messages txt=text txts=texts txtd=texted luv=love
  lov=love ily=iloveyou ilu=iloveyou ilysm=iloveyou sry=sorry soz=sorry sorri=sorry sori=sorry srry=sorry ppl=people abt=about bout=about b=be bday=birthday b4=before
  bn=been coulda=couldhave shoulda=shouldhave woulda=wouldhave didn=didnt dont=dont doesn=doesnt fone=phone ph=phone frm=from gd=good gud=good hav=have
  hv=have hve=have jus=just jst=just kno=know knw=know lil=little m=am nite=night nvr=never neva=never ova=over rly=really rlly=really realy=really sat=saturday
  sun=sunday mon=monday tue=tuesday tues=tuesday wed=wednesday weds=wednesday thu=thursday thur=thursday thurs=thursday fri=friday sum1=someone smth=something sth=something somethin=something
  nothin=nothing nuthin=nothing tho=though thru=through til=until till=until v=very wk=week wknd=weekend wkend=weekend wud=would cud=could shud=should
  yday=yesterday yest=yesterday mum=mum mom=mum mam=mum mums=mums moms=mums tbh=honestly tbf=honestly ngl=honestly rn=rightnow rly=really prolly=probably
  prob=probably probs=probably def=definitely defo=definitely deffo=definitely wfh=work appt=appointment apt=flat apartment=flat telly=tv fave=favourite insta=instagram ig=instagram
  fb=facebook whatsap=whatsapp addy=address min=minutes mins=minutes hr=hour hrs=hours min=minutes hun=hun babe=babe bby=babe baby=babe luvly=lovely lmk=letmeknow wyd=whatareyoudoing
  hru=howareyou hbu=howaboutyou imy=imissyou fml=fml kms=kms kys=kys omg=omg omfg=omg lmao=lol lmfao=lol haha=lol hahaha=lol hahahaha=lol hehe=lol lolz=lol rofl=lol xx=xx xxx=xx xxxx=xx`
    .trim()
    .split(/\s+/u)
    .map((pair): readonly [string, string] => {
      const [typed = "", real = ""] = pair.split("=");
      return [typed, real];
    }),
);
