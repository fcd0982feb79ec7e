-- How many servers stand how.
SELECT verdict, count(DISTINCT server) AS servers
FROM read_json('findings.ndjson', format = 'newline_delimited')
GROUP BY verdict
ORDER BY servers DESC, verdict;
