-- A draw names the rules that were overridden, so that its reasons can: "Sufficiency was overridden on R4".
alter table draw_member add column overridden varchar(200) default '' not null;
alter table draw_member drop column overrides;
