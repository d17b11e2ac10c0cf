// Before the first drawing, so that a page opened in the dark does not flash white.
try {
  const chosen = localStorage.getItem('sinew-theme');
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden; the system's choice then holds.
}
