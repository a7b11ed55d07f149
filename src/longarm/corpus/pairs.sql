-- The pairs of an index as `Pair` has them: sums of ties, and what each side has of that script.
SELECT later.id,
       earliest.id,
       CAST(total.script AS INTEGER),
       CAST(total.shared AS BIGINT),
       CASE WHEN total.script = 0 THEN later.words ELSE later.characters END,
       CASE WHEN total.script = 0 THEN earliest.words ELSE earliest.characters END,
       coalesce(earliest.last_day < later.first_day, false)
FROM (
    SELECT later, earliest, script, sum(shared) AS shared
    FROM ties
    GROUP BY later, earliest, script
    HAVING sum(shared) <> 0
) AS total
JOIN documents AS later ON later.number = total.later
JOIN documents AS earliest ON earliest.number = total.earliest
ORDER BY later.id, earliest.id, total.script
