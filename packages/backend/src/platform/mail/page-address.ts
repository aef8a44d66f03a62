/** Where a page of the web app is, for a mail. A token stands behind `#`: browsers send that part to no server. */
export function pageAddress(publicUrl: string, page: string, token?: string): string {
  const address = `${publicUrl.replace(/\/+$/, '')}/${page}`;
  return token === undefined ? address : `${address}#token=${token}`;
}
