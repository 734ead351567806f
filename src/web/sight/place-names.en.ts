/** What the places are called where something can be put out of sight; apart, because the journal names them too. */
import type { SightPlace } from "#regimen/views/out-of-sight.ts";

export const placeNames: Record<SightPlace, string> = {
  phone: "The phone itself",
  messages: "Texts and mail",
  instagram: "Instagram",
  facebook: "Facebook",
  "whats-app": "WhatsApp",
  tiktok: "TikTok",
  snapchat: "Snapchat",
  x: "X",
  media: "YouTube, Spotify and shared lists",
  photos: "Photos",
  places: "Maps and where you are",
  streaming: "Films and shows",
};
