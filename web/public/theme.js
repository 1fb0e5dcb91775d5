// Before anything is drawn, so that no page flashes in the other theme. A file, since no script is inline.
document.documentElement.dataset.theme =
  localStorage.getItem('theme') ??
  (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
document.documentElement.dataset.motion = localStorage.getItem('motion') ?? 'system';
