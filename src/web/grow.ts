/** Everything that is fetched after the first page: the app and the styles that only it needs. */
import "./styles/components.css";

import { mountApp, type Slots } from "#web/app.ts";

/** Grows the app into the places that the first page keeps for it. */
export const grow = (slots: Slots): void => mountApp(slots);
