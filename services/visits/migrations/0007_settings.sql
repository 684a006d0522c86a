-- What was decided about lists, modes, exceptions and devices is read from these facts alone, whenever it is opened.
create index event_of_settings on event (position) where type in (
    'DocumentationModeDecided', 'DocumentationModeWithdrawn', 'ExceptionDecided',
    'ExceptionWithdrawn', 'TargetGroupDefined', 'TargetGroupDefinitionWithdrawn',
    'SupportLengthDefined', 'SupportLengthWithdrawn', 'DeviceAdmitted', 'DeviceRevoked'
);
