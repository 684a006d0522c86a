"""Sign-in sheets as places like this keep them today, and how they become visits."""
