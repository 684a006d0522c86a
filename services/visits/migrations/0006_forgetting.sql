-- Every service that keeps personal data forgets by the vault's own function now (forget_subject).
drop function forget_person;
drop index event_of_erasures;
