-- Where the estate came from: one row, or none before there is an estate.
create table origin (
    only smallint primary key check (only = 1),
    estate varchar(1000) not null,
    seed bigint,
    source varchar(4000),
    version varchar(100) not null
);

-- How records looked when they were written.
create table shape (
    number integer primary key,
    type varchar(200) not null,
    components varchar(4000) not null
);

-- How many places a kind has ever had: a place is never given twice.
create table roster (
    kind smallint primary key,
    places integer not null
);

-- One row an object. The slot is the kind (upper half) and the place (lower half), so that a scan comes in order.
create table estate_object (
    slot bigint primary key,
    kind smallint not null,
    id varchar(1000) not null,
    body varbinary(1048576) not null,
    constraint estate_object_id unique (kind, id)
);

create table task (
    number bigint primary key,
    code varchar(200) not null,
    subject_kind smallint not null,
    subject varchar(1000) not null,
    subject_name varchar(4000) not null,
    arguments varbinary(1048576) not null,
    author varchar(1000) not null,
    state varchar(20) not null,
    at_second bigint not null,
    at_nano integer not null,
    problems varbinary(1048576) not null
);

-- Each row's hash covers the hash of the row before it and the row's own fields.
create table audit (
    number bigint primary key references task (number),
    code varchar(200) not null,
    subject_kind smallint not null,
    subject varchar(1000) not null,
    author varchar(1000) not null,
    state varchar(20) not null,
    at_second bigint not null,
    at_nano integer not null,
    content binary(32) not null,
    change binary(32) not null,
    hash binary(32) not null
);

create table device_state (
    part integer primary key,
    at_second bigint not null,
    at_nano integer not null,
    bytes varbinary(1048576) not null
);

create table sample_block (
    metric smallint not null,
    tier smallint not null,
    chunk integer not null,
    start_second bigint not null,
    payload varbinary(1048576) not null,
    primary key (metric, tier, chunk, start_second)
);

create table setting (
    name varchar(200) primary key,
    text varchar(100000) not null
);
