// Runs before the first paint, so that a dark page is never white for a moment.
const theme = localStorage.getItem('tieout.theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
