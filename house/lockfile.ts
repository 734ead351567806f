/** What can be wrong with a lockfile that still installs on the machine that wrote it. */

type Entry = {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
export type Lockfile = { readonly packages: Readonly<Record<string, Entry>> };

/**
 * Optional dependencies without an entry: another system's binaries, which `npm ci` would look for in vain there. Looked
 * for as Node does: beside the package that wants it, then one level up, and so on.
 */
export const absentOptionals = ({ packages }: Lockfile): readonly string[] =>
  Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !placesFor(path, name).some((place) => place in packages))
      .map((name) => `${path} wants ${name}`),
  );

const placesFor = (path: string, name: string): readonly string[] => {
  const here = path === "" ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  if (path === "") return [here];
  const cut = path.lastIndexOf("node_modules/");
  return [here, ...placesFor(path.slice(0, cut).replace(/\/$/u, ""), name)];
};

/** Entries that name the host they came from: it may be one that nobody else can reach. */
export const hostsIn = ({ packages }: Lockfile): readonly string[] =>
  Object.entries(packages)
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([path]) => path);
