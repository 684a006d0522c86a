"""What happens at the meeting place, and the volunteers who make it happen."""
