-- Stars: every later holder of a fingerprint with its earliest holder, and how many they share.
-- The same meaning as `pairs` in holders.py. Reads members (hash, document), each pair once, and ranked
-- (document, outlet, month, place), places from the earliest on, no two alike. Plain SQL on purpose: two-level
-- aggregates instead of count(DISTINCT), no least(), so that other engines can run it.
WITH common AS MATERIALIZED (
    SELECT hash FROM members GROUP BY hash HAVING count(*) > 1
),
held AS MATERIALIZED (
    SELECT members.hash, ranked.outlet, ranked.month, ranked.place
    FROM members
    JOIN common ON common.hash = members.hash
    JOIN ranked ON ranked.document = members.document
),
frequent AS (
    SELECT hash, outlet FROM held GROUP BY hash, outlet HAVING count(*) >= $often
),
monthly AS (
    SELECT held.hash, held.outlet, held.month, count(*) AS documents
    FROM held
    JOIN frequent ON frequent.hash = held.hash AND frequent.outlet = held.outlet
    GROUP BY held.hash, held.outlet, held.month
),
boilerplate AS (
    SELECT hash, outlet
    FROM monthly
    GROUP BY hash, outlet
    HAVING count(month) >= $months
       AND count(month) * 2 >= CASE WHEN sum(documents) < $enough THEN sum(documents) ELSE $enough END
),
kept AS MATERIALIZED (
    SELECT held.hash, held.place
    FROM held
    LEFT JOIN boilerplate ON boilerplate.hash = held.hash AND boilerplate.outlet = held.outlet
    WHERE boilerplate.hash IS NULL
),
earliest AS (
    SELECT hash, min(place) AS place FROM kept GROUP BY hash
)
SELECT kept.place AS later, earliest.place AS earliest, kept.hash & 1 AS script, count(*) AS shared
FROM kept
JOIN earliest ON earliest.hash = kept.hash
WHERE kept.place > earliest.place
GROUP BY kept.place, earliest.place, kept.hash & 1
