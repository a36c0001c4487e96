-- What happened on the devices lately: the newest events, one a row, oldest first.
create table device_event (
    number bigint primary key,
    at_second bigint not null,
    at_nano integer not null,
    body varbinary(1048576) not null
);

-- After this moment none of them is missing: one row, or none before anything was kept.
create table device_event_since (
    only smallint primary key check (only = 1),
    at_second bigint not null,
    at_nano integer not null
);
