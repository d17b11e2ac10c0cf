/** Just enough of a CSV to show its head and first rows before the server reads it whole. */

export interface Preview {
  columns: string[];
  rows: string[][];
  /** Rows under the head; quoted line breaks are taken into account. */
  count: number;
}

export function preview(text: string, shown = 5): Preview {
  const records = split(text.replace(/^\uFEFF/, ''));
  const [columns = [], ...rows] = records.filter((record) => record.some((cell) => cell.trim() !== ''));
  return { columns: columns.map((cell) => cell.trim()), rows: rows.slice(0, shown), count: rows.length };
}

/** The separator that the head has most of. */
function separatorOf(text: string): string {
  const head = text.split('\n', 1)[0] ?? '';
  const counted = [',', ';', '\t'].map((mark) => [mark, head.split(mark).length] as const);
  return counted.sort((a, b) => b[1] - a[1])[0]![0];
}

function split(text: string): string[][] {
  const separator = separatorOf(text);
  const records: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = () => {
    records.at(-1)!.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && letter === separator) end();
    else if (!quoted && letter === '\n') {
      end();
      records.push([]);
    } else if (quoted || letter !== '\r') cell += letter;
  }
  end();
  return records;
}
