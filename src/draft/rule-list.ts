/** Every rule, in the order of the labels. */
import type { Rule } from "#draft/rule.ts";
import { askingAgain } from "#draft/rules/asking-again.ts";
import { dangerWords } from "#draft/rules/danger-words.ts";
import { deepApology } from "#draft/rules/deep-apology.ts";
import { demanding } from "#draft/rules/demanding.ts";
import { fishing } from "#draft/rules/fishing.ts";
import { layingGuilt } from "#draft/rules/laying-guilt.ts";
import { lookingBack } from "#draft/rules/looking-back.ts";
import { missingThem } from "#draft/rules/missing-them.ts";
import { plainBusiness } from "#draft/rules/plain-business.ts";
import { politeFrame } from "#draft/rules/polite-frame.ts";
import { smallTalk } from "#draft/rules/small-talk.ts";
import { thinErrand } from "#draft/rules/thin-errand.ts";
import { throwingBlame } from "#draft/rules/throwing-blame.ts";
import { watching } from "#draft/rules/watching.ts";

export const rules: readonly Rule[] = [
  missingThem,
  askingAgain,
  throwingBlame,
  layingGuilt,
  lookingBack,
  smallTalk,
  fishing,
  deepApology,
  thinErrand,
  demanding,
  watching,
  dangerWords,
  politeFrame,
  plainBusiness,
];
