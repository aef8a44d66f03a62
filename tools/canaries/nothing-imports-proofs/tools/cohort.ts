export { value } from '../proofs/energy/cohort.ts'; // @broken
