"""The tamper-evident log: RFC 6962 trees over what was recorded."""
