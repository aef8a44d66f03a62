export { value } from '../web/src/screen.ts'; // @broken
