/** `baseUrl` without a slash at its end. The secret stands in the fragment: no server, proxy or Referer sees it. */
export function linkOf(baseUrl: string, workshop: string, secret: string): string {
  return `${baseUrl}/w/${workshop}#${secret}`;
}
