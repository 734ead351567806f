/**
 * Words that may mean that somebody thinks of hurting or killing themselves, as data, each with its own examples.
 *
 * A phrase is a regular expression without case in which a space stands for any white space, `'` for either
 * apostrophe or none, and `~` for up to two small words that people put in between ("i ~want to die").
 *
 * Where they come from: what crisis services name as warning signs (wanting to die, feeling a burden, a plan,
 * goodbyes), worded as people type. They are tried on messages written for this project, nobody's real ones.
 */

export type Cue = {
  readonly id: string;
  readonly phrases: readonly string[];
  /** A cue that touches one of these is none. */
  readonly unless: readonly string[];
  readonly catches: readonly string[];
  readonly allows: readonly string[];
};

const more = "(?:any more|anymore|any longer)";
const ends = "(?=\\s*(?:[.?!…\\n]|$))";
const wantTo = "(?:want to|wanna|need to|wish i could)";
const dontWantTo = "(?:don't|do not|didn't|no longer) ~(?:want to|wanna)";
const every = "(?:everyone|everybody|every1|you all|u all|all of you|them all)";
const drug = "(?:pills|tablets|meds|paracetamol|painkillers|ibuprofen)";

export const cueList: readonly Cue[] = [
  {
    id: "wanting-to-die",
    phrases: [
      "i ~(?:want to|wanna|wanted to|have wanted to|wish i could|hope i|need to) ~die",
      "i'm ready to die",
      "wish i ~(?:was|were) ~(?:dead|gone forever|never born)",
      "wish i(?:'d| had) never been born",
      "(?:would|i'd|i'm|be|am) better off dead",
      "i'd rather be dead",
      "(?:think|thinking|thought|thoughts|thinkin) (?:about|of) dying",
      "(?:done|finished) with (?:being alive|living|life)",
      "(?:tired|sick) of (?:being alive|living|life)",
      "hate being alive",
      "good at living",
    ],
    unless: [
      "die (?:of|from|laughing|inside|a bit|a little|on the spot|when|alone|here)",
      "said (?:that )?i'd be better off dead",
      "(?:tired|sick) of (?:living|life) (?:here|there|with|in|at|out|next|near|on|off|under|like|by)",
      "done with living (?:here|there|with|in|at|near|next)",
    ],
    catches: [
      "I want to die",
      "i just really want to die",
      "wish i was dead",
      "I'm so tired of being alive",
    ],
    allows: [
      "I wanted to die of shame",
      "dead tired",
      "sick of living with your mess",
      "I want to diet again",
      "I don't want to die alone",
    ],
  },
  {
    id: "not-being-here",
    phrases: [
      `${dontWantTo} ~(?:be here|be around|be alive|live|exist|go on|carry on|keep going|be in this (?:life|world)|wake up) ~${more}`,
      `${dontWantTo} ~(?:be alive|exist|live without (?:you|u|him|her|them))`,
      `${dontWantTo} ~(?:be here|live)${ends}`,
      `${dontWantTo} wake up${ends}`,
      `${dontWantTo} wake up ~(?:tomorrow|tmrw|tmr|2moro)`,
      `${wantTo} ~not (?:be here|be alive|exist)`,
      "(?:want to|wanna|wanted to) be gone (?:so bad|forever|for good)",
      "wish i could ~(?:stop existing|not wake up|sleep forever)",
      "(?:won't|will not|not going to|not gonna) (?:still )?be alive",
      "(?:won't|will not|not going to|not gonna) be (?:here|around) (?:for )?much longer",
      "(?:hope|wish|pray) i ~(?:don't|didn't|never) wake up",
      "if i ~(?:didn't|never) wake up",
      "never wake up again",
      "(?:goodnight|goodbye|sleep) forever",
      "disappointed to still be here",
    ],
    unless: [
      `(?:be here|live|exist|go on|carry on|be around|keep going) ~(?:with|in|at|on|next) .{1,30} ${more}`,
      "wake up (?:in time|early|at|before|next|to|for|late)",
      "wake up (?:tomorrow|tmrw|tmr) (?:at|early|before|next|to|for|and)",
      "be here (?:when|if|for|at|on|until|till|while)",
    ],
    catches: [
      "I don't want to be here any more",
      "dont want to be around anymore",
      "I just need to not be here anymore",
      "i dont want to be here. i dont mean the flat",
      "i hope i dont wake up",
    ],
    allows: [
      "I don't want to be here when you pick up the boxes",
      "I won't be here tomorrow, the key is with Mo",
      "ring me if I didn't wake up in time for the train",
      "I don't want to live in Leeds any more",
    ],
  },
  {
    id: "killing-oneself",
    phrases: [
      "kill(?:ing|ed)? (?:myself|my self)",
      "kms",
      "unaliv(?:e|ing)",
      "off(?:ing)? myself",
      "(?:end|ending|take|taking) my (?:own )?life",
      "(?:end|ending|finish|finishing) myself",
      "end(?:ing)? it all",
      "(?:thoughts|thinking|thinkin) (?:about|of) ending (?:it|things)",
      "suicid(?:e|al)",
      "(?:hang|hanging|drown|drowning|shoot|shooting) myself",
      "slit(?:ting)? my wrists?",
      "jump(?:ing)? (?:off|from) (?:a|the|that|this) (?:bridge|roof|building|balcony|cliff|car park)",
      "(?:jump|jumping|step|stepping|walk|walking) in front of (?:a|the) (?:train|bus|car|lorry|truck)",
    ],
    unless: [
      "\\d\\s*kms",
      "kms (?:away|from|to|on|per|an hour|long|left)",
      "kill(?:ing|ed) myself (?:laughing|with|trying|at|to (?:get|make|finish|meet|earn|keep|pay|fit))",
      "ending (?:it|things) (?:with|between|on|kindly|nicely|well|early)",
      "(?:career|commercial|social|political|financial) suicide",
      "suicide (?:squad|jokes?|prevention|awareness|doors?|sprints?|runs?|hill)",
      "shoot myself in the foot",
      "drown(?:ing)? myself in (?:work|coffee|tea|ice cream|paperwork|spreadsheets)",
      "rather (?:jump|step|walk|shoot|hang|drown|kill) .{1,40} than",
    ],
    catches: [
      "I am going to kill myself",
      "i might just end it all",
      "told my gp im suicidal",
      "kms",
    ],
    allows: [
      "killing myself laughing",
      "I wanted to end it kindly",
      "it is 12 kms away",
      "I could kill for a coffee",
      "this traffic is killing me",
    ],
  },
  {
    id: "hurting-oneself",
    phrases: [
      "(?:hurt|hurting|harm|harming|cut|cutting) (?:myself|my self)",
      "self\\W?harm(?:ing|ed)?",
      "cut my (?:arms?|wrists?|legs?|thighs?)",
      "(?:i|been|started|have) cut(?:ting)? again",
      `cut again${ends}`,
    ],
    unless: [
      "cut(?:ting)? myself (?:off|out|shaving|on|some|a|loose|chopping|cooking|while|making|with the|opening|slack)",
      "(?:hurt|hurting) myself (?:at|on|in|playing|running|lifting|falling|skiing|moving|carrying|climbing|training|working|badly at)",
      "(?:hours|budget|funding|shifts|pay|bus|service) .{0,20}cut again",
    ],
    catches: ["I hurt myself again", "i keep cutting myself", "cut again. first time since year 9"],
    allows: ["I hurt myself on the ladder", "cut myself shaving", "my hours got cut again"],
  },
  {
    id: "being-a-burden",
    phrases: [
      "better off without me",
      "(?:everyone|everybody|every1|the world|the kids|the girls|the boys|they|they'd|you'd all) (?:would |will |would all |will all )?~(?:be|is|are|do|sleep) ~(?:better|happier|lighter|fine|relieved|neater) without me",
      `(?:easier|better|kinder|a relief) for ${every} if i ~(?:wasn't|weren't|was gone|were gone|was dead|didn't (?:wake up|exist)|disappeared|died)`,
      `if i ~(?:wasn't|weren't|was not) around(?: ${more}|${ends})`,
      "i'm (?:just |only |such )?a burden (?:to|on) (?:you|u|everyone|everybody|them|my)",
      "been a burden to",
      "won't be a (?:problem|burden|bother|nuisance) (?:to|for) (?:you|u|anyone|anybody|everyone) (?:any|all|after)",
      "out of (?:everyone's|everybody's) way",
      "there's no point (?:in|of) me",
      "what's the point of me",
    ],
    unless: [
      "out of (?:everyone's|everybody's) way (?:at|in|on|while|when|so|for the)",
      "better off without me (?:at|on|in|driving|cooking|singing|there)",
      "if i (?:wasn't|weren't|was not) ~(?:there|at|on|in|working|driving|coming|going|going to|so)",
    ],
    catches: [
      "You would all be better off without me",
      "everyone would be lighter without me",
      "easier for everyone if i didnt wake up",
    ],
    allows: [
      "The band sounds better without me on drums",
      "Saturday won't be a problem for me",
      "it is easier for everyone if I wasn't driving",
    ],
  },
  {
    id: "no-reason-to-live",
    phrases: [
      "no (?:point|reason) (?:in |to |for )?~(?:living|live|going on|go on|carrying on|carry on|being alive|be alive|wake up|keep going)",
      "(?:any|a|one|see|find) (?:point|reason) (?:in |to )~(?:living|live|going on|go on|carrying on|carry on|being alive|wake up|stay alive)",
      "nothing (?:left )?to live for",
      `can't (?:go on|carry on|keep going)(?: living| ${more})?${ends}`,
      "too tired to (?:go on|live)",
      "(?:want|need) (?:it all|everything) to (?:stop|end|be over|go quiet|finish)",
      "can't see myself past",
      "about staying alive",
    ],
    unless: [
      "(?:point|reason) (?:in |to )(?:going on|go on|carrying on|carry on|keep going|live|living) (?:about|with|the|a|at|to|holiday|in|on|there|here|together|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    ],
    catches: ["There is no point in living", "i cant go on", "I just want it all to stop"],
    allows: [
      "I can't go on pretending to be your friend",
      "no point in going on about the sofa",
      "I can't go on Saturday",
    ],
  },
  {
    id: "a-way-to-do-it",
    phrases: [
      `(?:took|taken|take|taking|swallowed|swallow) (?:all|some|most|a load|loads|too many|a bunch|lots|half|the rest) (?:of )?(?:the |my |those |her |his )?${drug}`,
      "(?:take|took|taken|drink|drank|swallow|had) the whole (?:bottle|box|packet|pack)",
      "overdos(?:e|ed|ing)",
      "(?:took|taken) something (?:and|n) (?:i )?don't feel right",
      "(?:i'm|im|been|stood|standing|sat|sitting) on the (?:bridge|ledge|roof)",
      "(?:car|sat|sitting) (?:with|w|and) the engine on",
    ],
    unless: [
      "overdos(?:e|ed|ing) on (?:chocolate|cheese|coffee|caffeine|sugar|carbs|cake|tea|sun|telly|tv|garlic|bread|biscuits)",
      `take (?:all|some) (?:of )?my ${drug} (?:with|as|at|like|every|in|to)`,
      "on the (?:bridge|roof) (?:in traffic|stuck|by|fixing|with the|at \\d|doing|now so)",
      "(?:stuck|queue|queueing|traffic) on the bridge",
      "the whole (?:box|packet|pack|bottle) (?:of (?:biscuits|wine|cereal|milk|ketchup|juice|water)|to|back|home|with)",
    ],
    catches: ["i took all the pills", "stood on the bridge a bit", "ill take the whole bottle"],
    allows: [
      "overdosed on chocolate",
      "I'm on the bridge in traffic, 20 late",
      "took the whole box to the tip",
    ],
  },
  {
    id: "a-last-goodbye",
    phrases: [
      "by the time (?:you|u|this) (?:reads?|gets?|hears?|reaches) (?:this|it|you|u) (?:it|it'll|it'll be|i|i'll|i will|it will) .{0,30}(?:be (?:quiet|done|over|gone|dead|out of|sunday)|not be|sorted everything|locked up|be too late)",
      "(?:won't|will not|never) have to (?:deal with|put up with|block|worry about|bother with) me",
      "(?:won't|will not) (?:get|have|be) .{1,25} (?:me|i|texts|messages|calls) .{0,12}after (?:tonight|today)",
      "(?:sort|bother with) (?:anything|nothing|a thing) (?:out )?after me",
      "(?:tell|let) (?:the |my |ur |your |our )?(?:kids|girls|boys|children|twins|mum|mom|mam|dad|nan|gran|baba|him|her|them) (?:know )?(?:that )?(?:i|his uncle|his dad|their dad|their mum) loved",
      "(?:when|til|till|until|before) (?:they|someone|somebody|anyone) (?:find|finds|found) me",
      "(?:it|you|one) (?:that|who) finds me",
      "who'd find me",
      "find me (?:dead|alive)",
      "(?:come to|coming to|at) my (?:own )?funeral",
      "(?:don't|do not) let (?:her|him|them|mum|mom|mam|dad|the kids) (?:come in first|find me)",
      "(?:going to|gonna) rest now",
      "(?:i've|i have) made my peace",
      "saying bye properly",
    ],
    unless: ["find me (?:alive )?(?:on|at|in|by|under) (?:instagram|insta|facebook|linkedin|the)"],
    catches: [
      "by the time you read this it will be quiet",
      "you wont have to deal with me again after tonight",
      "Tell the girls I loved them",
      "i dont want it to be you that finds me",
    ],
    allows: [
      "By the time you read this I'll have posted the keys",
      "when they find my keys tell me",
      "I said goodbye at the station",
    ],
  },
  {
    id: "not-safe-with-oneself",
    phrases: [
      "(?:not|don't feel) safe (?:on my own|with myself|by myself|alone)",
      "(?:scared|afraid|frightened|terrified) of (?:myself|what i(?:'ll|'d| will| would| might| may) do)",
      "don't trust myself (?:tonight|alone|on my own|for the night|right now)",
      `don't trust myself${ends}`,
      "can't promise (?:you )?(?:the morning|i'll (?:still )?be here)",
    ],
    unless: [
      "(?:not|don't feel) safe (?:alone|on my own|by myself) (?:in|at|with|on|after|near|walking|there|around)",
      "trust myself (?:tonight|alone|right now) (?:to|with|not to)",
    ],
    catches: [
      "I'm not safe on my own tonight",
      "im scared of myself tonight",
      "I don't trust myself tonight",
    ],
    allows: ["I don't trust myself to be polite", "I don't feel safe alone in that car park"],
  },
];
