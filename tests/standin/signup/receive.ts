import type { Exchange } from '../exchange'
import type { ReceivedRequest, World } from '../world'

/** Takes one save: what the browser sent, by the names of the fields; contacts and files in their order. */
export async function receive({ headers, body, path, method }: Exchange, world: World) {
  const type = String(headers['content-type'])
  const data = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const request: ReceivedRequest = { method, path, values: {}, members: [], documents: [] }
  for (const [name, value] of data.entries()) {
    const [, head = '', tail = '', part = ''] =
      /^enrollment\[([^\]]+)\](?:\[([^\]]*)\])?(?:\[(\w+)\])?$/.exec(name) ?? []
    if (head === 'team_members_attributes') {
      if (part === 'type') request.members.push({})
      request.members.at(-1)![part] = String(value)
    } else if (head === 'documents_attributes') {
      if (part === 'attachment') request.documents.push({ type: '', fileName: (value as File).name })
      else request.documents.at(-1)!.type = String(value)
    } else {
      request.values[tail ? `${head}.${tail}` : head] = String(value).replaceAll('\r\n', '\n')
    }
  }
  world.signup.push(request)
  const id = method === 'POST' ? 4000 + world.signup.length : Number(path.split('/').at(-1))
  return { id, members: request.members.map((_, rank) => id * 10 + rank) }
}
