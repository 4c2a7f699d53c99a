/** Unit and component tests write sentences with plain spaces; what makes them no-break has a test of its own. */
import { vi } from 'vitest'

vi.mock('@/lib/profile/typeset', () => ({ typeset: (text: string) => text }))
