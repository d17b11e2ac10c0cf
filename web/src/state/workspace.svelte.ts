import { type Failure, get } from '../api/client';
import type { Workspace } from '../api/workspace';

/** The workspace that the server has opened: asked once, and again after something was changed. */
class Opened {
  value = $state.raw<Workspace | null>(null);
  failure = $state.raw<Failure | null>(null);

  async refresh(): Promise<void> {
    try {
      this.value = await get<Workspace>('/workspace');
      this.failure = null;
    } catch (reason) {
      this.failure = reason as Failure;
    }
  }
}

export const workspace = new Opened();

/** Whether nothing was imported or read. */
export function isEmpty(opened: Workspace | null): boolean {
  return opened !== null && opened.datasets.length + opened.documents.total === 0;
}
