let names: string[] | undefined;

/** The IANA zones that this browser knows. */
export function zoneNames(): string[] {
  names ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
  return names;
}
