/** The tag by which browsers know a language: `en` for `eng`; undefined where it is no language code. */
export function languageTag(code: string | null | undefined): string | undefined {
  if (!code) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}
