/** A real WebDAV server (Debian's nginx) on loopback, over https with a certificate of its own. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { selfSignedCertificate } from '@/tests/standin/certificate'

/** Installed by tests/run/setup.sh. */
const NGINX = '/usr/sbin/nginx'
export const HOST = 'partage.exemple.fr'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export interface Webdav {
  port: number
  put(path: string, bytes: Uint8Array): Promise<number>
  /** Each request of a browser to `HOST`: « HEAD /x 200 cookie=- referer=- ». */
  requests(): string[]
  close(): Promise<void>
}

/** `hasCors`: other sites' pages may read it too, as an extension without the permission needs. */
export async function startWebdav(hasCors: boolean): Promise<Webdav> {
  const folder = mkdtempSync(join(tmpdir(), 'habili-dav-'))
  const port = await freePort()
  const { key, cert } = selfSignedCertificate([HOST])
  writeFileSync(join(folder, 'key.pem'), key)
  writeFileSync(join(folder, 'cert.pem'), cert)
  for (const name of ['files', 'temp']) mkdirSync(join(folder, name), { mode: 0o777 })
  const cors = hasCors
    ? 'add_header Access-Control-Allow-Origin * always; add_header Access-Control-Expose-Headers ETag always;'
    : ''
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const temporary = paths.map((name) => `${name}_temp_path ${folder}/temp/${name};`).join(' ')
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { ${temporary}
  log_format short '$host $request_method $uri $status cookie=$http_cookie referer=$http_referer';
  server { listen 127.0.0.1:${port} ssl; ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem;
    access_log ${folder}/access.log short; root ${folder}/files; client_max_body_size 300m;
    location / { dav_methods PUT DELETE MKCOL; ${cors} } } }`,
  )
  const server = spawn(NGINX, ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
    stdio: 'ignore',
  })
  const put = (path: string, bytes: Uint8Array) =>
    new Promise<number>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, method: 'PUT', rejectUnauthorized: false }
      request(options, (response) => resolve(response.resume().statusCode!))
        .on('error', reject)
        .end(bytes)
    })
  for (let tries = 0; ; tries++) {
    const answer = await put('/ready', new Uint8Array([1])).catch(() => 0)
    if (answer) break
    if (tries === 100) throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'))
    await new Promise((resume) => setTimeout(resume, 50))
  }
  return {
    port,
    put,
    requests: () =>
      readFileSync(join(folder, 'access.log'), 'utf8')
        .split('\n')
        // Browsers ask things of their own of other hosts.
        .filter((line) => line.startsWith(`${HOST} `))
        .map((line) => line.slice(HOST.length + 1)),
    async close() {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill()
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
