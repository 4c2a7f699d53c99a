import { page, redirect, type Reply } from '../exchange'
import { forms } from './catalogue'
import type { Values } from './drafts'
import type { FormFacts } from './facts'
import { choicePage, eligibilityPage } from './pages/choice'
import { signInPage } from './pages/guest'
import { introPage } from './pages/intro'
import { notFoundPage } from './pages/not-found'
import type { Visit } from './visit'

/** ProConnect, without its pages: the guest goes where it wanted to go. */
export function signIn({ world }: Visit): Reply {
  world.session.signedIn = true
  const wanted = world.remembered ?? '/tableau-de-bord'
  world.remembered = null
  return redirect(wanted)
}

/** « demandes/…/nouveau »: which form, or first whether one may ask at all. */
export function choose({ exchange, params, world }: Visit): Reply {
  const definition = (params.definition ?? '').replaceAll('-', '_')
  const own = forms.filter((form) => form.definition === definition)
  const [only] = own
  if (!only) return page(notFoundPage(), 404)
  if (!world.session.signedIn) {
    if (only.eligibility && exchange.query.get('eligibility_confirmed') !== 'true') {
      return page(eligibilityPage(only, exchange.path, world.session))
    }
    world.remembered = exchange.url
    return page(signInPage(world.session))
  }
  if (own.length === 1) return redirect(`/formulaires/${only.uid}/demande/nouveau`)
  return page(choicePage(own, world.session))
}

/** « demande/nouveau »: presentation of a form, which also keeps the values of the query. */
export function introduce(form: FormFacts, { exchange, world }: Visit): Reply {
  if (!world.session.signedIn) {
    world.remembered = exchange.url
    return page(signInPage(world.session))
  }
  // As on the site: a visit without parameters forgets what an earlier one asked for.
  world.prefill.delete(form.uid)
  const values = prefillable(form, exchange.query)
  if (Object.keys(values).length > 0) world.prefill.set(form.uid, values)
  return page(introPage(form, world.session))
}

function prefillable(form: FormFacts, query: URLSearchParams): Values {
  const values: Values = {}
  for (const field of form.steps.flatMap((step) => step.fields)) {
    if (
      field.contact ||
      field.kind === 'file' ||
      /^(terms_of_service|data_protection_officer)/.test(field.attribute)
    )
      continue
    const given = [...query.getAll(field.attribute), ...query.getAll(`${field.attribute}[]`)]
    if (given.length > 0) values[field.attribute] = given
  }
  return values
}
