/** What is listed about the workspace itself. */

export interface Dataset {
  name: string;
  title: string;
  published: string | null;
  imported: string | null;
  claims: number;
  entities?: number;
}

export interface Operation {
  operation: number;
  when: string;
  who: string;
  what: string;
  summary: string;
  status: string;
}

export interface Workspace {
  name: string;
  path: string;
  version: string;
  today: string;
  read_only: boolean;
  datasets: Dataset[];
  documents: { total: number };
  waiting: { claims: number; pairs?: number };
  last_operation: Operation | null;
}

export interface Suggestion {
  id: string;
  caption: string;
  schema: string;
  matched: string;
  dataset: string;
}

export interface DocumentSummary {
  key: string;
  title: string | null;
  publisher: string | null;
  date: string | null;
  language: string | null;
  claims: number;
  waiting: number;
}
