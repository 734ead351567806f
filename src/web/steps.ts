/** Where each next step leads: a screen that does it, or a page of words. */
import { nextSteps, type NextStep } from "#regimen/decision.ts";
import { pages, type PageStep } from "#web/pages.en.ts";
import { link } from "#web/routes.ts";

export const isPageStep = (step: NextStep): step is PageStep => step in pages;

/** The step that an address names, if it is one with a page. */
export const pageStepFrom = (name: string): PageStep | undefined => {
  const step = nextSteps.find((each) => each === name);
  return step !== undefined && isPageStep(step) ? step : undefined;
};

export const addressOf = (step: NextStep): string => {
  if (isPageStep(step)) return link("step", step);
  switch (step) {
    case "ride-the-wave":
      return link("wave");
    case "write-unsent":
      return link("letter");
    case "park":
      return link("park");
    case "set-last-contact":
      return link("last-contact");
    case "readiness-check":
      return link("roads");
    case "extend-run":
      return link("extend");
    case "check-message":
      return link("compose");
    case "plan-call":
      return link("call");
    case "hide-their-feeds":
      return link("out-of-sight");
    case "call-script":
      return link("meeting", "new");
    case "crisis-line":
    case "emergency-services":
    case "call-someone":
      return link("help", step);
  }
};
