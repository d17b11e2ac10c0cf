import { mount } from 'svelte';
import App from './App.svelte';
import { followLinks } from './state/place.svelte';
import { watchPrinting } from './state/printing.svelte';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/table.css';
import './style/highlights.css';
import './style/print.css';

followLinks();
watchPrinting();
mount(App, { target: document.getElementById('app')! });
