import { parts } from './parts';

/** What the pages share on which something is decided. */
export const work = {
  keys: {
    title: 'Keys',
    on: 'Single keys',
    help: 'While this is on, one letter is one decision. Letters typed into a field are never taken for keys.',
    show: 'Show all keys',
  },
  operation: (number: number | null) => (number === null ? '' : `operation ${number}`),
  undo: 'Undo',
  next: (name: string) => `Next: ${name}`,
  undone: (what: string) => `Took back: ${what}`,
  nothingToUndo: 'There is nothing to take back.',
  decided: (what: string, operation: number | null) => (operation === null ? what : `${what} (operation ${operation})`),
  progress: (done: number, left: number) => `${parts.many(done, 'decided', 'decided')} here, ${left.toLocaleString('en')} left`,
  readOnly: 'The workspace is read only: nothing can be decided here.',
  drop: {
    or: 'or drop it here',
    choose: 'Choose a file',
    chooseSeveral: 'Choose files',
    orSeveral: 'or drop them here',
    paste: 'or paste its text',
  },
  task: {
    running: 'running',
    done: 'done',
    failed: 'failed',
    cancelled: 'cancelled',
    interrupted: 'interrupted',
    of: (done: number, total: number) => `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
    cancel: 'Cancel',
    resume: 'Go on',
  },
  score: {
    title: 'Why this score',
    asked: 'asked',
    effect: 'score',
    why: 'why',
    sum: 'together',
    parts: 'In the names',
    onlyHere: 'only here',
    features: {
      name: 'name',
      identifier: 'number',
      born: 'born',
      founded: 'founded',
      country: 'country',
      gender: 'gender',
      address: 'address',
    } as Record<string, string>,
  },
};
