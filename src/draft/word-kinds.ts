/** Kinds of words, so that a word which nobody used in training still says what its like said. Words as `typedWords` gives them. */

const lists: Readonly<Record<string, string>> = {
  i: "i me my mine myself im ive id ill meself moi",
  you: "you your yours yourself youve youd youll thee ye",
  we: "we us our ours weve ourselves together both",
  third:
    "he she him her his hers hes shes they them their theyre someone somebody everyone everybody anyone nobody noone people",
  kin: "mum dad mother father sister brother nan nana gran grandma granny grandad aunt auntie aunty uncle cousin niece nephew parents family son daughter inlaws mam amma abba papa mama yiayia oma opa stepdad stepmum sis bro",
  child: "kids kid child children baby girls boys toddler little ones daughter son twins teen",
  pet: "dog cat puppy kitten rabbit hamster horse fish goldfish parrot hen hens tortoise gecko lead litter vet",
  rival:
    "guy bloke man fella boyfriend girlfriend bf gf blonde woman girl lad partner lover fiance mistress date dates",
  friend:
    "friend friends mate mates pal pals buddy bestie group neighbour neighbours colleague colleagues flatmate flatmates roommate",
  law: "police court solicitor lawyer attorney judge order mediator mediation restraining legal divorce custody notary tribunal claim claims rights advocate barrister statement witness",
  office:
    "council bank agent agency landlord landlady hmrc insurer insurance surveyor surgery clinic embassy consulate registrar company office reception concierge porter doorman accountant provider supplier hr payroll pension university hospital",
  money:
    "rent deposit bill bills pay paid payment money owe owed owes quid pounds euros dollars pound euro bucks cash half split share refund transfer invoice fee fees cost costs price total balance account loan debt mortgage tax direct debit standing charge interest budget cheque",
  paper:
    "form forms paperwork papers document documents contract lease tenancy agreement letter letters post mail parcel package certificate passport licence visa receipt receipts statement signature sign signed pdf copy scan original warranty deed deeds log book payslip payslips ref reference number policy",
  thing:
    "keys key fob bike car van box boxes bag bags suitcase sofa couch bed mattress table chair chairs desk tv fridge freezer washer dryer kettle toaster lamp laptop charger router printer phone ipad tablet console guitar amp drill ladder tools tent books records vinyl plants plant pram cot buggy scooter helmet coat jacket jumper dress shoes boots trainers suit watch glasses camera mixer pan pans dish blender hoover mower clock rug curtains wardrobe shelf shelves bookcase drawer drawers cupboard piano keyboard",
  small:
    "sock socks hair tie bobble pen biro spoon mug toothbrush lighter button bookmark sticker tupperware lid teabag chapstick balm comb clip scrunchie umbrella recipe",
  home: "flat house kitchen bathroom bedroom garage shed attic loft garden door hallway porch stairs window cellar basement boiler heating meter gas electric electricity water wifi broadband internet bin bins alarm lock locks spare room storage unit",
  car: "car mot insurance parking permit garage tyre tyres v5c logbook mileage petrol toll tolls tax service plates",
  place:
    "station platform library school nursery park office shop supermarket cafe pub church mosque temple gym pool beach bridge street road lane corner airport hotel services bay level gate village town city",
  day: "monday tuesday wednesday thursday friday saturday sunday tomorrow today tonight yesterday weekend morning afternoon evening noon midday midnight week fortnight month january february march april june july august september october november december",
  clock:
    "am pm oclock half quarter hour hours minutes before after until by between around late early ish",
  handover:
    "collect pick pickup drop dropoff bring leave return fetch deliver send post posted courier hand handover swap lend borrow store pack packed move moving movers load unload",
  settle:
    "confirm cancel book booked register renew update change close switch transfer fill attach attached forward arrange sort sorted agree agreed sell sold fix repair replace redirect ends expires expired due deadline",
  care: "doctor dentist appointment nurse gp prescription tablets medicine inhaler insulin dose fever temperature rash cough scan test results jab jabs vaccine allergy stitches surgery operation eczema calpol antibiotics physio",
  school:
    "school teacher class homework uniform pe kit trip nursery term parents evening lunchbox reading bookbag exam exams club swimming ballet lesson lessons",
  love: "love loved loving adore iloveyou darling sweetheart heart soulmate babe sweetie honey gorgeous beautiful handsome kiss kisses hug hugs hold cuddle forever xxx",
  miss: "miss missed missing imissyou lonely alone empty quiet without lonesome absence",
  sad: "sad cry cried crying tears wept weep sobbing broken heartbroken hurt hurts hurting pain ache aches devastated lost gutted low numb grief grieving miserable wreck mess awful unhappy bawling shattered",
  angry: "angry furious raging rage hate hated hating fuming livid sick fed annoyed mad",
  afraid:
    "scared afraid frightened terrified worried worry anxious nervous panic dread dreading shaking shake",
  glad: "happy glad pleased relieved proud lucky excited delighted joy thrilled grateful",
  sleep:
    "sleep slept sleeping awake insomnia dream dreams dreamt dreamed nightmare bed wake woke night nights 0am",
  insult:
    "liar liars coward selfish pathetic idiot stupid child childish baby cruel cold heartless evil disgusting snake rat cheat cheater narcissist joke clown trash scum vile bitch bastard prick dick twat arse asshole wanker cow pig useless lazy toxic fake shameless hypocrite dickhead arsehole loser fool spineless",
  swear: "fuck fucking fuckin fucked fkn shit bullshit bloody damn crap hell wtf tf af piss pissed",
  sting:
    "typical classic wow amazing brilliant congrats congratulations charming lovely nice funny shocker shock surprise obviously clearly apparently course surely interesting noted fantastic marvellous wonderful impressive bravo",
  ever: "always never ever every everything nothing constantly forever once again usual anymore still",
  wrong:
    "lied lie lies lying cheated cheating betrayed betrayal ruined ruin destroyed left walked abandoned ditched dumped threw thrown wasted broke blamed ignored forgot used stole humiliated embarrassed promised promise excuse excuses fault blame",
  serve:
    "you're after everything gave given sacrificed worth deserve deserved thanks least hope enjoy bother bothered trouble notice noticed care cared caring mind minded used",
  self: "worthless nothing nobody burden useless invisible pathetic failure fool doormat furniture nuisance inconvenience joke stranger",
  past: "remember remembered memory memories anniversary years ago used first last summer honeymoon wedding photo photos picture pictures polaroid video album song songs playlist dance danced holiday trip beach ours that old times back reminded reminds found",
  again:
    "chance again try back together start over restart reconsider rethink reunite return fix work mend forgive whatever",
  talk: "talk chat speak conversation closure explain listen hear voice meet meeting see coffee dinner lunch drink walk date minutes call facetime",
  change:
    "therapy therapist counselling counsellor sober drinking drink meetings aa rehab meds tablets changed changing change better different improve working promise swear quit stopped gym anger",
  beg: "please beg begging need want wish hope dont go wait stay come home anything",
  ask: "who what where when why how which whose whom are do did have is was does will can could would",
  fish: "dating seeing seeing someone anyone single tinder hinge bumble happy moved on happier new living job sleeping regret think thinking feel married pregnant ring wearing going whos whose",
  watch:
    "saw see seen seeing watched watching followed following noticed spotted checked check checking looked looking drove driving passed past parked outside tracked tracking logged read reading",
  traces:
    "location online active seen ticks tick blue story stories profile followers following likes liked posts posted snap map snapmap strava spotify netflix venmo monzo uber doorbell ring camera cam airtag find maps app icloud history login calendar statement receipts log device fitbit steps pinged ping dot pin status bereal insta instagram facebook whatsapp tiktok linkedin",
  told: "told tells says said reckons heard mentioned apparently according clocked grassed reported spotted",
  press:
    "answer reply respond ignore ignoring ignored pick ring call text message messages calls texts block blocked unblock read delivered airing ghosting ghosted silence silent",
  threat:
    "or else warning last regret sorry expose show post tell everyone boss work manager burn smash bin skip destroy break ruin pay until till chance watch careful consequences happens make force",
  arrive:
    "outside downstairs door coming round here waiting wait turn show up doorstep street buzz knock knocking parked sitting",
  refuse: "told asked said stop leave alone not no contact blocked order restraining but anyway",
  death:
    "die died dying dead death kill killing killed suicide suicidal funeral grave buried coffin ashes kms unalive",
  means:
    "pills pill tablets overdose rope blade razor knife cut cutting cuts jump bridge roof train trains platform rail hanging hang gun drown wrists bleach cliff ledge swallowed took noose",
  end: "goodbye bye farewell end ending ended gone over last final finish finished peace tired done stop anymore longer exist existing live living alive life without tonight after",
  affairs:
    "letters note notes will insurance funeral savings passwords look take care give keep have dog cat needed anymore wont need tell",
  danger:
    "hit hits hitting police help knife locked trapped hiding threatened followed bleeding blood attack attacked beat beaten choke choked emergency ambulance",
  sorry:
    "sorry apologise apologize apologies apology forgive forgiveness regret regrets ashamed guilty wrong shouldnt fault mistake mistakes unfair unkind",
  guiltpast:
    "said did treated hurt shouted screamed slammed lied cheated jealous behaviour behaved acted drunk words temper never should could been",
  laugh: "lol haha hehe lmao rofl jaja kkk hahaha omg lmfao ha",
  smalltalk:
    "weather rain snow sun sunny hot cold match game team film movie series season show episode book podcast concert gig festival football rugby cricket score goal work boss colleague lunch dinner recipe cake sourdough bread baking garden running run marathon gym yoga holiday birthday christmas easter eid diwali news guess funny joke meme story tiktok",
  wish: "happy merry congratulations congrats good luck well enjoy cheers welcome",
  how: "how are hows doing been keeping going life things treating",
  pretext:
    "random weird silly quick odd question wondering wonder curious daft strange stupid settling bet name called again recipe remind recall forget forgot testing wrong person number pocket accident oops meant",
  polite:
    "please thanks hi hello dear regards best kind wishes sincerely sorry morning afternoon evening mr mrs ms dr cheers hiya hey salam namaste many",
  must: "must have need needs should shall required asks asked wants until deadline before",
  if: "if unless otherwise then or when",
  not: "not no dont cant wont didnt doesnt isnt wasnt never none nothing nobody aint havent hasnt wouldnt couldnt shouldnt cannot neither nor without stop",
  just: "just only really honestly literally actually even so very too quite maybe perhaps probably anyway",
};

const numbered = Object.keys(lists);

const kindsOf: ReadonlyMap<string, readonly number[]> = (() => {
  const found = new Map<string, number[]>();
  numbered.forEach((kind, at) => {
    for (const word of new Set((lists[kind] ?? "").replaceAll("'", "").split(" "))) {
      const known = found.get(word);
      if (known === undefined) found.set(word, [at]);
      else known.push(at);
    }
  });
  return found;
})();

const none: readonly number[] = [];

/** The numbers of a word's kinds; a plural or a past form counts as its word. */
export const wordKinds = (word: string): readonly number[] =>
  kindsOf.get(word) ?? kindsOf.get(stemOf(word)) ?? none;

const stemOf = (word: string): string => word.replace(/(?:ing|ed|es|s|d)$/u, "");
