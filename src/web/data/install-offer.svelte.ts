/** The browser's own offer to install the app, where it makes one. It is held until somebody asks for it. */

type Offer = Event & {
  readonly prompt: () => Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: string }>;
};

const isOffer = (event: Event): event is Offer => "prompt" in event && "userChoice" in event;

let held = $state.raw<Offer | undefined>(undefined);

/** True as long as the browser offers it. */
export const canInstall = (): boolean => held !== undefined;

/** Listens from now on. Call once, early: the offer comes only once. */
export const hearInstallOffer = (): void => {
  addEventListener("beforeinstallprompt", (event) => {
    // Otherwise the browser would ask by itself, at a moment that nobody chose.
    event.preventDefault();
    if (isOffer(event)) held = event;
  });
  addEventListener("appinstalled", () => (held = undefined));
};

/** Asks the browser. True if the person agreed there. An offer can be used once. */
export const install = async (): Promise<boolean> => {
  const offer = held;
  held = undefined;
  await offer?.prompt();
  return (await offer?.userChoice)?.outcome === "accepted";
};
