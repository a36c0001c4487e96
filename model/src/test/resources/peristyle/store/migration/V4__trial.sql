create table trial (number integer primary key);
