import type { Voter } from '../../api/posts';
import { t } from '../../text';

/** A bloc by its name, a party by its own; without parties, the seats that are not on record. */
export function voterName(voter: Voter | undefined): string {
  if (!voter) return '';
  if (voter.bloc) return voter.bloc.caption;
  return voter.parties.map((party) => party.caption).join(', ') || t.posts.power.notOnRecord;
}
