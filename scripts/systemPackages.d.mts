/** Installs packages of a Debian-like system where this process may; whether they are installed now. */
export function installSystemPackages(...packages: string[]): boolean;
