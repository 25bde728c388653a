-- Where a unit stands, beside the steps that led there: lists ask for it of every unit they show, and counts of every unit there is.
alter table unit_assessment add column stage varchar(30) default 'IN_PROGRESS' not null;
update unit_assessment set stage = coalesce((
  select s.to_stage from sign_off_step s where s.centre_id = unit_assessment.centre_id and s.unit_assessment = unit_assessment.id
    and s.seq = (select max(t.seq) from sign_off_step t where t.centre_id = s.centre_id and t.unit_assessment = s.unit_assessment)),
  'IN_PROGRESS');
create index unit_assessment_stage on unit_assessment (centre_id, stage);
