import { Tabs } from '@/components/controls/Tabs'
import { t } from '@/lib/extension/i18n'
import { BoardPage } from './BoardPage'
import { Later } from '../Later'
import type { BoardRoute } from '../routes'
import { useTitle } from '../use-title'

const load = () => import('../eligibility/EntitiesPage').then(({ EntitiesPage }) => EntitiesPage)

/** What was asked, request by request, or entity by entity. */
export function FollowUp({ route: { view, query } }: { route: BoardRoute }) {
  const isEntities = view === 'entites'
  const title = t(isEntities ? 'entities_title' : 'board_title')
  useTitle(title)
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <Tabs
        label={t('board_nav')}
        tabs={[
          { href: '#suivi', label: t('board_tab'), isCurrent: !isEntities },
          { href: '#suivi/entites', label: t('entities_title'), isCurrent: isEntities },
        ]}
      />
      {isEntities ? <Later load={load} props={{ query }} /> : <BoardPage query={query} />}
    </>
  )
}
