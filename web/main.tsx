import '@fontsource-variable/inter/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import './i18n';

const root = document.getElementById('root');
if (root !== null) {
  // The theme takes over from what colour-scheme.js painted before the first frame.
  document.documentElement.style.removeProperty('background-color');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
