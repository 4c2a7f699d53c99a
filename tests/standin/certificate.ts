import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A self-signed P-256 certificate for the hosts of the stand-in, made by openssl and kept in memory. */
export function selfSignedCertificate(hosts: string[]): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'habili-standin-'))
  const key = join(folder, 'key.pem')
  const cert = join(folder, 'cert.pem')
  const names = hosts.map((host) => `DNS:${host}`).join(',')
  const request = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'
  const options = ['-subj', '/CN=habili-standin', '-addext', `subjectAltName=${names}`]
  try {
    execFileSync('openssl', [...request.split(' '), ...options, '-keyout', key, '-out', cert], {
      stdio: 'pipe',
    })
    return { key: readFileSync(key), cert: readFileSync(cert) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
