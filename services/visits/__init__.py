"""Who is known, who came, what help they got: the desk."""
