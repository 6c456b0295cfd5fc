/** How something may be read where a commit's conditions find out whatever has changed since (docs/decisions/006). */
export interface StaleReads {
  readonly stale?: true;
}
