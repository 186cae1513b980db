export const help = `linli-service: the reference back end of Linli, over PostgreSQL or PGlite.

  linli-service --definitions ./definitions [options]

  --definitions <path>     a module that exports "definitions", or a folder of them      LINLI_DEFINITIONS
  --port <number>          default 8080; 0 takes any free one                            LINLI_PORT, PORT
  --host <address>         default 127.0.0.1: this machine alone                         LINLI_HOST
  --data <folder>          of files and of PGlite; default ./linli-data                  LINLI_DATA
  --issuer <url>           of OpenID Connect: whose tokens are taken                     LINLI_ISSUER
  --audience <name>        whom the tokens must be for                                   LINLI_AUDIENCE
  --jwks <url>             where the keys are; without it the issuer is asked            LINLI_JWKS
  --dev-issuer             anyone may sign in as anyone: for demonstrations only         LINLI_DEV_ISSUER=1
  --force-dev-issuer       the same with NODE_ENV=production or DATABASE_URL
  --trust-proxy <number>   how many proxies of your own stand in front; default 0        LINLI_TRUST_PROXY
  --origins <list>         whose pages may ask, with commas: https://portal.example      LINLI_ORIGINS
  --connections <number>   to PostgreSQL; default 10                                     LINLI_CONNECTIONS
  --linger <seconds>       how long it still takes requests, not ready, when stopped     LINLI_LINGER
  --drain <seconds>        what requests have to end in when it stops; default 20        LINLI_DRAIN
  --log-level <level>      trace, debug, info, warn, error, silent; default info         LINLI_LOG_LEVEL
  --migrate-only           bring the database to this release, and end
  --restored               after a restore from a backup: make all replicas begin anew, and end
  --version, --help

  DATABASE_URL             postgres://user:password@host:5432/database; without it: PGlite

It ends with 0 when it was stopped, 1 when it failed, 2 for a wrong flag or definitions, 3 when the port is taken, 4 when the
folder is in use, 5 when the database does not answer, 6 when the database is of a newer release.
`;
