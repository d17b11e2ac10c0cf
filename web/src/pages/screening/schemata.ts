/** What people screen. */
export const SCHEMATA = ['Person', 'Organization', 'Company', 'PublicBody', 'Vessel', 'Airplane'];
