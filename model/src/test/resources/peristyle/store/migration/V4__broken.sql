create table broken (number integer primary key);
drop table nowhere;
