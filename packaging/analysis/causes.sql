-- Causes by the servers that they alone keep out, then by those that they keep out with others.
SELECT
  cause,
  count(DISTINCT server) FILTER (WHERE "alone") AS alone,
  count(DISTINCT server) FILTER (WHERE blocks) AS blocked,
  count(DISTINCT server) AS servers
FROM read_json('findings.ndjson', format = 'newline_delimited')
WHERE cause IS NOT NULL AND severity <> 'info'
GROUP BY cause
ORDER BY alone DESC, blocked DESC, servers DESC, cause;
