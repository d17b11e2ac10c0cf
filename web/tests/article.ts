/** An article for the demo's people, in our own words. */
export const ARTICLE = `The militia and the bank

Qais al-Khazali is the leader of Asa'ib Ahl al-Haq. Hadi al-Amiri is the leader of the Badr Organization. Akram al-Kaabi is the leader of Harakat al-Nujaba.

Kata'ib Hizballah is a member of the Popular Mobilization Forces. Abu Fadak is a commander of Kata'ib Hizballah. Faiq Zaidan, who is closely affiliated with the Revolutionary Guards, met Esmail Qaani in Baghdad.

Kata'ib Hizballah attacked a base near Erbil with drones. Harakat al-Nujaba attacked Ain al-Asad Air Base. The U.S. Department of the Treasury designated Al-Huda Bank. Al-Huda Bank provided support to the Quds Force. The Quds Force provides lethal support to Kata'ib Hizballah.
`;
