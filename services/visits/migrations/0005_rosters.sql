-- Who is on the roster is read from these facts alone, before every look at it.
create index event_of_roster on event (position) where type in (
    'PersonRegistered', 'PersonCorrected', 'PersonWithdrawn', 'ErasureApproved',
    'ProtectedIdentitySet', 'RestrictionSet', 'TargetGroupSet', 'TargetGroupSetWithdrawn',
    'SupportPeriodSet', 'SupportPeriodWithdrawn', 'TargetGroupDefined',
    'TargetGroupDefinitionWithdrawn', 'RosterStated', 'RosterEntered', 'RosterLeft',
    'RosterWithdrawn'
);
