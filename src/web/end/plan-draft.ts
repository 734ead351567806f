/** What the draft of the call's plan is kept as: the form saves it, and the page of the call throws it away. */
export const draftName = "call-plan";
