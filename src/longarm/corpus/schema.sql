-- What an index keeps. `number` stands for one version of a document: another text or date is another number.
CREATE TABLE format (number INTEGER);
CREATE TABLE documents (
    number INTEGER,
    id VARCHAR,
    digest VARCHAR,
    outlet VARCHAR,
    published VARCHAR,
    first_day INTEGER,
    last_day INTEGER,
    words INTEGER,
    characters INTEGER
);
CREATE TABLE fingerprints (hash BIGINT, document INTEGER);
-- Ties as they were counted: their sums over (later, earliest, script) are the pairs.
CREATE TABLE ties (later INTEGER, earliest INTEGER, script TINYINT, shared BIGINT);
-- What the ties do not know of yet: documents that came, and documents that are to go.
CREATE TABLE waiting (number INTEGER);
CREATE TABLE leaving (number INTEGER);
