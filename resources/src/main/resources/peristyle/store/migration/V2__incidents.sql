-- Incidents by their causes: part 0 says what began and when, the others what it carries with it, some hundred objects each.
create table incident (
    number bigint not null,
    part integer not null,
    body varbinary(1048576) not null,
    primary key (number, part)
);
