import type { Kind } from '../text/model';

/** The outline of each kind's mark within a circle of radius 1, all of about the same area: no meaning by colour alone. */
export const SHAPES: Record<Kind, string> = {
  person: 'M-.86 0A.86.86 0 1 1 .86 0A.86.86 0 1 1-.86 0Z',
  organization: 'M-.76-.76H.76V.76H-.76Z',
  company: 'M0-1L1 0L0 1L-1 0Z',
  public: 'M0-.98L.85-.49V.49L0 .98L-.85 .49V-.49Z',
  position: 'M0-.95L1 .78H-1Z',
  event: 'M0 .95L-1-.78H1Z',
  asset: 'M-.34-.95H.34V-.34H.95V.34H.34V.95H-.34V.34H-.95V-.34H-.34Z',
  other: 'M-.7-.95H.7L.7 .95L0 .4L-.7 .95Z',
};
