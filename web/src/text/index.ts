export { t } from './en';
