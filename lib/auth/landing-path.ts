/** Where a person goes on to after signing in: the page they wanted, if it is of their side, else their first page. */
export function landingPath(isStaff: boolean, nextPath: string | null): string {
  const home = isStaff ? "/staff/requests" : "/";
  if (nextPath === null || nextPath === "/") return home;
  const isScope = /^\/scope($|[/?])/.test(nextPath);
  const isStaffPage = /^\/staff($|[/?])/.test(nextPath);
  return isScope || isStaffPage === isStaff ? nextPath : home;
}
