import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles.layer.css';
import './design/design.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startAnewOnce } from './app/faults/startAnew';
import { styleNonce } from './design/styleNonce';
import { startI18n } from './i18n/i18n';

// Some dependencies write their own <style>; this is where they look for the nonce that lets them.
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = styleNonce();

const root = document.getElementById('root');
if (root) {
  void startI18n().then(
    () => createRoot(root).render(<App />),
    // Without its words it cannot even say what is missing.
    startAnewOnce,
  );
}
