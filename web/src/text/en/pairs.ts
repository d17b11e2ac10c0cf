export const pairs = {};
