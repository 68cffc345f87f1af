/* global document, localStorage, matchMedia */
// Runs before the first paint, so that a reader of the dark scheme never sees a white flash.
// A file of its own because the content security policy allows no inline script.
(function () {
  function chosen() {
    try {
      return localStorage.getItem('leadline-mode');
    } catch {
      return null; // storage blocked: follow the system
    }
  }
  const mode = chosen();
  const isDark =
    mode === 'dark' || (mode !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const root = document.documentElement;
  root.setAttribute('data-colour-scheme', isDark ? 'dark' : 'light');
  root.style.backgroundColor = isDark ? '#0c171f' : '#f8f9f7';
})();
