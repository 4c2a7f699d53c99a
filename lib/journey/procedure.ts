/** Ids under which démarches that the catalogue does not know are followed. Pure. */

/** `<site>/<procedure>`: no service of the catalogue has a slash. */
export const procedureId = (site: string, procedure: string) => `${site}/${procedure}`.slice(0, 200)
export const isProcedure = (serviceId: string) => serviceId.includes('/')
