/** Short lines about the lock, on other screens. */
export const lockLinks = {
  home: "What you wrote is locked",
  homeLine: "Open it with your passphrase. Help and the wave work without it.",
  lockNow: "Lock now",
  settings: "Lock with a passphrase",
  settingsLine: "So that nobody who holds this phone can read what you wrote.",
  isOn: "Your lock",
  isOnLine: "The passphrase, the words, and when it locks by itself.",
  changed:
    "Something else than this app has changed your lock while it was shut. What you kept before is safe. Somebody may be able to read the moments that you kept while it was locked.",
  changedDo: "Set a new passphrase",
  leftLocked: "This moment is kept too. You will see it when you unlock.",
} as const;
