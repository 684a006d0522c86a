"""What an operator, an auditor and a witness prove of the audit logs: ./brygga audit, ./brygga witness."""
