/** The one way by which an address becomes a script: only files of our own, checked where the browser can check. */

type ScriptPolicy = { createScriptURL(address: string): string };
type PolicyMaker = {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
};

/** The address if it is on this site; throws otherwise, for then it is a bug or an attack. */
export const ownAddress = (address: string): string => {
  const { href, origin } = new URL(address, document.baseURI);
  if (origin !== location.origin) throw new TypeError("A script may only come from this site.");
  return href;
};

const isPolicyMaker = (value: unknown): value is PolicyMaker =>
  typeof value === "object" && value !== null && "createPolicy" in value;

const maker: unknown = Reflect.get(globalThis, "trustedTypes");
const rules: ScriptPolicy = { createScriptURL: ownAddress };
const policy = isPolicyMaker(maker) ? maker.createPolicy("holdfast", rules) : rules;

/** An address that `Worker` and `register` take under Trusted Types. Throws for other sites' addresses. */
export const scriptUrl = (address: string): string => policy.createScriptURL(address);
