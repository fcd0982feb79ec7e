-- Which proxy, DNS servers or issuer stands behind most servers that one cause alone keeps out.
WITH blocked AS (
  SELECT DISTINCT server, cause, owner, proxy, dnsServers, issuer
  FROM read_json('findings.ndjson', format = 'newline_delimited')
  WHERE "alone"
)
SELECT
  cause,
  CASE owner WHEN 'proxy' THEN proxy WHEN 'dns' THEN dnsServers WHEN 'pki' THEN issuer END AS place,
  count(*) AS frees
FROM blocked
WHERE owner IN ('proxy', 'dns', 'pki')
GROUP BY cause, place
ORDER BY frees DESC, cause, place;
