/** How the app looks and where it leaves to: kept in the open on this device, so nothing private is ever among it. */
import { settingKeys } from "#web/shell/states.ts";

export type SettingName = keyof typeof settingKeys;

/** What was set, or empty; also where the browser keeps nothing. */
export const readSetting = (name: SettingName): string => {
  try {
    return localStorage.getItem(settingKeys[name]) ?? "";
  } catch {
    return "";
  }
};

/** Sets it and dresses the page anew at once. False where the browser keeps nothing. */
export const writeSetting = (name: SettingName, value: string): boolean => {
  try {
    localStorage.setItem(settingKeys[name], value);
  } catch {
    return false;
  }
  // The head script listens for changes from other tabs; this tab tells itself.
  dispatchEvent(new StorageEvent("storage"));
  return true;
};
