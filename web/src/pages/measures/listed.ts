/** What a catalogue lists, as far as the page must know to offer it; the server reads it whole. */
export interface Listed {
  id: string;
  name: string;
  note: string;
}

export function listed(toml: string): Listed[] {
  const blocks = toml.split(/^\s*\[\[/m).filter((block) => /^measure\s*\]\]/.test(block));
  return blocks.flatMap((block) => {
    const id = field(block, 'id');
    return id ? [{ id, name: field(block, 'name') ?? id, note: field(block, 'note') ?? '' }] : [];
  });
}

/** A text between quotes; what stands behind # is no field. */
function field(block: string, name: string): string | null {
  const found = new RegExp(`^\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|'([^']*)')`, 'm').exec(block);
  return found ? (found[1]?.replace(/\\(.)/g, '$1') ?? found[2] ?? null) : null;
}
