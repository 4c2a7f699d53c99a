import type { CatalogueProps } from './CataloguePage'
import { Later } from '../Later'

const load = () => import('./CataloguePage').then(({ CataloguePage }) => CataloguePage)

export function Catalogue(props: CatalogueProps) {
  return <Later load={load} props={props} />
}
